import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { figuresOf, readNotebooks } from '../../../site/notebooks/folder.ts';
import { CHART, code, markdown, notebook, PICTURE, TABLE } from './sample.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notebooks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (file: string, ...cells: object[]) => writeFileSync(join(folder, file), notebook(...cells));

it('reads the notebooks of a folder in the order of their names, with links among them', () => {
  write('02-b.ipynb', markdown('# B\n\n[antes](01-a.ipynb)'));
  write('01-a.ipynb', markdown('# A'), code('a;', PICTURE, CHART, TABLE));
  writeFileSync(join(folder, 'LEEME.md'), 'no');
  const pages = readNotebooks(folder);
  expect(pages.map(({ name, title }) => [name, title])).toEqual([
    ['01-a', 'A'],
    ['02-b', 'B'],
  ]);
  expect(pages[1]?.summary).toBe('<a href="/cuadernos/01-a/">antes</a>');
  expect(pages.map((page) => figuresOf(page).length)).toEqual([1, 0]);
});

it('refuses a name that is no address', () => {
  write('01 año.ipynb', markdown('# A'));
  expect(() => readNotebooks(folder)).toThrow('01 año');
});
