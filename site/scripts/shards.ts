/** The shards as the browser's islands read them: the manifest says which snapshot stands. */

import { httpReader } from '../../pipeline/store/http-reader.ts';
import type { Manifest } from '../../pipeline/store/manifest.ts';
import { ShardError } from '../../pipeline/store/shards.ts';
import type { ShardReader } from '../../pipeline/store/tables.ts';

/** Milliseconds after which a request that says nothing has failed, so that the user can try again. */
const PATIENCE = 20_000;

let opening: Promise<ShardReader> | undefined;

/** The reader of the standing snapshot. A failure is not kept: the next call tries again. @throws {ShardError} */
export function shards(): Promise<ShardReader> {
  opening ??= open();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<ShardReader> {
  const manifest = await standing();
  return httpReader(`/data/${manifest.snapshot}`, manifest.tables, patientFetch);
}

/** The manifest as it stands now, whatever the page was built with. @throws {ShardError} */
async function standing(): Promise<Manifest> {
  // The pipeline validated it when it wrote it; validating again would bring the schema library to every visitor.
  return (await readJson('/data/manifest.json')) as Manifest;
}

/** A file of the standing snapshot, beside the shards. @throws {ShardError} */
export async function snapshotFile(name: string): Promise<unknown> {
  return readJson(`/data/${(await standing()).snapshot}/${name}`);
}

async function readJson(url: string): Promise<unknown> {
  try {
    const response = await patientFetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new ShardError(url, error);
  }
}

const patientFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE) });
