/** Data that a function keeps open from one request to the next. */

import type { DataFolder } from '../../pipeline/store/file-reader.ts';
import { ShardError } from '../../pipeline/store/shards.ts';
import type { ShardReader } from '../../pipeline/store/tables.ts';

/** Reads with the data that is open, and once more if a new snapshot has taken its place meanwhile. */
export type WithData = <Result>(read: (reader: ShardReader) => Promise<Result>) => Promise<Result>;

/**
 * Opens the data when it is first used, and again when its files have gone.
 * @param open throws DataMissingError where there is none: then the next use tries again
 */
export function keepOpen(open: () => DataFolder): WithData {
  let data: DataFolder | undefined;
  return async (read) => {
    data ??= open();
    try {
      return await read(data.reader);
    } catch (error) {
      if (!(error instanceof ShardError)) throw error;
      // The pipeline may have put a new snapshot in place since the data was opened.
      const { snapshot } = data.manifest;
      data = open();
      if (data.manifest.snapshot === snapshot) throw error;
      return read(data.reader);
    }
  };
}
