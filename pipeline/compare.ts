/** `npm run compare -- OLD NEW`: what changed between two generations of the data. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type LongEffects, longTerminal } from './common/progress.ts';
import { compareData } from './export/compare.ts';
import { snapshotOf } from './export/kept.ts';
import { KEPT, main as runPipeline } from './main.ts';
import { openData } from './store/file-reader.ts';
import { changesReport, compareUsage, notComparable } from './texts.ts';

/** Compares two generations, each a folder of public data, one of raw files, or a kept snapshot's name. @returns 0 or 1 */
export async function main(root: string, named: readonly string[], effects: LongEffects): Promise<number> {
  const [older, newer] = named;
  if (older === undefined || newer === undefined) {
    effects.complain(compareUsage);
    return 1;
  }
  const made: string[] = [];
  try {
    const folders: string[] = [];
    for (const name of [older, newer]) {
      const folder = dataFolder(root, name) ?? (await builtFrom(root, name, effects, made));
      if (folder === null) return 1;
      folders.push(folder);
    }
    const [before = '', after = ''] = folders;
    effects.say(changesReport(await compareData(openData(before), openData(after))));
    return 0;
  } finally {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of public data that a name means; null where it means none. */
function dataFolder(root: string, name: string): string | null {
  const standing = resolve(root, 'public/data');
  if (snapshotOf(standing) === name) return standing;
  const folders = [resolve(root, name), resolve(root, KEPT, name)];
  return folders.find((folder) => snapshotOf(folder) !== null) ?? null;
}

/** The public data of a folder of raw files, made for the occasion. */
async function builtFrom(
  root: string,
  name: string,
  effects: LongEffects,
  made: string[],
): Promise<string | null> {
  if (!existsSync(resolve(root, name))) {
    effects.complain(notComparable(name));
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-compare-'));
  made.push(folder);
  const out = join(folder, 'data');
  const quiet = { ...effects, say: () => undefined };
  return (await runPipeline({ root: folder, dataDir: resolve(root, name), out }, quiet)) === 0 ? out : null;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.slice(2), longTerminal());
