/**
 * What a build was made from, so that `npm start` makes it again only where something has changed: the code by its
 * content; the raw data, which is large, by name, size and time; what the environment says; and what stands of it.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the packed functions, which the build makes anew each time. */
const STAMP = '.netlify/build.txt';
/** What a build reads of the project, but for the data. */
const CODE = [
  '{package,package-lock,tsconfig}.json',
  'astro.config.ts',
  'netlify.toml',
  '{pipeline,site,notebooks}/**/*',
  'public/!(data)',
  'public/!(data)/**/*',
];
const ENVIRONMENT = ['MOVIES_DATA_DIR', 'TITULOS_REGION', 'PRERENDERED_FILMS', 'URL'];
/** The data's manifest, which names them by their content, here and in the site; and the site's last part. */
const OUTPUT = ['public/data/manifest.json', 'dist/data/manifest.json', 'dist/sw.js'];

/** A digest of all that a build of the project in this folder would be made from. */
function digestSources(root: string): string {
  const hash = createHash('sha256');
  for (const name of ENVIRONMENT) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  for (const file of filesOf(root, CODE)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  const data = resolve(root, process.env.MOVIES_DATA_DIR || 'data');
  for (const file of filesOf(data, ['*'])) {
    const { size, mtimeMs } = statSync(join(data, file));
    hash.update(`${file} ${size} ${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** What stands of a build, by what it writes last of each of its parts. */
function standing(root: string): string {
  return OUTPUT.map((file) => readFileSync(join(root, file), 'utf8')).join('');
}

/** Whether the last build stands, and another would make the same. */
export function isUpToDate(root: string): boolean {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === digestSources(root) + standing(root);
  } catch {
    // Never built, or not whole.
    return false;
  }
}

/** Begins a build: until it is whole, none stands. @returns the digest of what it is made from */
export function beginBuild(root: string): string {
  rmSync(join(root, STAMP), { force: true });
  return digestSources(root);
}

/** Notes that the build is whole. @param sources the digest of what it was made from */
export function writeStamp(root: string, sources: string): void {
  writeFileSync(join(root, STAMP), sources + standing(root));
}

/** Files that match, by name. */
function filesOf(folder: string, patterns: string[]): string[] {
  const found = globSync(patterns, { cwd: folder }).sort();
  return found.filter((file) => statSync(join(folder, file)).isFile());
}
