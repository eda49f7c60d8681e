/**
 * The mirror: for each module that notebooks may import, its declarations and a one-line module that hands over
 * the real one. It is needed because tslab bundles TypeScript 5.0, which refuses the `.ts` extensions that the
 * project's imports have; Node itself runs the sources as they are, so nothing is compiled twice.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { RunError } from './errors.ts';
import { CACHE, NOTEBOOKS, ROOT } from './places.ts';

const MIRROR = join(CACHE, 'modules');
const MODULES = '{pipeline,notebooks/lib}/**/*.ts';
const CONFIG = join(NOTEBOOKS, 'runner', 'tsconfig.json');
const STAMP = 'stamp';

/**
 * Brings the mirror up to date and answers the folder in it that stands for `notebooks/`.
 * @throws {RunError} if the declarations cannot be made
 */
export function prepareMirror(): string {
  const place = join(MIRROR, 'notebooks');
  const modules = globSync(MODULES, { cwd: ROOT })
    .filter((name) => !name.endsWith('.d.ts'))
    .sort();
  const stamp = fingerprint([...modules, relative(ROOT, CONFIG)]);
  const stampFile = join(MIRROR, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return place;
  // Built aside and swapped in whole, so that a kernel that starts meanwhile never sees half of it.
  const aside = join(CACHE, `modules-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  emitDeclarations(aside);
  for (const module of modules) writeBridge(aside, module);
  writeFileSync(join(aside, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(aside, STAMP), stamp);
  swapIn(aside);
  return place;
}

/** Two that build at once build the same: whoever comes second gives way. */
function swapIn(aside: string): void {
  rmSync(MIRROR, { recursive: true, force: true });
  try {
    renameSync(aside, MIRROR);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(join(MIRROR, STAMP))) throw error;
  }
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Type errors do not stop the emission: they are the business of `tsc -p .`, which is a test of its own. */
function emitDeclarations(folder: string): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { error } = spawnSync(process.execPath, [compiler, '-p', CONFIG, '--outDir', folder], { cwd: ROOT });
  const emitted = globSync('**/*.d.ts', { cwd: folder });
  if (error !== undefined || emitted.length === 0) throw new RunError({ kind: 'no-declarations' });
  for (const file of emitted.map((name) => join(folder, name))) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/((?:from|import\()\s*['"]\.[^'"]*)\.ts(['"])/g, '$1$2'));
  }
}

/** Node 24 can require a TypeScript module of the ESM kind, which is why one line is enough. */
function writeBridge(mirror: string, module: string): void {
  const bridge = join(mirror, module).replace(/\.ts$/, '.js');
  mkdirSync(dirname(bridge), { recursive: true });
  // The path is as seen from the mirror's final place, which is at the same depth as the one aside.
  const target = relative(dirname(bridge), join(ROOT, module)).split(sep).join('/');
  writeFileSync(bridge, `module.exports = require(${JSON.stringify(target)});\n`);
}
