/** One raw file, record by record. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Warning } from '../common/quality.ts';
import { InputError } from '../raw/problems.ts';
import { type Decoder, type RawRow, readRows } from '../raw/records.ts';

/** Who hears how far the reading is, and what it met. */
export interface LoadProgress {
  /** Called as bytes of a file are read. */
  onProgress?: ((file: string, bytes: number, total: number) => void) | undefined;
  /** Called with what of a file was not as it should be, and could be mended. */
  onWarning?: ((warning: Warning) => void) | undefined;
}

/** Runs `use` over each data row of a file, and answers how many there were. @throws {InputError} */
export async function eachRecord<Column extends string>(
  path: string,
  decoder: Decoder<Column>,
  progress: LoadProgress,
  use: (raw: RawRow<Column>) => void,
): Promise<number> {
  return whileUnchanged(path, progress, async (onBytes) => {
    const file = basename(path);
    const onTwiceEncoded = (): void => progress.onWarning?.({ kind: 'twice-encoded', file });
    let read = 0;
    for await (const batch of readRows(path, decoder, { onBytes, onTwiceEncoded })) {
      batch.forEach(use);
      read += batch.length;
    }
    return read;
  });
}

/**
 * Reads a file that nobody may change meanwhile, and answers how many rows it had.
 * @throws {InputError} if it is changed, has no rows, or `read` refuses it
 */
export async function whileUnchanged(
  path: string,
  { onProgress }: LoadProgress,
  read: (onBytes: (bytes: number) => void) => Promise<number>,
): Promise<number> {
  const file = basename(path);
  const before = statSync(path, { throwIfNoEntry: false });
  if (before === undefined) throw new InputError({ kind: 'file-unreadable', file, cause: 'ENOENT' });
  const hasChanged = (): boolean => {
    const after = statSync(path, { throwIfNoEntry: false });
    return after?.size !== before.size || after.mtimeMs !== before.mtimeMs || after.ino !== before.ino;
  };
  // Of a packed file more bytes come than it has.
  const onBytes = (bytes: number): void => onProgress?.(file, Math.min(bytes, before.size), before.size);
  let rows: number;
  try {
    rows = await read(onBytes);
  } catch (error) {
    // A file that is being written looks cut or badly quoted; that it changes is the true reason.
    if (error instanceof InputError && hasChanged()) throw new InputError({ kind: 'file-changed', file });
    throw error;
  }
  if (hasChanged()) throw new InputError({ kind: 'file-changed', file });
  if (rows === 0) throw new InputError({ kind: 'no-rows', file });
  return rows;
}
