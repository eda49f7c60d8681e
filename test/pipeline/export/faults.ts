/**
 * Loaded into a process before its program (`--import`): counts the changes that the program makes under a folder, and
 * at one of them kills the process, or has the system refuse. So every step of a swap can be the last.
 * Settings: `FAULT_ROOT`, the folder; `FAULT_AT`, which change, from 1; `FAULT`, "kill" or an error's code.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { FAULT_ROOT = '', FAULT_AT = '0', FAULT = 'kill' } = process.env;
const CHANGES = [
  'appendFileSync',
  'copyFileSync',
  'cpSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
] as const;

let changes = 0;

function isInside(argument: unknown): boolean {
  return typeof argument === 'string' && !relative(FAULT_ROOT, argument).startsWith('..');
}

function fail(name: string, args: readonly unknown[]): void {
  // A file is cut in the middle more often than between two files.
  const [path, data] = args;
  if (name === 'writeFileSync' && data instanceof Uint8Array) {
    write(String(path), data.subarray(0, data.length / 2));
  }
  if (FAULT === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${FAULT}: ${name}`), { code: FAULT, syscall: name });
}

const write = fs.writeFileSync;
const functions = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of CHANGES) {
  const change = functions[name];
  functions[name] = (...args) => {
    if (args.some(isInside) && ++changes === Number(FAULT_AT)) fail(name, args);
    return change?.(...args);
  };
}
syncBuiltinESMExports();
// Threads inherit this module, and change nothing.
if (isMainThread) process.on('exit', () => fs.writeSync(2, `changes: ${changes}\n`));
