/** A lock between processes: a file that only one of them can create, and that holds the number of who did. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const WAIT_MS = 50;
const PATIENCE_MS = 60_000;
/** Between creating the lock and writing its number a process takes microseconds: one that takes this long is dead. */
const EMPTY_MS = 1000;
const NOBODY = 0;

/** Another run has held the lock for too long. */
export class LockedError extends Error {
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path} is held by process ${pid}`);
    this.name = 'LockedError';
    this.pid = pid;
  }
}

/** Runs an action while no other process does. A lock whose process died is taken over. @throws {LockedError} */
export function withLock<T>(path: string, action: () => T): T {
  const started = Date.now();
  let emptySince = started;
  while (!acquire(path)) {
    const holder = holderOf(path);
    const now = Date.now();
    if (holder !== NOBODY) emptySince = now;
    if (holder !== null && isDead(holder, now - emptySince)) clear(path, holder);
    else if (now - started > PATIENCE_MS) throw new LockedError(path, holder ?? NOBODY);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that the lock names, `NOBODY` while it is being written; null where it was just released. */
function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : NOBODY;
  } catch {
    return null;
  }
}

function isDead(holder: number, emptyMs: number): boolean {
  if (holder === NOBODY) return emptyMs > EMPTY_MS;
  // Our own number in a lock that is not ours is of before the machine, or the container, was started again.
  return holder === process.pid || !isAlive(holder);
}

/** Removes a dead process's lock, and not the one that another process may have put in its place meanwhile. */
function clear(path: string, holder: number): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/**
 * Whether a process with this number is running.
 * @example isAlive(process.pid) // => true
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
