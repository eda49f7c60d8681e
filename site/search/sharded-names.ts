/** Names found in the shards, as the API's `buscar` finds them. */

import { searchNames } from '../../pipeline/search/retrieve.ts';
import { httpReader } from '../../pipeline/store/http-reader.ts';
import type { ShardCounts } from '../../pipeline/store/shards.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';

/** Up to `k` names that answer what was typed, best first. Rejects with a `ShardError`. */
export type FindNames = (query: string, k: number) => Promise<SearchTuple[]>;

/** Opens the names of the shards under `base` (`/data/<snapshot>`). */
export function openNames(base: string, tables: ShardCounts): FindNames {
  const shards = httpReader(base, tables);
  return (query, k) => searchNames(shards, query, k);
}
