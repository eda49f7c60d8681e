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

/** The CDN's key of a page leaves out all parameters where none has this name. */
const WHATEVER_QUERY = ['_'];

export type PageStatus = 200 | 400 | 404 | 503;

/**
 * A page, kept by the CDN until the next deploy, unless it only says that there is none for now.
 * @param params the parameters that the page depends on; none where it is one whatever the query
 */
export function pageResponse(
  request: Request,
  status: PageStatus,
  html: string,
  params: readonly string[] = WHATEVER_QUERY,
): Response {
  return contentResponse(request, status, 'text/html; charset=utf-8', html, {
    'Netlify-Vary': `query=${params.join('|')}`,
  });
}

/**
 * A page's Markdown. The CDN may keep it at its own address; at the page's, where a browser gets HTML, it cannot tell
 * by `Accept` who asks, and keeps the HTML alone.
 * @param page the page's address, if it was there that Markdown was asked for
 */
export function markdownResponse(
  request: Request,
  status: PageStatus,
  markdown: string,
  page?: string,
): Response {
  return contentResponse(request, status, 'text/markdown; charset=utf-8', markdown, {
    'Netlify-Vary': `query=${WHATEVER_QUERY.join('|')}`,
    ...(page && { 'Netlify-CDN-Cache-Control': 'no-store' }),
    ...(page && status === 200 && { 'Content-Location': `${page}index.md` }),
  });
}

function contentResponse(
  request: Request,
  status: PageStatus,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const caching =
    status === 503 ? { 'Cache-Control': 'no-store', 'Retry-After': '60' } : { ...CACHED, ...headers };
  return textResponse(request, status, type, text, {
    ...PAGE_HEADERS,
    Vary: 'Accept, Accept-Encoding',
    ...caching,
  });
}

/** To the one address of a page that has several. @param location a path, with the query that was asked for */
export function movedResponse(location: string): Response {
  const headers = { ...PAGE_HEADERS, ...CACHED, 'Netlify-Vary': 'query', Location: location };
  return new Response(null, { status: 301, headers });
}

export function methodNotAllowedResponse(): Response {
  return new Response(null, { status: 405, headers: { ...PAGE_HEADERS, Allow: 'GET, HEAD' } });
}
