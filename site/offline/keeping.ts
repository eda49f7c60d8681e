/** What the service worker keeps of what the site answers, by address. No browser needed: tests ask it directly. */

/** The page shown in the place of one that was never seen; the build draws it (`pages/sin-conexion.astro`). */
export const OFFLINE_PAGE = '/sin-conexion/';

/** The list that says which snapshot of the data stands. */
export const MANIFEST = '/data/manifest.json';

/**
 * `immutable`: its address names its content, so what is kept is as good as what the network has. `page` and `file`:
 * asked of the network first; what is kept stands in only where the network does not answer.
 */
export type Keeping = 'immutable' | 'page' | 'file';

/** How a GET of an address is kept; null for what only the network may answer. @param origin the site's own */
export function keepingOf(address: string, origin: string): Keeping | null {
  const url = new URL(address);
  if (url.origin !== origin) return null;
  const { pathname } = url;
  // The API's answers are for programs, which are better off with an error than with an old answer.
  if (pathname.startsWith('/api/') || pathname === '/sw.js') return null;
  if (/^\/(_astro\/|data\/[^/]+\/)/.test(pathname)) return 'immutable';
  return /\.\w+$/.test(pathname) ? 'file' : 'page';
}

/**
 * The address under which an answer is kept: a page is one and the same whatever its query, with or without "/"; but
 * what compares is another page for each two.
 */
export function keptAs(address: string, keeping: Keeping): string {
  const url = new URL(address);
  url.hash = '';
  if (keeping === 'page') {
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    if (url.pathname !== '/comparar/') url.search = '';
  }
  return url.href;
}

/** Whether an address is of a snapshot's data, and not of the one that stands. */
export function isOutdated(address: string, snapshot: string): boolean {
  const { pathname } = new URL(address);
  return /^\/data\/[^/]+\//.test(pathname) && !pathname.startsWith(`/data/${snapshot}/`);
}
