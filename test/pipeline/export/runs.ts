/** The pipeline as a process of its own, on data of two kinds, and what a reader finds in its output. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { findDamage } from '../../../pipeline/export/snapshot.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';

const MAIN = fileURLToPath(new URL('../../../pipeline/main.ts', import.meta.url));
const FAULTS = new URL('./faults.ts', import.meta.url).href;
export const TINY_DATA = fileURLToPath(new URL('../../fixtures/raw/tmdb-5000/', import.meta.url));

/** A project's folder, where the pipeline writes to `public/data`; gone when the test is. */
export interface Project {
  readonly root: string;
  readonly out: string;
}

export function newProject(): Project {
  const root = mkdtempSync(join(tmpdir(), 'filmoteca-run-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const out = join(root, 'public', 'data');
  mkdirSync(join(root, 'public'));
  return { root, out };
}

/** A copy of a folder of raw files in which one thing differs, so that its output is another snapshot. */
export function otherData(data: string, file: string, [text, other]: readonly [string, string]): string {
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-raw-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(data, folder, { recursive: true });
  const content = readFileSync(join(folder, file), 'utf8');
  if (!content.includes(text)) throw new Error(`${file} does not have ${text}`);
  writeFileSync(join(folder, file), content.replace(text, other));
  return folder;
}

export interface Outcome {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

export interface Run {
  readonly end: Promise<Outcome>;
  readonly kill: () => void;
}

export interface Fault {
  readonly at: number;
  readonly kind: 'kill' | 'ENOSPC' | 'EROFS';
}

/** Starts the pipeline. @param fault what happens to it, and at which of its changes to the output */
export function startPipeline({ root, out }: Project, data: string, fault?: Fault): Run {
  const faults = fault === undefined ? [] : ['--import', FAULTS];
  const child = spawn(process.execPath, ['--no-warnings', ...faults, MAIN], {
    cwd: root,
    env: {
      ...process.env,
      MOVIES_DATA_DIR: data,
      ...(fault && { FAULT_ROOT: out, FAULT_AT: String(fault.at), FAULT: fault.kind }),
    },
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  return {
    end: new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said, complained }));
    }),
    kill: () => child.kill('SIGKILL'),
  };
}

/** Runs the pipeline to its end, which must be a good one. @returns the snapshot that it left */
export async function runPipeline(project: Project, data: string): Promise<string> {
  const { code, complained } = await startPipeline(project, data).end;
  if (code !== 0) throw new Error(`the pipeline ended with ${code}: ${complained}`);
  return wholeSnapshot(project);
}

/** The snapshot that stands. @throws if it cannot be opened, or a file of it is not what it was written as */
export function wholeSnapshot({ out }: Project): string {
  const { manifest, folder } = openData(out);
  const damage = findDamage(folder);
  if (damage.length > 0) throw new Error(`damaged: ${damage.join(', ')}`);
  return manifest.snapshot;
}
