/** A folder for the data that the tests of a run build, each once: `buildData` finds it by the environment. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_ONCE } from './built.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-built-once-'));
  process.env[BUILT_ONCE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
