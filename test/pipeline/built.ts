/** The pipeline's output and the catalogue it came from, for tests that read both. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCatalog } from '../../pipeline/catalog/load.ts';
import type { Catalog } from '../../pipeline/catalog/types.ts';
import { SILENT } from '../../pipeline/common/progress.ts';
import { isSystemError } from '../../pipeline/common/system-error.ts';
import { main } from '../../pipeline/main.ts';
import { findSources } from '../../pipeline/raw/sources.ts';
import { type DataFolder, openData } from '../../pipeline/store/file-reader.ts';

export interface Built {
  /** The folder of the public data. With the run's other tests reading it, no test changes it. */
  readonly out: string;
  readonly data: DataFolder;
  readonly catalog: Catalog;
}

/** Variable with the folder where the tests of a run keep the data they build (`built-once.ts`). */
export const BUILT_ONCE = 'BUILT_ONCE';

/** The data made of these raw files: once a run, whichever test asks first. @param dataDir the sample where undefined */
export async function buildData(dataDir?: string): Promise<Built> {
  const folder = process.env[BUILT_ONCE];
  if (folder === undefined) return await buildAnew(dataDir);
  const root = join(folder, dataDir === undefined ? 'sample' : 'real');
  const outcome = join(root, 'outcome');
  if (isMade(root))
    writeFileSync(outcome, await build(root, dataDir).catch((error: Error) => `${error.stack}`));
  else while (!existsSync(outcome)) await wait(100);
  return await opened(root, dataDir, readFileSync(outcome, 'utf8'));
}

/** The same, made in a new temporary folder even where another test has made it. */
export async function buildAnew(dataDir?: string): Promise<Built> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-data-'));
  return await opened(root, dataDir, await build(root, dataDir));
}

/** Whether the folder was not there before: of several processes, the one that makes it is told so. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** As a user names it: from where the tests run, not from the temporary folder. */
const named = (dataDir: string | undefined): string | undefined => dataDir && resolve(dataDir);

/** @returns what was complained of, empty where nothing was */
async function build(root: string, dataDir: string | undefined): Promise<string> {
  const complaints: string[] = [];
  const effects = {
    say: () => undefined,
    complain: (text: string) => complaints.push(text),
    progress: SILENT,
  };
  const code = await main({ root, dataDir: named(dataDir), out: outOf(root) }, effects);
  return code === 0 ? '' : complaints.join('\n');
}

const outOf = (root: string): string => join(root, 'public', 'data');

async function opened(root: string, dataDir: string | undefined, complaint: string): Promise<Built> {
  if (complaint !== '') throw new Error(complaint);
  const out = outOf(root);
  return { out, data: openData(out), catalog: await loadCatalog(findSources(root, named(dataDir))) };
}
