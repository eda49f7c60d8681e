/** The addresses that search engines are told of. Source: https://www.sitemaps.org/protocol.html */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../layouts/template.ts';

/** A sitemap lists no more than this. */
const MAX_URLS = 50_000;

/**
 * Writes `sitemap.xml` and what it names, under the built site: the pages that are there and not hidden, which have
 * a canonical address, and all films and people, whether prerendered or on demand.
 * @param publish the folder of the built site, without their pages
 * @param others by the name of their sitemap: what their addresses begin with, and their numbers
 */
export function writeSitemaps(
  publish: string,
  others: Readonly<Record<string, readonly [section: Section, ids: readonly number[]]>>,
): void {
  const addresses = globSync('**/index.html', { cwd: publish })
    .sort()
    .flatMap((page) => {
      const html = readFileSync(join(publish, page), 'utf8');
      return /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? [];
    });
  const address = (path: string): string => new URL(path, addresses[0]).href;
  const sitemaps = [
    ...parts('paginas', addresses, MAX_URLS),
    ...Object.entries(others).flatMap(([name, [section, ids]]) =>
      parts(
        name,
        ids.map((id) => address(`/${section}/${id}/`)),
        MAX_URLS,
      ),
    ),
  ];
  mkdirSync(join(publish, 'sitemap'));
  for (const [name, urls] of sitemaps)
    writeFileSync(join(publish, 'sitemap', `${name}.xml`), listOf('urlset', 'url', urls));
  const index = sitemaps.map(([name]) => address(`/sitemap/${name}.xml`));
  writeFileSync(join(publish, 'sitemap.xml'), listOf('sitemapindex', 'sitemap', index));
}

/** A list cut into as few as hold it: `name`, `name-2`, `name-3`… */
export function parts(name: string, urls: readonly string[], limit: number): [string, readonly string[]][] {
  const count = Math.max(1, Math.ceil(urls.length / limit));
  return Array.from({ length: count }, (_, part) => [
    part === 0 ? name : `${name}-${part + 1}`,
    urls.slice(part * limit, (part + 1) * limit),
  ]);
}

function listOf(root: string, item: string, urls: readonly string[]): string {
  const items = urls.map((url) => `<${item}><loc>${url}</loc></${item}>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items}</${root}>\n`;
}
