/**
 * Snapshots that do not stand: those before, and one that is held back until it is accepted. Each is a folder of public
 * data of its own (`<snapshot>/manifest.json` and `<snapshot>/<snapshot>/…`), beside the one that is served.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { KEPT_SNAPSHOTS } from '../common/bounds.ts';
import type { Changes } from '../common/changes.ts';
import { isSystemError } from '../common/system-error.ts';
import { withLock } from './lock.ts';

export const MANIFEST_FILE = 'manifest.json';
const SNAPSHOT = /^[0-9a-f]{16}$/;
/** The folder of the snapshot that is held back. */
export const PENDING = 'pending';

/** The name of the snapshot of a folder of public data; null where there is none, or it cannot be told. */
export function snapshotOf(root: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, MANIFEST_FILE), 'utf8'));
    const { snapshot } = manifest as { readonly snapshot: unknown };
    return typeof snapshot === 'string' && SNAPSHOT.test(snapshot) ? snapshot : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the manifest of the snapshot that stands, before another takes its place; without it its files are of no use.
 * A manifest's time is when its snapshot began to stand. That it cannot be kept ends no run.
 */
export function keepManifest(root: string, kept: string): void {
  const standing = snapshotOf(root);
  if (standing === null) return;
  orLeave(() => {
    mkdirSync(join(kept, standing), { recursive: true });
    copyManifest(root, join(kept, standing));
  });
}

/** Moves the files of the snapshots before the standing one to where they are kept, and removes the oldest. */
export function clearUp(root: string, kept: string | null): void {
  const standing = snapshotOf(root);
  for (const name of readdirSync(root)) {
    if (!SNAPSHOT.test(name) || name === standing) continue;
    const target = kept === null ? null : join(kept, name);
    if (target !== null && existsSync(join(target, MANIFEST_FILE)) && !existsSync(join(target, name)))
      orLeave(() => renameSync(join(root, name), join(target, name)));
    rmSync(join(root, name), { recursive: true, force: true });
  }
  if (kept === null || !existsSync(kept)) return;
  if (standing !== null) rmSync(join(kept, standing), { recursive: true, force: true });
  for (const { name } of keptSnapshots(kept).slice(KEPT_SNAPSHOTS))
    rmSync(join(kept, name), { recursive: true, force: true });
}

/** Another disk, or one without room or rights, has the old snapshots removed instead of moved. */
function orLeave(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

export interface KeptSnapshot {
  readonly name: string;
  /** When it began to stand, in milliseconds. */
  readonly since: number;
}

/** The snapshots that are kept, those that stood last first. */
export function keptSnapshots(kept: string): KeptSnapshot[] {
  if (!existsSync(kept)) return [];
  return readdirSync(kept)
    .filter((name) => SNAPSHOT.test(name) && existsSync(join(kept, name, MANIFEST_FILE)))
    .map((name) => ({ name, since: statSync(join(kept, name, MANIFEST_FILE)).mtimeMs }))
    .sort((a, b) => b.since - a.since);
}

/**
 * Puts a kept snapshot in the place of the one that stands, which is kept in turn. What readers see changes by one
 * rename; whenever it is stopped, one of the two stands, whole.
 * @param named which; if none is named, the one that stood before
 * @returns its name, or null where it is not kept
 */
export function rollBack(root: string, kept: string, named?: string): string | null {
  return withLock(join(root, '.lock'), () => {
    const since = existsSync(join(root, MANIFEST_FILE))
      ? statSync(join(root, MANIFEST_FILE)).mtimeMs
      : Infinity;
    const isMeant = (one: KeptSnapshot): boolean =>
      named === undefined ? one.since <= since : one.name === named;
    const found = keptSnapshots(kept).find((one) => isMeant(one) && one.name !== snapshotOf(root));
    if (found === undefined) return null;
    const { name } = found;
    if (!existsSync(join(root, name))) renameSync(join(kept, name, name), join(root, name));
    keepManifest(root, kept);
    const manifest = join(root, `.manifest-${process.pid}`);
    copyManifest(join(kept, name), root, manifest);
    renameSync(manifest, join(root, MANIFEST_FILE));
    clearUp(root, kept);
    return name;
  });
}

/** Makes the snapshot that was held back the one that stands. @returns its name, or null where there is none */
export function acceptPending(root: string, kept: string): string | null {
  const pending = join(kept, PENDING);
  const name = snapshotOf(pending);
  if (name === null || !existsSync(join(pending, name))) return null;
  return withLock(join(root, '.lock'), () => {
    if (!existsSync(join(root, name))) renameSync(join(pending, name), join(root, name));
    keepManifest(root, kept);
    const manifest = join(root, `.manifest-${process.pid}`);
    writeFileSync(manifest, readFileSync(join(pending, MANIFEST_FILE)));
    renameSync(manifest, join(root, MANIFEST_FILE));
    const changes = join(pending, CHANGES_FILE);
    if (existsSync(changes)) renameSync(changes, join(kept, CHANGES_FILE));
    rmSync(pending, { recursive: true, force: true });
    clearUp(root, kept);
    return name;
  });
}

/** Writes the last comparison; that of a snapshot held back waits with it. That it cannot be written ends no run. */
export function writeChanges(kept: string, changes: Changes, isHeld: boolean): void {
  const folder = isHeld ? join(kept, PENDING) : kept;
  orLeave(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, CHANGES_FILE), `${JSON.stringify(changes)}\n`);
  });
}

/** The last comparison, beside the snapshots that are kept. */
const CHANGES_FILE = 'changes.json';

function copyManifest(from: string, to: string, path = join(to, MANIFEST_FILE)): void {
  const source = join(from, MANIFEST_FILE);
  copyFileSync(source, path);
  const { atime, mtime } = statSync(source);
  utimesSync(path, atime, mtime);
}
