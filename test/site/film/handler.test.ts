import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../../pipeline/store/file-reader.ts';
import { DataMissingError } from '../../../pipeline/store/manifest.ts';
import { ShardError } from '../../../pipeline/store/shards.ts';
import { FILM_PAGES } from '../../../site/film/render.ts';
import { createPageHandler, type PageSources } from '../../../site/layouts/on-demand.ts';
import { PAGE_HEADERS } from '../../../site/layouts/response.ts';
import { dataWith, FILM, TEMPLATE_HTML } from './film.ts';

const NOT_FOUND = '<h1>No está</h1>';

function handlerOf(
  sources: Partial<PageSources> = {},
): (path: string, init?: RequestInit) => Promise<Response> {
  const handle = createPageHandler(FILM_PAGES, {
    openData: () => dataWith(FILM),
    readTemplate: () => TEMPLATE_HTML,
    readNotFound: () => NOT_FOUND,
    ...sources,
  });
  return (path, init) => handle(new Request(`http://localhost:8888${path}`, init));
}
const get = handlerOf();

/** Throws as a reader does whose files are not there. */
function damaged(): never {
  throw new ShardError('films/3.json', new Error('secret path'));
}

describe('a film’s page on demand', () => {
  it('is the film in the site’s template, with its recommendations', async () => {
    const response = await get('/pelicula/9487/');
    const html = await response.text();
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(html).toContain('<link rel=canonical href=http://localhost:8888/pelicula/9487/>');
    expect(html).toContain('<a href="/pelicula/862/">');
    expect(html).not.toMatch(/% \w+ %|plantilla/);
  });

  it.each([
    ['/pelicula/9487', '/pelicula/9487/'],
    ['/pelicula/9487-a-bugs-life/', '/pelicula/9487/'],
    ['/pelicula/9487-a-bugs-life', '/pelicula/9487/'],
    ['/Pelicula/9487/', '/pelicula/9487/'],
    ['/pelicula/9487-x?de=enlace', '/pelicula/9487/?de=enlace'],
  ])('has one address: %s leads to it', async (path, location) => {
    const response = await get(path);
    expect([response.status, response.headers.get('Location')]).toEqual([301, location]);
  });

  it.each([
    '/pelicula/1/',
    '/pelicula/1-x',
    '/pelicula/',
    '/pelicula/toy-story/',
    '/pelicula/09487/',
    '/pelicula/99999999999/',
    '/pelicula/9487/x',
    '/pelicula/%ZZ/',
  ])('is the site’s own 404 page where there is none: %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, NOT_FOUND]);
  });

  it('may be kept by the CDN until the next deploy, and is not sent again to who has it', async () => {
    const first = await get('/pelicula/9487/');
    expect(first.headers.get('Netlify-CDN-Cache-Control')).toContain('durable');
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect((await get('/pelicula/9487/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('has the headers that netlify.toml gives to every page', async () => {
    const toml = readFileSync(new URL('../../../netlify.toml', import.meta.url), 'utf8');
    const block = /for = "\/\*"\s+\[headers\.values\]\n([\s\S]*?)\n\n/.exec(toml)?.[1] ?? '';
    const inToml = Object.fromEntries(
      Array.from(block.matchAll(/^\s*([\w-]+) = "(.*)"$/gm), ([, name, value]) => [name, value]),
    );
    expect(Object.keys(inToml).length).toBeGreaterThan(3);
    expect(PAGE_HEADERS).toEqual(inToml);
    for (const path of ['/pelicula/9487/', '/pelicula/1/', '/pelicula/9487'])
      expect(Object.fromEntries((await get(path)).headers)).toMatchObject(
        Object.fromEntries(Object.entries(inToml).map(([name, value]) => [name.toLowerCase(), value])),
      );
  });

  it('answers HEAD with the headers of GET and no body, and no other method', async () => {
    const [head, whole] = [await get('/pelicula/9487/', { method: 'HEAD' }), await get('/pelicula/9487/')];
    expect(await head.text()).toBe('');
    expect(head.headers.get('Content-Length')).toBe(String(Buffer.byteLength(await whole.text())));
    const post = await get('/pelicula/9487/', { method: 'POST' });
    expect([post.status, post.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a film’s page that cannot be rendered', () => {
  it.each<[string, Partial<PageSources>]>([
    [
      'the data was not built',
      {
        openData: () => {
          throw new DataMissingError('secret path', null);
        },
      },
    ],
    ['a shard is damaged', { openData: () => dataWith(FILM, damaged) }],
    [
      'the template is missing',
      {
        readTemplate: () => {
          throw new Error('secret path');
        },
      },
    ],
    ['the template is of another version', { readTemplate: () => '<main>% main %</main>' }],
  ])('says so, and that one may try again: %s', async (_, sources) => {
    const response = await handlerOf(sources)('/pelicula/9487/');
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    expect(response.headers.get('Retry-After')).toBe('60');
    const html = await response.text();
    expect(html).toContain('Ahora no podemos mostrar esta película');
    expect(html).toContain('Reintentar');
    expect(html).not.toContain('secret');
  });

  it('is rendered once the data is there', async () => {
    let data: DataFolder | undefined;
    const late = handlerOf({
      openData: () => {
        if (data === undefined) throw new DataMissingError('public/data', null);
        return data;
      },
    });
    expect((await late('/pelicula/9487/')).status).toBe(503);
    data = dataWith(FILM);
    expect((await late('/pelicula/9487/')).status).toBe(200);
  });

  it('is rendered from the new snapshot when that has taken the place of the open one', async () => {
    const snapshots = [dataWith(FILM, damaged), dataWith(FILM, undefined, 'g2')];
    const renewed = handlerOf({ openData: () => snapshots.shift() ?? damaged() });
    expect((await renewed('/pelicula/9487/')).status).toBe(200);
  });
});
