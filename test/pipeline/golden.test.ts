/**
 * Whole runs, file by file. Each case is a folder of raw files and the folder of what it must become. Where they
 * differ, what was made is left beside as `<case>-changed`: compare the two, and copy it over if the change is meant.
 */
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SILENT } from '../../pipeline/common/progress.ts';
import { main } from '../../pipeline/main.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SNAPSHOT = /^[0-9a-f]{16}/;
const CASES = [{ name: 'tmdb-5000', input: folder('../fixtures/raw/tmdb-5000/') }];

/** Every file under a folder, by its path; the snapshot's own folder under one name, so that paths can be compared. */
async function filesIn(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(root.length + 1).replace(SNAPSHOT, 'snapshot'), await readFile(path, 'utf8'));
  }
  return files;
}

it.each(CASES)('$name becomes what it did', async ({ name, input }) => {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-golden-'));
  const out = join(root, 'data');
  const effects = { say: () => undefined, complain: (text: string) => expect.fail(text), progress: SILENT };
  expect(await main({ root, dataDir: input, out }, effects)).toBe(0);
  const expected = folder(`../golden/${name}`);
  const changed = `${expected}-changed`;
  await rm(changed, { recursive: true, force: true });
  try {
    expect(await filesIn(out)).toEqual(await filesIn(expected));
  } catch (error) {
    await cp(out, changed, { recursive: true });
    // Under one name, as it is compared: what changes is then seen file by file.
    const snapshot = (await readdir(changed)).find((entry) => SNAPSHOT.test(entry));
    if (snapshot !== undefined) await rename(join(changed, snapshot), join(changed, 'snapshot'));
    throw error;
  }
});
