/** Data that a function keeps open from one request to the next. */
import type { DataFolder } from '../../pipeline/store/file-reader.ts';
import { ShardError } from '../../pipeline/store/shards.ts';

/** Opens the data, anew each time it is called. @throws {DataMissingError} */
export type OpenData = () => DataFolder;

/** Reads with the data that is open, and once more if a new snapshot has taken its place meanwhile. */
export type WithData = <Result>(read: (data: DataFolder) => Result | Promise<Result>) => Promise<Result>;

/** Opens the data when it is first used, or failed to be opened before, and again when its files have gone. */
export function keepOpen(open: OpenData): WithData {
  let data: DataFolder | undefined;
  return async (read) => {
    data ??= open();
    try {
      return await read(data);
    } catch (error) {
      if (!(error instanceof ShardError)) throw error;
      // The pipeline may have put a new snapshot in place since the data was opened.
      const { snapshot } = data.manifest;
      data = open();
      if (data.manifest.snapshot === snapshot) throw error;
      return read(data);
    }
  };
}
