/** Films' and people's pages as Markdown: all that people read on the page, and answered to who asks for it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type DataFolder, openData } from '../../../pipeline/store/file-reader.ts';
import { DataMissingError } from '../../../pipeline/store/manifest.ts';
import { FILM_PAGES } from '../../../site/film/render.ts';
import { markdownOf } from '../../../site/layouts/markdown.ts';
import { createPageHandler, type PagesOnDemand } from '../../../site/layouts/on-demand.ts';
import { PERSON_PAGES } from '../../../site/person/render.ts';
import { buildData } from '../../pipeline/built.ts';

const ORIGIN = 'https://filmoteca.example';
let data: DataFolder;
let out: string;

beforeAll(async () => {
  ({ out, data } = await buildData());
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The words of a page that are read, neither drawn nor there to be chosen, in their order. */
function wordsOfPage(html: string): string[] {
  const text = html
    .replaceAll(/<(\w+)[^>]*aria-hidden="true".*?<\/\1>|<figure class="chart.*?<\/figure>/gs, ' ')
    .replaceAll(/<form>.*?<\/form>|<p class="mid">.*?<\/p>|<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
  return wordsOf(text);
}

function wordsOfMarkdown(markdown: string): string[] {
  // Lists are numbered by Markdown, as the page's are by the browser.
  return wordsOf(markdown.replaceAll(/\]\(\S+?\)/g, ' ').replaceAll(/^\s*\d+\. /gm, ' '));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? [];
}

async function differences(pages: PagesOnDemand, ids: readonly string[]): Promise<string[]> {
  const different: string[] = [];
  for (const id of ids) {
    const content = await pages.read(data, id);
    if (content === undefined) throw new Error(`there is no ${id}`);
    const [page, markdown] = [wordsOfPage(content.main), wordsOfMarkdown(markdownOf(content, ORIGIN))];
    if (page.join(' ') !== markdown.join(' '))
      different.push(`${id}: ${page.join(' ')}\n${markdown.join(' ')}`);
  }
  return different;
}

describe('a page’s Markdown', () => {
  it('says of every film of the sample, word for word, what its page says', async () => {
    const ids = openData(out).keys('films');
    expect(ids.length).toBeGreaterThan(500);
    expect(await differences(FILM_PAGES, ids)).toEqual([]);
  });

  it('says of people, word for word, what their pages say', async () => {
    const ids = openData(out).keys('people');
    const some = ids.filter((_, place) => place % 20 === 0);
    expect(some.length).toBeGreaterThan(200);
    expect(await differences(PERSON_PAGES, some)).toEqual([]);
  });

  it('leads wherever the page leads, by whole addresses, and holds no HTML', async () => {
    const content = await FILM_PAGES.read(data, '862');
    const markdown = markdownOf(content ?? expect.fail(), ORIGIN);
    const hrefs = [...(content?.main.matchAll(/href="([^"]+)"/g) ?? [])].map(
      ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), ORIGIN).href,
    );
    const links = [...markdown.matchAll(/\]\((\S+?)\)/g)].map(([, address]) => address);
    expect(links).toEqual(hrefs);
    expect(markdown).toMatch(/^# Toy Story\n/);
    expect(markdown).toContain('- **Dirección**: [John Lasseter](https://filmoteca.example/persona/7879/)');
    expect(markdown).not.toMatch(/<\w|&\w+;/);
  });
});

describe('an on-demand page asked for as Markdown', () => {
  const handlerOf = (openSource: () => DataFolder = () => data) =>
    createPageHandler(FILM_PAGES, {
      openData: openSource,
      readTemplate: () => expect.fail('Markdown needs no template'),
      readNotFound: () => expect.fail('nor the page of what is not there'),
    });
  const get = (path: string, accept?: string): Promise<Response> =>
    handlerOf()(new Request(ORIGIN + path, { headers: accept === undefined ? {} : { Accept: accept } }));

  it('is at index.md, which the CDN keeps, whatever is accepted', async () => {
    for (const accept of [undefined, '*/*', 'text/html']) {
      const response = await get('/pelicula/862/index.md', accept);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
      expect(response.headers.get('Netlify-CDN-Cache-Control')).toContain('durable');
      expect(await response.text()).toMatch(/^# Toy Story\n/);
    }
  });

  it.each(['text/markdown', 'text/markdown, text/html;q=0.5', 'TEXT/Markdown;q=0.9, */*;q=0.8'])(
    'is at the page’s own address for who accepts %s, and is not kept for others',
    async (accept) => {
      const response = await get('/pelicula/862/', accept);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/markdown; charset=utf-8',
      ]);
      expect(response.headers.get('Vary')).toContain('Accept');
      expect(response.headers.get('Content-Location')).toBe('/pelicula/862/index.md');
      expect(response.headers.get('Netlify-CDN-Cache-Control')).toBe('no-store');
    },
  );

  it.each([
    undefined,
    '*/*',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'text/markdown;q=0',
    'text/html, text/markdown;q=0.9',
  ])('is HTML for who accepts %s', async (accept) => {
    const handle = createPageHandler(FILM_PAGES, {
      openData: () => data,
      readTemplate: () => '',
      readNotFound: () => '<h1>No está</h1>',
    });
    const headers: HeadersInit = accept === undefined ? {} : { Accept: accept };
    const response = await handle(new Request(`${ORIGIN}/pelicula/1/`, { headers }));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('Vary')).toContain('Accept');
  });

  it.each([
    ['/pelicula/862-toy-story/index.md', '/pelicula/862/index.md'],
    ['/Pelicula/862/INDEX.md?de=x', '/pelicula/862/index.md?de=x'],
  ])('has one address: %s leads to it', async (path, location) => {
    const response = await get(path);
    expect([response.status, response.headers.get('Location')]).toEqual([301, location]);
  });

  it('says that there is no such film, or that the data cannot be read now', async () => {
    const missing = await get('/pelicula/1/index.md');
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringMatching(/^# No está/)]);
    const handle = handlerOf(() => {
      throw new DataMissingError('/nowhere', undefined);
    });
    const response = await handle(new Request(`${ORIGIN}/pelicula/862/index.md`));
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await response.text()).toMatch(/^# Ahora no podemos mostrar esta película\n\nSus datos/);
  });
});
