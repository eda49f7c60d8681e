/** The addresses that search engines are told of, by sitemap. Source: https://www.sitemaps.org/protocol.html */
import { notebooks } from '../notebooks/folder.ts';
import { NAVIGATION } from '../texts/common.ts';
import { drawnPeople, filmIds } from './folder.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Paths of each sitemap, by its name. */
export const SITEMAPS: Readonly<Record<string, () => string[]>> = {
  paginas: () => [
    '/',
    ...NAVIGATION.map(({ path }) => path),
    ...notebooks().map(({ name }) => `/cuadernos/${name}/`),
  ],
  peliculas: () => filmIds().map((id) => `/pelicula/${id}/`),
  personas: () => drawnPeople().map((id) => `/persona/${id}/`),
};

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
