/**
 * The built site: Netlify's own emulation for netlify.toml's headers, redirects and files, and around it what its CDN
 * does and the emulation leaves out: `/page` to `/page/`, the 404 page, strong validators, compression.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentHash, matches } from '../api/http.ts';
import { type Netlify, openNetlify } from './netlify.ts';
import { methodNotAllowed, notFound } from './texts.ts';

export interface Pages {
  /** Whether the site has a file at the request's very path, or a page in a folder there, and the request reads. */
  readonly hasFile: (request: Request) => boolean;
  /** Answers any request that no function takes. */
  readonly respond: (request: Request) => Promise<Response>;
}

/**
 * Opens the site that a build left.
 * @param root the project's folder, with netlify.toml
 * @param publish absolute path of the built site
 */
export function openPages(root: string, publish: string): Pages {
  const netlify = openNetlify(root, publish);
  return {
    hasFile: (request) => {
      const { pathname } = new URL(request.url);
      return isRead(request) && (isFile(publish, pathname) || isFile(publish, join(pathname, 'index.html')));
    },
    respond: (request) => respond(netlify, publish, request),
  };
}

async function respond(netlify: Netlify, publish: string, request: Request): Promise<Response> {
  if (!isRead(request)) {
    return new Response(methodNotAllowed, { status: 405, headers: { allow: 'GET, HEAD', ...PLAIN } });
  }
  const url = new URL(request.url);
  if (isPageWithoutSlash(publish, url.pathname)) {
    return new Response(null, { status: 301, headers: { location: `${url.pathname}/${url.search}` } });
  }
  // The redirect rules decode the path and throw where it is malformed; no file has such a name.
  const found = isDecodable(url.pathname) ? await netlify(new Request(url)) : undefined;
  if (found !== undefined) return found.status === 200 ? deliver(request, found, 200) : found;
  const page = await netlify(new Request(new URL('/404.html', url)));
  if (page?.status === 200) return deliver(request, page, 404);
  return new Response(notFound, { status: 404, headers: PLAIN });
}

function isRead(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Whether the path is a file's, as it is written: the emulation looks for a file without decoding its path. */
function isFile(publish: string, pathname: string): boolean {
  try {
    // URL has already resolved dot segments, encoded ones too, so the path cannot leave the folder.
    return statSync(join(publish, pathname), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // Too long for a file's name.
    return false;
  }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

/** Whether the path is a folder's page asked for without the closing slash, which its relative links need. */
function isPageWithoutSlash(publish: string, pathname: string): boolean {
  // A path of two slashes would lead to another host.
  if (pathname.endsWith('/') || pathname.startsWith('//')) return false;
  return isFile(publish, join(pathname, 'index.html'));
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Adds a strong validator and compression to a whole answer, or says that the client's copy is still good. */
async function deliver(request: Request, found: Response, status: number): Promise<Response> {
  const headers = new Headers(found.headers);
  const whole = Buffer.from(await found.arrayBuffer());
  const encoding = isText(headers) && whole.length >= MIN_COMPRESSED_BYTES ? encodingFor(request) : undefined;
  const etag = `"${[contentHash(whole), encoding].filter(Boolean).join('-')}"`;
  headers.set('etag', etag);
  if (isText(headers)) headers.append('vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const body = encoding === undefined ? whole : await compress[encoding](whole);
  if (encoding !== undefined) headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  return new Response(new Uint8Array(body), { status, headers });
}

/** Below this a packet holds the answer either way. */
const MIN_COMPRESSED_BYTES = 1024;
/** The level at which brotli is about as fast as gzip; the default, 11, takes seconds for a megabyte. */
const BROTLI_QUALITY = 5;

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;

function encodingFor(request: Request): keyof typeof compress | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function isText(headers: Headers): boolean {
  return /^(text\/|image\/svg|application\/(json|javascript|xml|manifest\+json|wasm))/.test(
    headers.get('content-type') ?? '',
  );
}
