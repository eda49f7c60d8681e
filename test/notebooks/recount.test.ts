/** The notebooks' claims beside an independent count: Python's own, of the raw files. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { complaintsOf } from '../../notebooks/lib/check.ts';
import { isEdition, openData } from '../../notebooks/lib/data.ts';
import { NAMES, pathOf } from '../../notebooks/run.ts';
import { readNotebook, sourceOf } from '../../notebooks/runner/notebook.ts';
import { REAL_DATA_DIR } from '../real-data.ts';

const SCRIPT = fileURLToPath(new URL('recount.py', import.meta.url));
const data = openData({ MOVIES_DATA_DIR: REAL_DATA_DIR });
const hasPython = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!hasPython || !isEdition(data))('Python counts the same from the raw files', () => {
  const { stdout, stderr } = spawnSync('python3', [SCRIPT, data.folder], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const counted = JSON.parse(stdout) as Record<string, number>;
  expect(Object.keys(counted).length).toBeGreaterThanOrEqual(30);
  expect(complaintsOf(counted)).toEqual([]);
  const code = NAMES.flatMap((name) => readNotebook(pathOf(name)).cells.map(sourceOf)).join('\n');
  for (const claim of Object.keys(counted)) expect(code).toContain(`'${claim}': `);
});
