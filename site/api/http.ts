/** What every response of the API has in common: JSON, language, caching, CORS, safety. */
import { createHash } from 'node:crypto';
import { embeddableJson } from '../../pipeline/common/html.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What every answer to a program has. */
export const COMMON: Readonly<Record<string, string>> = {
  'Content-Language': 'es',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  // The CDN compresses; an answer depends on no other header of the request.
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Browsers ask again each time and get a 304; the CDN keeps the answer until the next deploy changes the data. */
export const CACHED: Readonly<Record<string, string>> = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Netlify-CDN-Cache-Control': 'public, durable, max-age=31536000, must-revalidate',
};

export const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

export interface Body {
  readonly status: number;
  readonly json: unknown;
  readonly isProblem?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** The parameters that the answer depends on: the CDN's key leaves out all others. */
  readonly vary?: readonly string[];
}

/** A JSON response, kept by the CDN where it is good until the next deploy. */
export function jsonResponse(request: Request, { status, json, isProblem, headers, vary }: Body): Response {
  return textResponse(
    request,
    status,
    isProblem === true ? PROBLEM_TYPE : JSON_TYPE,
    `${embeddableJson(json)}\n`,
    {
      ...COMMON,
      ...(status === 200 || status === 404 ? CACHED : { 'Cache-Control': 'no-store' }),
      ...(vary !== undefined && { 'Netlify-Vary': `query=${vary.join('|')}` }),
      ...headers,
    },
  );
}

/**
 * A text; what may be kept has its strong ETag. A good answer is 304 if the client has it; no other is (RFC 9110,
 * 13.2.1: conditions are of requests that would succeed). HEAD gets the headers alone.
 */
export function textResponse(
  request: Request,
  status: number,
  type: string,
  text: string,
  init: Readonly<Record<string, string>>,
): Response {
  const headers = new Headers(init);
  if (headers.get('Cache-Control') !== 'no-store') {
    const etag = `"${contentHash(text)}"`;
    headers.set('ETag', etag);
    if (status === 200 && matches(request.headers.get('If-None-Match'), etag))
      return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', type);
  headers.set('Content-Length', String(Buffer.byteLength(text)));
  return new Response(request.method === 'HEAD' ? null : text, { status, headers });
}

/** The answer to a browser that asks whether it may ask. */
export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...COMMON,
      Allow: ALLOWED_METHODS,
      'Access-Control-Allow-Methods': ALLOWED_METHODS,
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** What changes with every byte of the content: the heart of a strong validator. */
export function contentHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** RFC 9110, 13.1.2: the comparison is weak, so a W/ prefix that a proxy added does not matter. */
export function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
