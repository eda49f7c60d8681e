import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withLock } from '../../../pipeline/export/lock.ts';

const LOCK = new URL('../../../pipeline/export/lock.ts', import.meta.url).href;
/** No process has this number: it is past the system's maximum. */
const DEAD = '99999999';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('is held during the action, and gone after it, even a failed one', () => {
  const path = join(newFolder(), '.lock');
  const read = (): string => readFileSync(path, 'utf8');
  expect(withLock(path, read)).toBe(String(process.pid));
  expect(existsSync(path)).toBe(false);
  const failing = (): never => {
    throw new Error('no');
  };
  expect(() => withLock(path, failing)).toThrow('no');
  expect(existsSync(path)).toBe(false);
});

it.each([
  ['of a dead process', DEAD, 500],
  // Before the machine was started again some process had the number that is ours now.
  ['of a process with our own number', String(process.pid), 500],
  ['that a process was killed before it could sign', '', 5000],
  ['that says nothing', 'x', 5000],
])('%s is taken over soon', (_, content, milliseconds) => {
  const folder = newFolder();
  const path = join(folder, '.lock');
  writeFileSync(path, content);
  utimesSync(path, 0, 0);
  const started = performance.now();
  expect(withLock(path, () => 'done')).toBe('done');
  expect(performance.now() - started).toBeLessThan(milliseconds);
  expect(readdirSync(folder)).toEqual([]);
});

it('lets in one process at a time, though all find the lock of a dead one', async () => {
  const folder = newFolder();
  const path = join(folder, '.lock');
  const log = join(folder, 'log');
  writeFileSync(path, DEAD);
  const program = `
    const { appendFileSync } = await import('node:fs');
    const { withLock } = await import(${JSON.stringify(LOCK)});
    for (let turn = 0; turn < 20; turn++) {
      withLock(${JSON.stringify(path)}, () => {
        appendFileSync(${JSON.stringify(log)}, process.pid + ' in\\n');
        appendFileSync(${JSON.stringify(log)}, process.pid + ' out\\n');
      });
    }
  `;
  const run = (): Promise<number | null> =>
    new Promise((resolve) => {
      spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program]).on('close', resolve);
    });
  expect(await Promise.all(Array.from({ length: 5 }, run))).toEqual([0, 0, 0, 0, 0]);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(200);
  for (let line = 0; line < lines.length; line += 2) {
    expect(lines[line + 1]).toBe(lines[line]?.replace('in', 'out'));
  }
});
