/** Data kept open from one request to the next, and opened anew when another snapshot has taken its place. */
import type { OpenedData } from './manifest.ts';
import { ShardError } from './shards.ts';

/** Opens the data, anew each time it is called. @throws {DataMissingError} */
export type OpenData = () => OpenedData | Promise<OpenedData>;

/** Reads with the data that is open, and once more if a new snapshot has taken its place meanwhile. */
export type WithData = <Result>(read: (data: OpenedData) => Result | Promise<Result>) => Promise<Result>;

/** Opens the data when it is first used, or failed to be opened before, and again when its files have gone. */
export function keepOpen(open: OpenData): WithData {
  let opening: Promise<OpenedData> | undefined;
  const opened = (): Promise<OpenedData> => {
    opening ??= (async () => open())();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return async (read) => {
    const data = await opened();
    try {
      return await read(data);
    } catch (error) {
      if (!(error instanceof ShardError)) throw error;
      // A deploy, or the pipeline, may have put a new snapshot in place since the data was opened.
      const renewed = await open();
      if (renewed.manifest.snapshot === data.manifest.snapshot) throw error;
      opening = Promise.resolve(renewed);
      return read(renewed);
    }
  };
}
