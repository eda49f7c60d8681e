/** What the pages that a function answers have in common: headers, caching, validators. */
import { CACHED, textResponse } from '../api/http.ts';

/** Netlify sets netlify.toml's headers on files alone: these are the same, for pages that are none. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
};

/**
 * A page, kept by the CDN until the next deploy, unless it only says that there is none for now.
 * @param params the parameters that the page depends on; where it is one whatever the query, a name that none has
 */
export function pageResponse(
  request: Request,
  status: 200 | 400 | 404 | 503,
  html: string,
  params: readonly string[] = ['_'],
): Response {
  const caching =
    status === 503
      ? { 'Cache-Control': 'no-store', 'Retry-After': '60' }
      : { ...CACHED, 'Netlify-Vary': `query=${params.join('|')}` };
  return textResponse(request, status, 'text/html; charset=utf-8', html, { ...PAGE_HEADERS, ...caching });
}

/** To the one address of a page that has several. @param location a path, with the query that was asked for */
export function movedResponse(location: string): Response {
  const headers = { ...PAGE_HEADERS, ...CACHED, 'Netlify-Vary': 'query', Location: location };
  return new Response(null, { status: 301, headers });
}

export function methodNotAllowedResponse(): Response {
  return new Response(null, { status: 405, headers: { ...PAGE_HEADERS, Allow: 'GET, HEAD' } });
}
