/** The files wanted of a zip archive, each written aside, verified, and only then given its name. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isSystemError } from '../../common/system-error.ts';
import { DownloadError } from './problems.ts';

/** What is extracted, from where and to where. */
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
      // macOS adds a shadow of every file to the archives that it makes.
      const isShadow = entry.fileName.startsWith('__MACOSX/');
      if (names.includes(name) && !found.has(name) && !isShadow) found.set(name, entry);
    }
  } catch (error) {
    throw damaged(archive, null, error);
  }
  return [...found.values()];
}

async function extractEntry(
  zip: ZipFile,
  entry: Entry,
  archive: string,
  target: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const part = `${target}.part`;
  let [bytes, sum] = [0, 0];
  // yauzl checks the sizes; the CRC, which tells a changed byte, is left to its user.
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      sum = crc32(chunk, sum);
      onBytes(bytes);
      yield chunk;
    }
  };
  try {
    await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(part));
    if (sum !== entry.crc32) throw new Error(`CRC ${sum.toString(16)}, not ${entry.crc32.toString(16)}`);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    if (isSystemError(error)) {
      throw new DownloadError({ kind: 'not-written', path: target, cause: error.code });
    }
    throw damaged(archive, basename(target), error);
  }
}

function damaged(archive: string, entry: string | null, error: unknown): DownloadError {
  const cause = error instanceof Error ? error.message : String(error);
  return new DownloadError({ kind: 'zip-damaged', archive: basename(archive), entry, cause });
}
