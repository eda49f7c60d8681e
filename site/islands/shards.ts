/** The shards as the browser's islands read them: the manifest says which generation stands. */
import type { ShardReader } from '../../pipeline/queries/families.ts';
import { httpReader } from '../../pipeline/queries/http-reader.ts';
import type { Manifest } from '../../pipeline/queries/manifest.ts';
import { ShardError } from '../../pipeline/queries/shards.ts';

let opening: Promise<ShardReader> | undefined;

/** The reader of the standing generation. A failure is not kept: the next call tries again. @throws {ShardError} */
export function shards(): Promise<ShardReader> {
  opening ??= open();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<ShardReader> {
  const url = '/data/manifest.json';
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    // The pipeline validated it when it wrote it; validating again would bring the schema library to every visitor.
    const manifest = (await response.json()) as Manifest;
    return httpReader(`/data/${manifest.generation}`, manifest.families, (input, init) => fetch(input, init));
  } catch (error) {
    throw new ShardError(url, error);
  }
}
