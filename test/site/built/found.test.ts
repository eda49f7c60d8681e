/** What others read of the built site: search engines, sites that link to it, phones that install it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openData } from '../../../pipeline/store/file-reader.ts';

const { root } = inject('site');
const dist = join(root, 'dist');
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
const pages = globSync('**/index.html', { cwd: dist });
const pathOf = (page: string): string => `/${page.replace(/index\.html$/, '')}`;
/** Pages' heads have no quotes where a value needs none. */
const attributeOf = (html: string, tag: RegExp): string | undefined =>
  tag.exec(html)?.[1]?.replace(/^"|"$/g, '');
const canonicalOf = (html: string) => attributeOf(html, /<link rel="?canonical"? href=("[^"]*"|[^\s>]+)/);
const isHidden = (html: string): boolean => /<meta name="?robots"? content="?noindex/.test(html);

describe('the sitemap', () => {
  it('is named by robots.txt, and lists each page that may be found, once', () => {
    expect(locations(`<loc>${/^Sitemap: (.+)$/m.exec(read('robots.txt'))?.[1]}</loc>`)).toEqual([
      '/sitemap.xml',
    ]);
    const listed = locations(read('sitemap.xml')).flatMap((path) => locations(read(path)));
    const visible = pages.filter((page) => !isHidden(read(page))).map(pathOf);
    // Those of people that are not files are rendered on demand.
    const people = openData(join(dist, 'data')).keys('people');
    const all = new Set([...visible, ...people.map((id) => `/persona/${id}/`)]);
    expect(all.size).toBeGreaterThan(visible.length);
    expect(listed.toSorted()).toEqual([...all].sort());
  });
});

describe('every page', () => {
  it('says its own address, or that it is not to be found', () => {
    const wrong = pages.filter((page) => {
      const html = read(page);
      const canonical = canonicalOf(html);
      return isHidden(html)
        ? canonical !== undefined
        : new URL(canonical ?? '', 'http://none').pathname !== pathOf(page);
    });
    expect(wrong).toEqual([]);
  });

  it('has a title and a description of its own, and a picture for those who link to it', () => {
    const films = pages.filter((page) => page.startsWith('pelicula'));
    const titles = films.map((page) => attributeOf(read(page), /<title>([^<]+)/));
    expect(new Set(titles).size).toBe(films.length);
    for (const page of pages) {
      const html = read(page);
      expect(
        attributeOf(html, /<meta name="?description"? property="?og:description"? content=("[^"]+"|[^\s>]+)/),
      ).toBeTruthy();
      const picture = attributeOf(html, /<meta property="?og:image"? content=("[^"]*"|[^\s>]+)/) ?? '';
      expect(existsSync(join(dist, new URL(picture).pathname))).toBe(true);
    }
  });
});

it.each([
  ['a film', 'pelicula/862/index.html', { '@type': 'Movie', name: 'Toy Story', datePublished: '1995-10-30' }],
  ['a person', 'persona/31/index.html', { '@type': 'Person', name: 'Tom Hanks' }],
])('describes %s in the words of schema.org', (_, page, about) => {
  const json = /<script type="?application\/ld\+json"?>(.*?)<\/script>/.exec(read(page))?.[1];
  expect(JSON.parse(json ?? '')).toMatchObject({ '@context': 'https://schema.org', ...about });
});

it('can be installed with icons of the sizes that it names', () => {
  const { icons } = JSON.parse(read('manifest.webmanifest')) as {
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };
  for (const { src, sizes } of icons.filter(({ type }) => type === 'image/png')) {
    const png = readFileSync(join(dist, src));
    // Width and height stand at the head of a PNG. Source: its specification, 11.2.2 IHDR.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
});
