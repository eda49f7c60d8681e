/** Whether the data that stands is what the pipeline wrote. */
import { existsSync, globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readManifest } from '../store/file-reader.ts';
import type { Manifest } from '../store/manifest.ts';
import { findDamage, HASHES_FILE, readHashes } from './snapshot.ts';

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
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
  } catch {
    return null;
  }
  const { snapshot } = manifest;
  const root = join(folder, snapshot);
  const hashes = readHashes(root, manifest.hashes);
  const there = filesUnder(root);
  // Without its list of hashes nothing can be said of the other files.
  const unlisted =
    hashes === null ? [] : there.filter((file) => file !== HASHES_FILE && !Object.hasOwn(hashes, file));
  const damages = [
    ...findDamage(root, hashes).map(
      (file) => ({ file, kind: existsSync(join(root, file)) ? 'altered' : 'missing' }) as const,
    ),
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
