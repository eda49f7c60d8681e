/** The sample's shards, made once before the tests are run hundreds of times: `buildData` takes them from here. */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildData, SHARDS_AT_HAND } from '../pipeline/built.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const { out } = await buildData();
  process.env[SHARDS_AT_HAND] = out;
  return () => rm(resolve(out, '../..'), { recursive: true, force: true });
}
