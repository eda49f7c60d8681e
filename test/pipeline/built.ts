/** The pipeline's output on the embedded sample, and the catalogue it came from, for tests that read both. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadCatalog } from '../../pipeline/catalog/load.ts';
import type { Catalog } from '../../pipeline/catalog/types.ts';
import { SILENT } from '../../pipeline/common/progress.ts';
import { main } from '../../pipeline/main.ts';
import { findSources } from '../../pipeline/raw/sources.ts';
import { type DataFolder, openData } from '../../pipeline/store/file-reader.ts';

export interface Built {
  /** The folder of the public data. */
  readonly out: string;
  readonly data: DataFolder;
  readonly catalog: Catalog;
  /** The closing report. */
  readonly report: string;
}

/** Variable of the environment with the folder of the sample's data, for runs that make it once (`test/mutation`). */
export const SHARDS_AT_HAND = 'SHARDS_AT_HAND';

/** Runs the pipeline into a new temporary folder. @param dataDir the raw files; the sample where undefined */
export async function buildData(dataDir?: string): Promise<Built> {
  const ready = dataDir === undefined ? process.env[SHARDS_AT_HAND] : undefined;
  if (ready !== undefined) {
    const catalog = await loadCatalog(findSources('/', undefined));
    return { out: ready, data: openData(ready), catalog, report: '' };
  }
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-data-'));
  // As a user names it: from where the tests run, not from the temporary folder.
  const named = dataDir === undefined ? undefined : resolve(dataDir);
  const out = join(root, 'public', 'data');
  const said: string[] = [];
  const options = { root, dataDir: named, out };
  const effects = {
    say: (text: string) => said.push(text),
    complain: (text: string) => said.push(text),
    progress: SILENT,
  };
  const code = await main(options, effects);
  if (code !== 0) throw new Error(said.join('\n'));
  const catalog = await loadCatalog(findSources(root, named));
  return { out, data: openData(out), catalog, report: said.join('\n') };
}
