/**
 * One snapshot of the public data, written aside under a name of its own and put in place whole.
 * `manifest.json` names the snapshot that stands; replacing that one small file is the swap, and a rename does it
 * at once. So whoever reads finds the old data or the new, whatever moment the writer is stopped at.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from '../common/system-error.ts';
import { withLock } from './lock.ts';
import { isAlive } from './processes.ts';

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

const HASHES_FILE = 'hashes.json';
const MANIFEST_FILE = 'manifest.json';
/** What is being written carries its process's number, so that what dead processes left can be told and removed. */
const DRAFT = /^\.(?:draft|manifest|lock)-(\d+)$/;
const SNAPSHOT = /^[0-9a-f]{16}$/;

export class SnapshotWriter {
  readonly #root: string;
  readonly #draft: string;
  readonly #hashes: Record<string, string> = {};
  readonly #folders = new Set<string>();
  readonly #previous: Previous | null;
  #bytes = 0;
  #reused = 0;

  /** @param root the folder of the public data (`public/data`) @throws {OutputError} */
  constructor(root: string) {
    this.#root = root;
    this.#draft = join(root, `.draft-${process.pid}`);
    this.#attempt(() => {
      mkdirSync(root, { recursive: true });
      removeDeadDrafts(root);
      rmSync(this.#draft, { recursive: true, force: true });
      mkdirSync(this.#draft);
    });
    this.#previous = readPrevious(root);
  }

  /** How many of the files are those of the snapshot before. */
  get reused(): number {
    return this.#reused;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get files(): number {
    return Object.keys(this.#hashes).length;
  }

  /**
   * Writes one file of the snapshot. One that is the same as before is not written again: it gets another name.
   * @throws {OutputError}
   */
  write(file: string, content: string | Buffer): void {
    const path = join(this.#draft, file);
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    const hash = sha256(data);
    this.#attempt(() => {
      const folder = dirname(path);
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
      if (this.#previous?.hashes[file] === hash && linkIfSame(join(this.#previous.folder, file), path, data))
        this.#reused++;
      else writeFileSync(path, data);
    });
    this.#hashes[file] = hash;
    this.#bytes += data.length;
  }

  /**
   * Puts the snapshot in place and removes those before it.
   * @param manifestFor the manifest's content, given the snapshot's name and the hash of its `hashes.json`
   * @throws {OutputError}
   */
  commit(manifestFor: (snapshot: string, hashes: string) => object): string {
    return this.#attempt(() => {
      const hashes = `${JSON.stringify(sorted(this.#hashes), null, 0)}\n`;
      writeFileSync(join(this.#draft, HASHES_FILE), hashes);
      const hash = sha256(hashes);
      const snapshot = hash.slice(0, 16);
      const manifest = `${JSON.stringify(manifestFor(snapshot, hash), null, 2)}\n`;
      writeFileSync(join(this.#draft, MANIFEST_FILE), manifest);
      withLock(join(this.#root, '.lock'), () => this.#swap(snapshot));
      return snapshot;
    });
  }

  /** Removes what was written, if it was not committed. */
  discard(): void {
    rmSync(this.#draft, { recursive: true, force: true });
  }

  #swap(snapshot: string): void {
    const target = join(this.#root, snapshot);
    const manifest = join(this.#root, `.manifest-${process.pid}`);
    renameSync(join(this.#draft, MANIFEST_FILE), manifest);
    // The name is the content's hash: one that is there already, whole, is this very one.
    if (existsSync(target) && findDamage(target).length > 0) rmSync(target, { recursive: true });
    if (existsSync(target)) this.discard();
    else renameSync(this.#draft, target);
    renameSync(manifest, join(this.#root, MANIFEST_FILE));
    for (const name of readdirSync(this.#root)) {
      if (SNAPSHOT.test(name) && name !== snapshot) rmSync(join(this.#root, name), { recursive: true });
    }
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

/** The files of a snapshot that are missing or not what `hashes.json` says; its own name if that is at fault. */
export function findDamage(snapshot: string): string[] {
  let hashes: Record<string, string>;
  try {
    hashes = JSON.parse(readFileSync(join(snapshot, HASHES_FILE), 'utf8')) as Record<string, string>;
  } catch {
    return [HASHES_FILE];
  }
  return Object.keys(hashes).filter((file) => {
    try {
      return sha256(readFileSync(join(snapshot, file))) !== hashes[file];
    } catch {
      return true;
    }
  });
}

/** The snapshot that stands: its folder, and the hashes of its files. */
interface Previous {
  readonly folder: string;
  readonly hashes: Readonly<Record<string, string>>;
}

/** Null where none stands, or it cannot be read: then everything is written. */
function readPrevious(root: string): Previous | null {
  try {
    const { snapshot } = JSON.parse(readFileSync(join(root, MANIFEST_FILE), 'utf8')) as Record<
      string,
      unknown
    >;
    if (typeof snapshot !== 'string' || !SNAPSHOT.test(snapshot)) return null;
    const folder = join(root, snapshot);
    return {
      folder,
      hashes: JSON.parse(readFileSync(join(folder, HASHES_FILE), 'utf8')) as Record<string, string>,
    };
  } catch {
    return null;
  }
}

/** Gives a file another name if it holds these bytes, whatever its hash promised. Answers whether it did. */
function linkIfSame(existing: string, path: string, data: Buffer): boolean {
  try {
    if (!readFileSync(existing).equals(data)) return false;
    linkSync(existing, path);
    return true;
  } catch {
    // Gone meanwhile, or a file system without links: it is written.
    return false;
  }
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function removeDeadDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = DRAFT.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}
