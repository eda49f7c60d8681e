/**
 * One large file over HTTP, kept as `<name>.part` until it is whole and its checksum agrees. What a broken download
 * left is gone on with (RFC 9110 §14: Range, If-Range), by this run or by the next one.
 */
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSystemError } from '../../common/system-error.ts';
import { announcedChecksum, type Checksum, verifyChecksum } from './checksum.ts';
import { DownloadError } from './problems.ts';

/** What is downloaded, and how patiently. */
export interface FetchOptions {
  readonly url: string;
  /** Where the whole file goes; until then its bytes are in `<target>.part`. */
  readonly target: string;
  /** What the user expects; else what the server announces, else nothing, is verified. */
  readonly checksum: Checksum | null;
  /** Called with the bytes so far and in all; the total is 0 while unknown. */
  readonly onBytes: (done: number, total: number) => void;
  /** Called when a broken connection is about to be tried again. */
  readonly onRetry: (attempt: number) => void;
  /** Milliseconds before each further try: one for each. */
  readonly retryDelays: readonly number[];
  /** Milliseconds without a byte after which a connection counts as broken. */
  readonly stallTimeout: number;
}

/** What is known of a half file, to ask for the rest of the same one. */
interface PartState {
  readonly url: string;
  /** A strong entity tag or a date: what If-Range compares. */
  readonly validator: string | null;
  readonly total: number | null;
  readonly checksum: Checksum | null;
}

/**
 * Downloads the file, or the rest of it.
 * @throws {DownloadError} if the server cannot be reached, refuses, keeps breaking off, or sent other bytes than those
 *   of the checksum; in that last case nothing is kept
 */
export async function fetchArchive(options: FetchOptions): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await fetchRest(options);
      return;
    } catch (error) {
      const delay = options.retryDelays[attempt];
      if (delay === undefined || !isWorthRetrying(error)) throw error;
      options.onRetry(attempt + 1);
      await sleep(delay);
    }
  }
}

function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof DownloadError)) return false;
  const { problem } = error;
  if (problem.kind === 'refused') return problem.status === 429 || problem.status >= 500;
  return problem.kind === 'cut-off';
}

async function fetchRest(options: FetchOptions): Promise<void> {
  const { url } = options;
  const part = `${options.target}.part`;
  const known = readState(part, url);
  const have = known === null ? 0 : statSync(part).size;
  // Whole already: only its verification was missing.
  if (known !== null && known.total === have) return finish(options, part, known);
  // A connection over which nothing has come for a while is broken.
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), options.stallTimeout);
  try {
    const response = await request(url, have, known, stalled.signal);
    const { status, body } = response;
    const isRest = known !== null && isRestOf(known, have, response);
    if (status === 416 || (status === 206 && !isRest)) {
      // No part, or another than the one asked for, or of another file: of no use, so the next try begins anew.
      await body?.cancel();
      await discard(part);
      throw new DownloadError({ kind: 'cut-off', received: 0, total: null });
    }
    if (!response.ok || body === null) {
      await body?.cancel();
      throw new DownloadError({ kind: 'refused', url, status });
    }
    const state = isRest ? known : stateOf(url, response);
    await writeFile(`${part}.json`, JSON.stringify(state));
    await append(part, isRest ? have : 0, body, state, options, timer);
    await finish(options, part, state);
  } finally {
    clearTimeout(timer);
  }
}

async function request(
  url: string,
  have: number,
  known: PartState | null,
  signal: AbortSignal,
): Promise<Response> {
  const headers = {
    // Encoded on the way, the bytes could not be counted.
    'accept-encoding': 'identity',
    ...(have > 0 ? { range: `bytes=${have}-` } : {}),
    ...(have > 0 && known?.validator ? { 'if-range': known.validator } : {}),
  };
  try {
    return await fetch(url, { headers, signal });
  } catch (error) {
    throw new DownloadError({ kind: 'unreachable', host: new URL(url).host, cause: causeOf(error) });
  }
}

/** Whether the answer is a part (`bytes 10-99/100`) that begins where ours ends, of a file as long as ours. */
function isRestOf({ total }: PartState, have: number, { status, headers }: Response): boolean {
  const [, start, length] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const isSameFile = total === null || length === '*' || total === Number(length);
  return status === 206 && Number(start) === have && isSameFile;
}

async function append(
  part: string,
  from: number,
  body: ReadableStream<Uint8Array>,
  { total }: PartState,
  options: FetchOptions,
  timer: NodeJS.Timeout,
): Promise<void> {
  let done = from;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      done += chunk.length;
      timer.refresh();
      options.onBytes(done, total ?? 0);
      yield chunk;
    }
  };
  try {
    await pipeline(body, counted, createWriteStream(part, { flags: from > 0 ? 'r+' : 'w', start: from }));
  } catch (error) {
    if (isSystemError(error)) throw new DownloadError({ kind: 'not-written', path: part, cause: error.code });
    throw new DownloadError({ kind: 'cut-off', received: done, total });
  }
  if (total !== null && done !== total) throw new DownloadError({ kind: 'cut-off', received: done, total });
}

async function finish(options: FetchOptions, part: string, state: PartState): Promise<void> {
  const checksum = options.checksum ?? state.checksum;
  try {
    if (checksum !== null) await verifyChecksum(part, checksum);
  } catch (error) {
    await discard(part);
    throw error;
  }
  await rename(part, options.target);
  await rm(`${part}.json`, { force: true });
}

async function discard(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(`${part}.json`, { force: true });
}

function stateOf(url: string, { headers }: Response): PartState {
  const etag = headers.get('etag');
  const strong = etag !== null && !etag.startsWith('W/') ? etag : null;
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return {
    url,
    validator: strong ?? headers.get('last-modified'),
    total: Number.isSafeInteger(length) ? length : null,
    checksum: announcedChecksum(headers),
  };
}

/** What is known of the half file of this address, if there is one. */
function readState(part: string, url: string): PartState | null {
  if (!existsSync(part)) return null;
  try {
    const state = JSON.parse(readFileSync(`${part}.json`, 'utf8')) as PartState;
    return state.url === url ? state : null;
  } catch {
    return null;
  }
}

/** The system's code for a failure (ENOTFOUND, ECONNREFUSED…), which fetch wraps in causes. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : causeOf(error.cause);
}
