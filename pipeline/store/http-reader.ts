/** Shards fetched over HTTP: by the browser, and by the functions from the site that they belong to. */
import { readerOf } from './shard-reader.ts';
import type { ShardCounts } from './shards.ts';
import type { ShardReader } from './tables.ts';

/** How files are asked for. */
export interface FetchOptions {
  /** Milliseconds after which a request that says nothing has failed. */
  readonly patience: number;
  readonly fetcher?: typeof fetch;
}

/** A reader over the shards under `base` (`https://…/data/<snapshot>`). */
export function httpReader(base: string, counts: ShardCounts, options: FetchOptions): ShardReader {
  return readerOf(base, counts, (url) => fetchText(url, options));
}

/** Whoever has the file did not answer, or had trouble: it may be there the next time. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/**
 * The text at an address, asked for a second time where the first answer failed on its way.
 * @throws {UnreachableError} if the second one does too @throws {Error} if there is nothing at the address
 */
export async function fetchText(url: string, { patience, fetcher = fetch }: FetchOptions): Promise<string> {
  const ask = async (): Promise<string | number> => {
    try {
      const response = await fetcher(url, { signal: AbortSignal.timeout(patience) });
      if (response.status >= 500) throw new Error(`status ${response.status}`);
      return response.ok ? await response.text() : response.status;
    } catch (error) {
      throw new UnreachableError(url, { cause: error });
    }
  };
  const answer = await ask().catch(ask);
  if (typeof answer === 'number') throw new Error(`${url}: status ${answer}`);
  return answer;
}
