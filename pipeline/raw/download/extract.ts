/** The files wanted of a zip archive, each written aside, verified, and only then given its name. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isSystemError } from '../../common/system-error.ts';
import { DownloadError } from './problems.ts';

export interface ExtractOptions {
  readonly archive: string;
  readonly folder: string;
  /** Names without folders: an archive made by hand may have its files in one. */
  readonly names: readonly string[];
  /** Called with the bytes written so far and in all, over all files. */
  readonly onBytes: (done: number, total: number) => void;
}

/**
 * Extracts the named files that the archive has.
 * @returns the names extracted
 * @throws {DownloadError} if the archive or one of those files is damaged, or cannot be written; files extracted
 *   before it stay, and they are whole
 */
export async function extractFiles(options: ExtractOptions): Promise<string[]> {
  const { archive, folder, names } = options;
  const zip = await openPromise(archive, { autoClose: false }).catch((error: unknown) => {
    throw damaged(archive, null, error);
  });
  try {
    const entries = await listEntries(zip, archive, names);
    const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    let before = 0;
    for (const entry of entries) {
      const onBytes = (bytes: number): void => options.onBytes(before + bytes, total);
      await extractEntry(zip, entry, archive, join(folder, basename(entry.fileName)), onBytes);
      before += entry.uncompressedSize;
    }
    return entries.map((entry) => basename(entry.fileName));
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile, archive: string, names: readonly string[]): Promise<Entry[]> {
  const found = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = basename(entry.fileName);
      if (names.includes(name) && !found.has(name) && !isMacCopy(entry.fileName)) found.set(name, entry);
    }
  } catch (error) {
    throw damaged(archive, null, error);
  }
  return [...found.values()];
}

/** macOS adds a shadow of every file to the archives that it makes. */
function isMacCopy(path: string): boolean {
  return path.startsWith('__MACOSX/');
}

async function extractEntry(
  zip: ZipFile,
  entry: Entry,
  archive: string,
  target: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const part = `${target}.part`;
  const name = basename(entry.fileName);
  let [bytes, sum] = [0, 0];
  // yauzl checks the sizes; the CRC, which tells a changed byte, is left to its user.
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      onBytes(bytes);
      done(null, chunk);
    },
  });
  try {
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, count, createWriteStream(part));
    if (sum !== entry.crc32) throw new Error(`CRC ${sum.toString(16)}, not ${entry.crc32.toString(16)}`);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    if (isSystemError(error)) {
      throw new DownloadError({ kind: 'not-written', path: target, cause: error.code });
    }
    throw damaged(archive, name, error);
  }
}

function damaged(archive: string, entry: string | null, error: unknown): DownloadError {
  const cause = error instanceof Error ? error.message : String(error);
  return new DownloadError({ kind: 'zip-damaged', archive: basename(archive), entry, cause });
}
