import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { verify } from '../../pipeline/export/verify.ts';
import { type Built, buildData } from './built.ts';

const VERIFY = fileURLToPath(new URL('../../pipeline/verify.ts', import.meta.url));

let built: Built;
let root: string;
let snapshot: string;
beforeAll(async () => {
  built = await buildData();
  ({ snapshot } = built.data.manifest);
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'filmoteca-verify-'));
  cpSync(built.out, join(root, 'public', 'data'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const file = (name: string): string => join(root, 'public', 'data', snapshot, name);

/** The command, as `npm run verify` runs it. */
function run(...folders: string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', VERIFY, ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, said: stdout, complained: stderr };
}

it('says in one line that whole data is whole', () => {
  const { code, said, complained } = run();
  expect([code, complained]).toEqual([0, '']);
  expect(said).toMatch(/^public\/data: [\d.]+ archivos, \d+ MB, sin daños \(instantánea [0-9a-f]{16}\)\.\n$/);
});

it('names each file that is damaged, missing or not of the data', () => {
  writeFileSync(file('home/0.json'), '{}');
  truncateSync(file('films/1.json'), 100);
  rmSync(file('releases/0.json'));
  writeFileSync(file('films/extra.json'), '{}');
  const { code, said, complained } = run();
  expect([code, said]).toEqual([1, '']);
  expect(complained).toContain('4 archivos no están como se escribieron');
  expect(complained.match(/^ {2}\S.*$/gm)?.toSorted()).toEqual([
    '  dañado  films/1.json',
    '  dañado  home/0.json',
    '  falta   releases/0.json',
    '  sobra   films/extra.json',
  ]);
});

it('finds a single changed byte', () => {
  writeFileSync(file('home/0.json'), '\n', { flag: 'a' });
  expect(verify(join(root, 'public', 'data'))?.damages).toEqual([{ file: 'home/0.json', kind: 'altered' }]);
});

it('does not trust a list of hashes that is not the one that was written', () => {
  writeFileSync(file('hashes.json'), '{}');
  expect(run().complained).toContain('dañado  hashes.json');
  rmSync(file('hashes.json'));
  expect(run().complained).toContain('falta   hashes.json');
});

it('looks at the built site too, where there is one, and at the folders that it is told', () => {
  cpSync(join(root, 'public'), join(root, 'dist'), { recursive: true });
  expect(run().said.match(/sin daños/g)).toHaveLength(2);
  rmSync(join(root, 'dist', 'data', snapshot, 'home/0.json'));
  expect([run().code, run('public/data').code, run('dist/data').code]).toEqual([1, 0, 1]);
});

it('says so where there is no data', () => {
  const { code, complained } = run('nowhere');
  expect(code).toBe(1);
  expect(complained).toContain('nowhere: no hay datos que se puedan leer');
});
