/**
 * Where the search worker leaves its newest answer for the page to read without waiting for a message. After a key,
 * browsers hold messages back until they have drawn a frame, so that the answer would be shown a frame after the
 * letter; with this, one frame shows both.
 */
import type { Answer } from './client.ts';

/** Shared by the page and its worker: how often it was written to, the answer's length, and its JSON in UTF-8. */
export type Board = SharedArrayBuffer;

const VERSION = 0;
const LENGTH = 1;
const HEAD_BYTES = 8;
/** The answers of a list take one kilobyte or two. Those that do not fit come by message alone. */
const BOARD_BYTES = 16_384;

/** A board, or undefined where the page may not share memory: it must be isolated from other sites (netlify.toml). */
export function createBoard(): Board | undefined {
  return globalThis.crossOriginIsolated ? new SharedArrayBuffer(BOARD_BYTES) : undefined;
}

/** Leaves an answer in the place of the one before. */
export function writeBoard(board: Board, answer: Answer): void {
  const head = headOf(board);
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const fits = bytes.length <= BOARD_BYTES - HEAD_BYTES;
  // Odd while it is being written: whoever reads then, or before and after it, reads nothing.
  Atomics.add(head, VERSION, 1);
  if (fits) new Uint8Array(board, HEAD_BYTES).set(bytes);
  Atomics.store(head, LENGTH, fits ? bytes.length : 0);
  Atomics.add(head, VERSION, 1);
  Atomics.notify(head, VERSION);
}

/** The answer that is there; undefined if there is none, or one is being written. */
export function readBoard(board: Board): Answer | undefined {
  const head = headOf(board);
  const version = Atomics.load(head, VERSION);
  if (version % 2 !== 0) return undefined;
  // A copy: shared memory is not decoded, since it may change meanwhile.
  const bytes = new Uint8Array(board, HEAD_BYTES, Atomics.load(head, LENGTH)).slice();
  if (bytes.length === 0 || Atomics.load(head, VERSION) !== version) return undefined;
  return JSON.parse(new TextDecoder().decode(bytes)) as Answer;
}

/**
 * Waits until the board is written to, or a frame is about to be drawn: waking up takes a moment, and the answer may be
 * there by then. Some browsers cannot wait for memory: they have the frames.
 */
export async function nextLook(board: Board): Promise<void> {
  const frame = new Promise((resolve) => requestAnimationFrame(resolve));
  if (typeof Atomics.waitAsync !== 'function') return void (await frame);
  const head = headOf(board);
  await Promise.race([frame, Atomics.waitAsync(head, VERSION, Atomics.load(head, VERSION)).value]);
}

function headOf(board: Board): Int32Array<SharedArrayBuffer> {
  return new Int32Array(board, 0, HEAD_BYTES / Int32Array.BYTES_PER_ELEMENT);
}
