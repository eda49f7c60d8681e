/** The data as it stands now, whatever the page was built with: a tab may be open for longer than a deploy stands. */
import { fetchText } from '../../pipeline/store/http-reader.ts';
import type { Manifest } from '../../pipeline/store/manifest.ts';
import { ShardError } from '../../pipeline/store/shards.ts';

/** Milliseconds after which a request that says nothing has failed, so that the user can try again. */
export const PATIENCE = 20_000;

/** The manifest of the standing snapshot. @throws {ShardError} */
export async function standing(): Promise<Manifest> {
  // The pipeline validated it when it wrote it; validating again would bring the schema library to every visitor.
  return (await readJson('/data/manifest.json')) as Manifest;
}

/** A file of the standing snapshot, beside the shards. @throws {ShardError} */
export async function snapshotFile(name: string): Promise<unknown> {
  return readJson(`/data/${(await standing()).snapshot}/${name}`);
}

async function readJson(url: string): Promise<unknown> {
  try {
    return JSON.parse(await fetchText(url, { patience: PATIENCE }));
  } catch (error) {
    throw new ShardError(url, error);
  }
}
