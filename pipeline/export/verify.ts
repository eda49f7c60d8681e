/** Whether the data that stands is what the pipeline wrote. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Manifest, manifestSchema } from '../store/manifest.ts';
import { findDamage } from './snapshot.ts';

const HASHES_FILE = 'hashes.json';

/** What is wrong with one file of a snapshot; its path is under the snapshot's folder. */
export interface Damage {
  readonly file: string;
  /** `altered`: not what its hash says; `unlisted`: the pipeline did not write it. */
  readonly kind: 'altered' | 'missing' | 'unlisted';
}

export interface Verification {
  readonly snapshot: string;
  readonly files: number;
  readonly bytes: number;
  readonly damages: readonly Damage[];
}

/** Compares each file of the snapshot that stands with its hash; null where there is no readable manifest. */
export function verify(folder: string): Verification | null {
  const manifest = readManifest(folder);
  if (manifest === null) return null;
  const { snapshot } = manifest;
  const root = join(folder, snapshot);
  const list = readIfThere(join(root, HASHES_FILE));
  const isListed = list !== null && createHash('sha256').update(list).digest('hex') === manifest.hashes;
  // Without its list nothing can be said of the other files.
  const wrong = isListed ? findDamage(root) : [HASHES_FILE];
  const listed = isListed ? Object.keys(JSON.parse(list.toString()) as object) : [];
  const there = filesUnder(root);
  const known = new Set([HASHES_FILE, ...listed]);
  const unlisted = isListed ? there.filter((file) => !known.has(file)) : [];
  const damages = [
    ...wrong.map((file) => ({ file, kind: existsSync(join(root, file)) ? 'altered' : 'missing' }) as const),
    ...unlisted.map((file) => ({ file, kind: 'unlisted' }) as const),
  ];
  const bytes = there.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  return { snapshot, files: there.length, bytes, damages };
}

/** Paths of all files under a folder, with slashes. */
function filesUnder(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function readManifest(folder: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch {
    return null;
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
