import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginBuild, isUpToDate, writeStamp } from '../../../site/build/stamp.ts';

let root: string;
const write = (file: string, content: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
};

/** A project that has just been built. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'filmoteca-stamp-'));
  vi.stubEnv('MOVIES_DATA_DIR', undefined);
  write('site/main.ts', 'one');
  write('public/favicon.svg', 'one');
  write('data/credits.csv', 'one');
  for (const file of ['public/data/manifest.json', 'dist/data/manifest.json', 'dist/sw.js', '.netlify/x'])
    write(file, 'one');
  writeStamp(root, beginBuild(root));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('is up to date as long as nothing changes', () => {
  expect(isUpToDate(root)).toBe(true);
});

it.each<[string, () => void]>([
  ['code', () => write('site/main.ts', 'two')],
  ['a new file of code', () => write('pipeline/new.ts', 'one')],
  ['a picture', () => write('public/favicon.svg', 'two')],
  ['raw data', () => write('data/credits.csv', 'more')],
  ['the time of raw data', () => utimesSync(join(root, 'data/credits.csv'), 1, 1)],
  ['the data that the pipeline made since', () => write('public/data/manifest.json', 'two')],
  ['the region of the titles', () => vi.stubEnv('TITULOS_REGION', 'ES')],
  ['the address', () => vi.stubEnv('URL', 'https://filmoteca.example')],
  ['the data folder', () => vi.stubEnv('MOVIES_DATA_DIR', 'elsewhere')],
  ['a build that was begun', () => beginBuild(root)],
  ['a build that is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
])('is not after a change of %s', (_, change) => {
  change();
  expect(isUpToDate(root)).toBe(false);
});
