/** What the pages that a function answers have in common: headers, caching, validators. */
import { CACHED, matches, strongEtag } from '../api/http.ts';

/** Netlify sets netlify.toml's headers on files alone: these are the same, for pages that are none. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
};

/** A page, kept by the CDN until the next deploy; 304 if the client has it already. HEAD gets the headers alone. */
export function pageResponse(request: Request, status: 200 | 404, html: string): Response {
  const etag = strongEtag(html);
  const headers = { ...PAGE_HEADERS, ...CACHED, ETag: etag };
  if (matches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  return htmlResponse(request, status, html, headers);
}

/** A page that says that there is none for now: not kept. */
export function unavailableResponse(request: Request, html: string): Response {
  const headers = { ...PAGE_HEADERS, 'Cache-Control': 'no-store', 'Retry-After': '60' };
  return htmlResponse(request, 503, html, headers);
}

/** To the one address of a page that has several. @param location a path */
export function movedResponse(location: string): Response {
  return new Response(null, { status: 301, headers: { ...PAGE_HEADERS, ...CACHED, Location: location } });
}

export function methodNotAllowedResponse(): Response {
  return new Response(null, { status: 405, headers: { ...PAGE_HEADERS, Allow: 'GET, HEAD' } });
}

function htmlResponse(
  request: Request,
  status: number,
  html: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(request.method === 'HEAD' ? null : html, {
    status,
    headers: {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(html)),
    },
  });
}
