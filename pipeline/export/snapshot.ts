/**
 * One snapshot of the public data, written aside under a name of its own and put in place whole.
 * `manifest.json` names the snapshot that stands; replacing that one small file is the swap, and a rename does it
 * at once. So whoever reads finds the old data or the new, whatever moment the writer is stopped at.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from '../common/system-error.ts';
import { clearUp, keepManifest, MANIFEST_FILE, PENDING, snapshotOf } from './kept.ts';
import { isAlive, withLock } from './lock.ts';

/** The output could not be written; what stood before still stands. */
export class OutputError extends Error {
  readonly folder: string;
  /** The system's code: ENOSPC, EACCES, EROFS… */
  readonly code: string;

  constructor(folder: string, code: string, cause: unknown) {
    super(`cannot write to ${folder}: ${code}`, { cause });
    this.name = 'OutputError';
    this.folder = folder;
    this.code = code;
  }
}

export const HASHES_FILE = 'hashes.json';
/** What is being written carries its process's number, so that what dead processes left can be told and removed. */
const DRAFT = /^\.(?:draft|manifest|lock)-(\d+)$/;

/** The hash of each file of a snapshot, by its path there. */
export type Hashes = Readonly<Record<string, string>>;

/** What a snapshot is, once it stands. */
export interface Committed<Manifest> {
  readonly manifest: Manifest;
  readonly files: number;
  /** How many of them are unchanged since the snapshot before. */
  readonly reused: number;
  readonly bytes: number;
  /** Whether it was held back, and the one before still stands. */
  readonly isHeld: boolean;
}

/** Writes one snapshot, file by file, and puts it in place. */
export class SnapshotWriter {
  readonly #root: string;
  /** Where it is being written. What is removed before it is finished may wait there too. */
  readonly folder: string;
  readonly #standing: string | null;
  readonly #kept: string | null;
  readonly #hashes: Record<string, string> = {};
  #bytes = 0;
  #reused = 0;

  /**
   * @param root the folder of the public data (`public/data`)
   * @param kept the folder for snapshots that do not stand, on the same disk; null to have none
   * @throws {OutputError}
   */
  constructor(root: string, kept: string | null = null) {
    this.#root = root;
    this.#kept = kept;
    this.folder = join(root, `.draft-${process.pid}`);
    this.#attempt(() => {
      mkdirSync(root, { recursive: true });
      removeDeadDrafts(root);
      rmSync(this.folder, { recursive: true, force: true });
      mkdirSync(this.folder);
    });
    const standing = snapshotOf(root);
    this.#standing = standing === null ? null : join(root, standing);
  }

  /**
   * Writes one file of the snapshot. One that is the same as before is not written again: it gets another name.
   * @returns its sha256
   * @throws {OutputError}
   */
  write(file: string, content: string | Buffer): string {
    const path = join(this.folder, file);
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    this.#attempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      if (this.#standing !== null && linkIfSame(join(this.#standing, file), path, data)) this.#reused++;
      else writeFileSync(path, data);
    });
    const hash = sha256(data);
    this.#hashes[file] = hash;
    this.#bytes += data.length;
    return hash;
  }

  /** Ends the snapshot: its manifest and the list of hashes. It can be opened in `folder` then. */
  finish<Manifest>(manifestFor: (snapshot: string, hashes: string) => Manifest): Manifest {
    return this.#attempt(() => {
      const files = Object.keys(this.#hashes).sort();
      const hashes = `${JSON.stringify(Object.fromEntries(files.map((file) => [file, this.#hashes[file]])))}\n`;
      writeFileSync(join(this.folder, HASHES_FILE), hashes);
      const hash = sha256(hashes);
      const manifest = manifestFor(hash.slice(0, 16), hash);
      writeFileSync(join(this.folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    });
  }

  /**
   * Puts a finished snapshot in place, and those before it where they are kept; or, where it is to be held back, aside.
   * @throws {OutputError}
   */
  put<Manifest extends { readonly snapshot: string }>(
    manifest: Manifest,
    isHeld = false,
  ): Committed<Manifest> {
    return this.#attempt(() => {
      const kept = this.#kept;
      if (isHeld && kept !== null) this.#hold(manifest.snapshot, join(kept, PENDING));
      else withLock(join(this.#root, '.lock'), () => this.#swap(manifest.snapshot));
      const files = Object.keys(this.#hashes).length;
      return { manifest, files, reused: this.#reused, bytes: this.#bytes, isHeld: isHeld && kept !== null };
    });
  }

  /** {@link finish} and {@link put}. */
  commit<Manifest extends { readonly snapshot: string }>(
    manifestFor: (snapshot: string, hashes: string) => Manifest,
  ): Committed<Manifest> {
    return this.put(this.finish(manifestFor));
  }

  /** Removes what was written, if it was not committed. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #swap(snapshot: string): void {
    const target = join(this.#root, snapshot);
    const manifest = join(this.#root, `.manifest-${process.pid}`);
    renameSync(join(this.folder, MANIFEST_FILE), manifest);
    // The name is the content's hash: one that is there already, whole, is this very one.
    if (existsSync(target) && findDamage(target).length > 0) rmSync(target, { recursive: true });
    if (existsSync(target)) this.discard();
    else renameSync(this.folder, target);
    if (this.#kept !== null && snapshotOf(this.#root) !== snapshot) keepManifest(this.#root, this.#kept);
    renameSync(manifest, join(this.#root, MANIFEST_FILE));
    clearUp(this.#root, this.#kept);
    if (this.#kept !== null) rmSync(join(this.#kept, PENDING), { recursive: true, force: true });
  }

  #hold(snapshot: string, pending: string): void {
    rmSync(pending, { recursive: true, force: true });
    mkdirSync(pending, { recursive: true });
    const manifest = readFileSync(join(this.folder, MANIFEST_FILE));
    rmSync(join(this.folder, MANIFEST_FILE));
    renameSync(this.folder, join(pending, snapshot));
    writeFileSync(join(pending, MANIFEST_FILE), manifest);
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (isSystemError(error)) throw new OutputError(this.#root, error.code, error);
      throw error;
    }
  }
}

/** The hash of each file of a snapshot; null if its list cannot be read, or has not itself the hash that is given. */
export function readHashes(snapshot: string, hash?: string): Hashes | null {
  try {
    const list = readFileSync(join(snapshot, HASHES_FILE));
    if (hash !== undefined && sha256(list) !== hash) return null;
    return JSON.parse(list.toString()) as Hashes;
  } catch {
    return null;
  }
}

/** The files of a snapshot that are missing or not what their hashes say; the list of hashes if that is at fault. */
export function findDamage(snapshot: string, hashes = readHashes(snapshot)): string[] {
  if (hashes === null) return [HASHES_FILE];
  return Object.keys(hashes).filter((file) => {
    try {
      return sha256(bytesOf(join(snapshot, file))) !== hashes[file];
    } catch {
      return true;
    }
  });
}

/** Gives a file another name if it holds these bytes. Answers whether it did. */
function linkIfSame(existing: string, path: string, data: Buffer): boolean {
  try {
    if (!bytesOf(existing).equals(data)) return false;
    linkSync(existing, path);
    return true;
  } catch {
    // There is none, or the file system has no links: it is written.
    return false;
  }
}

/** A file's bytes, which stand until the next file's are read: new memory for each of ten thousand waits to be freed. */
function bytesOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > memory.length) memory = Buffer.allocUnsafeSlow(2 * size);
    let read = 0;
    for (let got = -1; read < size && got !== 0; read += got)
      got = readSync(file, memory, read, size - read, read);
    return memory.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
let memory = Buffer.alloc(0);

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function removeDeadDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = DRAFT.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}
