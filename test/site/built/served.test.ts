/** The built site as it is served: what holds of every page, whoever wrote it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const { root, url } = inject('site');
const pages = globSync('**/*.html', { cwd: join(root, 'dist') });
const read = (page: string): string => readFileSync(join(root, 'dist', page), 'utf8');

describe('every page', () => {
  it('runs under the content security policy: no inline script and no event handler', () => {
    const runsInline = (tag: string): boolean =>
      !/\ssrc=/.test(tag) && !/\stype=["']?application\/(ld\+)?json/.test(tag);
    const inline = (html: string): boolean =>
      (html.match(/<script[^>]*>/gi) ?? []).some(runsInline) || /<[a-z][^>]*\son[a-z]+\s*=/i.test(html);
    expect(pages.length).toBeGreaterThan(500);
    expect(pages.filter((page) => inline(read(page)))).toEqual([]);
  });

  it('takes scripts, styles, fonts and pictures from the site itself', () => {
    const loads = /<(?:script|img|iframe|source|link(?=[^>]+rel=["']?(?:stylesheet|preload|icon)))\b[^>]*>/gi;
    const isForeign = (tag: string): boolean => /\s(?:src|href)=["']?(?:https?:)?\/\//i.test(tag);
    const foreign = (html: string): boolean => (html.match(loads) ?? []).some(isForeign);
    expect(pages.filter((page) => foreign(read(page)))).toEqual([]);
  });
});

describe('the server on the built site', () => {
  it('leads from a film’s address without a slash to its page', async () => {
    const response = await fetch(`${url}/pelicula/862`);
    expect([response.status, response.url]).toEqual([200, `${url}/pelicula/862/`]);
    expect(await response.text()).toContain('Toy Story');
  });

  it('shows its own page for what does not exist', async () => {
    const response = await fetch(`${url}/no-existe/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/<html lang="?es\b/);
  });

  it('answers the API with a strong validator, and 304 to who has it', async () => {
    const address = `${url}/api/score_titulo/Toy%20Story`;
    const first = await fetch(address);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"[^"]+"$/)]);
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('serves the shards that the manifest names, for good', async () => {
    const { snapshot } = (await (await fetch(`${url}/data/manifest.json`)).json()) as {
      snapshot: string;
    };
    const [shard] = globSync('*/*.json', { cwd: join(root, 'dist', 'data', snapshot) });
    const response = await fetch(`${url}/data/${snapshot}/${shard}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});
