/** The addresses that search engines are told of, by sitemap. Source: https://www.sitemaps.org/protocol.html */
import { notebooks } from '../notebooks/folder.ts';
import { NAVIGATION } from '../texts.ts';
import { filmIds, prerenderedPeople } from './folder.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A sitemap lists no more than this. */
const MAX_URLS = 50_000;

/** Paths of each sitemap, by its name: all films, whether prerendered or on demand. */
export function sitemaps(): Map<string, readonly string[]> {
  const films = filmIds().map((id) => `/pelicula/${id}/`);
  return new Map([
    [
      'paginas',
      ['/', ...NAVIGATION.map(({ path }) => path), ...notebooks().map(({ name }) => `/cuadernos/${name}/`)],
    ],
    ...parts('peliculas', films, MAX_URLS),
    ['personas', prerenderedPeople().map((id) => `/persona/${id}/`)],
  ]);
}

/** A list cut into as few as hold it: `name`, `name-2`, `name-3`… */
export function parts(name: string, paths: readonly string[], limit: number): [string, readonly string[]][] {
  const count = Math.max(1, Math.ceil(paths.length / limit));
  return Array.from({ length: count }, (_, part) => [
    part === 0 ? name : `${name}-${part + 1}`,
    paths.slice(part * limit, (part + 1) * limit),
  ]);
}

export function sitemapIndex(site: URL | undefined, names: readonly string[]): string {
  const maps = names.map((name) => `<sitemap>${locationOf(site, `/sitemap/${name}.xml`)}</sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${NAMESPACE}>${maps.join('')}</sitemapindex>\n`;
}

export function sitemap(site: URL | undefined, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url>${locationOf(site, path)}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACE}>${urls.join('')}</urlset>\n`;
}

/** Paths here are of digits and plain letters: nothing to escape. */
function locationOf(site: URL | undefined, path: string): string {
  return `<loc>${new URL(path, site).href}</loc>`;
}
