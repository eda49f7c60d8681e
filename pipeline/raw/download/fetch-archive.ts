/**
 * One large file over HTTP, kept as `<name>.part` until it is whole and its checksum agrees. What a broken download
 * left is gone on with (RFC 9110 §14: Range, If-Range), by this run or by the next one.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { announcedChecksum, type Checksum, verifyChecksum } from './checksum.ts';
import { DownloadError } from './problems.ts';

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
  const part = `${options.target}.part`;
  const known = readState(part, options.url);
  const have = known === null ? 0 : fileSize(part);
  const stall = stallGuard(options.stallTimeout);
  try {
    const response = await request(options.url, have, known, stall.signal);
    const range = response.status === 206 ? parseRange(response.headers.get('content-range')) : null;
    const continues = range !== null && range.start === have && isSameFile(known, range.total);
    if (response.status === 206 && !continues) {
      // Another part than the one asked for, or of another file: of no use, so the next try begins anew.
      await response.body?.cancel();
      await discard(part);
      throw new DownloadError({ kind: 'cut-off', received: 0, total: null });
    }
    if (response.status === 416) {
      await response.body?.cancel();
      const total = parseRange(response.headers.get('content-range'))?.total;
      if (known === null || total !== have) {
        await discard(part);
        throw new DownloadError({ kind: 'cut-off', received: have, total: total ?? null });
      }
      await finish(options, part, known);
      return;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new DownloadError({ kind: 'refused', url: options.url, status: response.status });
    }
    const state = continues && known !== null ? known : stateOf(options.url, response);
    await writeFile(`${part}.json`, JSON.stringify(state));
    await append(part, continues ? have : 0, response.body, state, options, stall.alive);
    await finish(options, part, state);
  } finally {
    stall.stop();
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

async function append(
  part: string,
  from: number,
  body: ReadableStream<Uint8Array>,
  { total }: PartState,
  options: FetchOptions,
  alive: () => void,
): Promise<void> {
  const file = await open(part, from > 0 ? 'r+' : 'w').catch((error: unknown) => {
    throw new DownloadError({ kind: 'not-written', path: part, cause: causeOf(error) });
  });
  let done = from;
  const reader = body.getReader();
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => null);
      if (chunk === null) throw new DownloadError({ kind: 'cut-off', received: done, total });
      if (chunk.done) break;
      await file.write(chunk.value, 0, chunk.value.length, done).catch((error: unknown) => {
        throw new DownloadError({ kind: 'not-written', path: part, cause: causeOf(error) });
      });
      done += chunk.value.length;
      alive();
      options.onBytes(done, total ?? 0);
    }
    if (total !== null && done !== total) throw new DownloadError({ kind: 'cut-off', received: done, total });
  } finally {
    reader.releaseLock();
    await file.close();
  }
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

function stateOf(url: string, response: Response): PartState {
  const etag = response.headers.get('etag');
  const strong = etag !== null && !etag.startsWith('W/') ? etag : null;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return {
    url,
    validator: strong ?? response.headers.get('last-modified'),
    total: Number.isSafeInteger(length) ? length : null,
    checksum: announcedChecksum(response.headers, false),
  };
}

function readState(part: string, url: string): PartState | null {
  if (!existsSync(part)) return null;
  try {
    const state = JSON.parse(readFileSync(`${part}.json`, 'utf8')) as PartState;
    return state.url === url ? state : null;
  } catch {
    return null;
  }
}

function isSameFile(known: PartState | null, total: number | null): boolean {
  return known !== null && (known.total === null || total === null || known.total === total);
}

function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

interface ContentRange {
  readonly start: number | null;
  readonly total: number | null;
}

/** `bytes 10-99/100`, or with 416 a star in place of the positions. */
function parseRange(header: string | null): ContentRange | null {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(?:(\d+)|\*)$/.exec(header ?? '');
  if (match === null) return null;
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return { start: number(match[1]), total: number(match[2]) };
}

interface StallGuard {
  readonly signal: AbortSignal;
  readonly alive: () => void;
  readonly stop: () => void;
}

/** Aborts a connection over which nothing has come for a while. */
function stallGuard(milliseconds: number): StallGuard {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    alive: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}

/** The system's code for a failure (ENOTFOUND, ENOSPC…), which fetch wraps in causes. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : causeOf(error.cause);
}
