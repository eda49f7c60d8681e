/** The bytes of a file as its CSV has them: unpacked where it was gzipped or zipped, whatever it is called. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { constants, createGunzip, gunzipSync, inflateRawSync } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { isSystemError } from '../common/system-error.ts';
import { readChunks } from './chunks.ts';
import { InputError, type NoTable } from './problems.ts';

/** How a file is packed, by its first bytes. */
export type Packing = 'gzip' | 'zip' | 'spreadsheet' | null;

/** The first bytes of a file, and how it is packed. Throws the system's error. */
function startOf(path: string, length = 4): { bytes: Buffer; packing: Packing } {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    const start = bytes.subarray(0, readSync(file, bytes));
    return { bytes: start, packing: packingOf(start) };
  } finally {
    closeSync(file);
  }
}

/** How an archive ends, without a comment, and where in that is how many files it has. */
const ZIP_END = { bytes: 22, signature: 'PK\x05\x06', files: 10 };

/**
 * The first bytes of what is in a file, unpacked: of an archive only where it holds a single file. Null where there is
 * nothing to see. Throws the system's error, or zlib's.
 */
export function unpackedStart(path: string, length: number): Buffer | null {
  const { bytes, packing } = startOf(path, length);
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  if (packing === 'gzip') return gunzipSync(bytes, options);
  if (packing !== 'zip') return packing === null ? bytes : null;
  if (!isOfOneFile(path)) return null;
  const content = bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28));
  return bytes.readUInt16LE(8) === 0 ? content : inflateRawSync(content, options);
}

function isOfOneFile(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(ZIP_END.bytes);
    readSync(file, end, 0, end.length, Math.max(0, fstatSync(file).size - end.length));
    return end.toString('latin1', 0, 4) === ZIP_END.signature && end.readUInt16LE(ZIP_END.files) === 1;
  } finally {
    closeSync(file);
  }
}

function packingOf(start: Buffer): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') return 'zip';
  // The container of Excel's files before 2007.
  return start.toString('hex', 0, 4) === 'd0cf11e0' ? 'spreadsheet' : null;
}

/** Whole beginnings, as Latin-1, of what is no table. */
const NO_TABLES: readonly (readonly [RegExp, NoTable])[] = [
  [/^7z\xbc\xaf/, '7z'],
  [/^Rar!/, 'rar'],
  [/^BZh\d/, 'bzip2'],
  [/^\xfd7zXZ/, 'xz'],
  [/^\x28\xb5\x2f\xfd/, 'zstd'],
  [/^PAR1/, 'parquet'],
  [/^(?:\xff\xfe|\xfe\xff)/, 'utf-16'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|head)/i, 'web-page'],
  [/^(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"/, 'json'],
  [/^version https:\/\/git-lfs/, 'git-lfs'],
];

/**
 * Yields the bytes in chunks, each of which stands until the next is taken.
 * Throws the system's error. @throws {InputError} if the file is a spreadsheet or another thing that is no table, or packed and damaged
 */
export async function* readUnpacked(path: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const { bytes, packing } = startOf(path, 64);
  const start = bytes.toString('latin1');
  const noTable = NO_TABLES.find(([pattern]) => pattern.test(start));
  if (noTable !== undefined)
    throw new InputError({ kind: 'not-a-table', file: basename(path), what: noTable[1] });
  if (packing === null) yield* readChunks(path, chunkBytes);
  else if (packing === 'spreadsheet') throw new InputError({ kind: 'spreadsheet', file: basename(path) });
  else {
    try {
      if (packing === 'gzip') yield* createReadStream(path).pipe(createGunzip());
      else yield* zippedTable(path);
    } catch (error) {
      if (error instanceof InputError || isSystemError(error)) throw error;
      throw new InputError({ kind: 'gzip-damaged', file: basename(path) });
    }
  }
}

/** The table in an archive: the one of the same name, or the first. A spreadsheet of today is an archive too. */
async function* zippedTable(path: string): AsyncGenerator<Buffer> {
  const file = basename(path);
  const zip = await openPromise(path, { autoClose: false });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    if (entries.some(({ fileName }) => fileName.startsWith('xl/')))
      throw new InputError({ kind: 'spreadsheet', file });
    // macOS adds a shadow of every file to the archives that it makes.
    const tables = entries.filter(
      ({ fileName }) => /\.(csv|tsv|txt)$/i.test(fileName) && !fileName.startsWith('__MACOSX/'),
    );
    const table =
      tables.find(({ fileName }) => file.startsWith(basename(fileName).replace(/\.\w+$/, '.'))) ?? tables[0];
    if (table === undefined) throw new InputError({ kind: 'zip-without-table', file });
    yield* await zip.openReadStreamPromise(table);
  } finally {
    zip.close();
  }
}
