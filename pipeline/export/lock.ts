/** A lock between processes: a file that only one of them can create. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from './processes.ts';

const WAIT_MS = 50;
const PATIENCE_MS = 60_000;

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
  const deadline = Date.now() + PATIENCE_MS;
  while (!acquire(path)) {
    const holder = holderOf(path);
    if (holder !== null && !isAlive(holder)) rmSync(path, { force: true });
    else if (Date.now() > deadline) throw new LockedError(path, holder ?? 0);
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

/** The process that holds the lock; null while it is being written or has just been released. */
function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
