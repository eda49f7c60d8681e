/** The shards as the browser's islands read them, of whichever snapshot stands. */
import { httpReader } from '../../pipeline/store/http-reader.ts';
import { keepOpen } from '../../pipeline/store/live.ts';
import type { ShardReader } from '../../pipeline/store/tables.ts';
import { PATIENCE, standing } from './standing.ts';

const withData = keepOpen(async () => {
  const manifest = await standing();
  return {
    manifest,
    reader: httpReader(`/data/${manifest.snapshot}`, manifest.tables, { patience: PATIENCE }),
  };
});

const live: ShardReader = {
  get: (table, key) => withData(({ reader }) => reader.get(table, key)),
};

/** The reader. A failure of its is not kept: the next reading tries again. */
export async function shards(): Promise<ShardReader> {
  return live;
}
