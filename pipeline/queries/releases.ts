/** The release counts, which two queries read. */

import { ShardError } from '../store/shards.ts';
import type { ReleasesEntry, ShardReader } from '../store/tables.ts';

/** The counts of films by month, weekday and decade. @throws {ShardError} */
export async function readReleases(shards: ShardReader): Promise<ReleasesEntry> {
  const releases = await shards.get('releases', 'all');
  if (releases === undefined) throw new ShardError('releases', new Error('the shard is empty'));
  return releases;
}
