/** A command run to its end, with its wall time and the largest memory that it reached. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Run {
  readonly seconds: number;
  /** Largest resident memory of the process itself; null where the system does not tell. */
  readonly peakMb: number | null;
  /** Time of all its threads on processors, its own and the system's; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const SAMPLE_MS = 50;

export function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  let output = '';
  let errors = '';
  let peakMb: number | null = null;
  let cpuSeconds: number | null = null;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const timer = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb;
    cpuSeconds = cpuOf(child.pid) ?? cpuSeconds;
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ seconds: (performance.now() - started) / 1000, peakMb, cpuSeconds, code, output, errors });
    });
  });
}

/** Linux keeps each process's high-water mark. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/**
 * Seconds that a process has had of processors. Linux counts them in hundredths; the command's name, in parentheses,
 * may have spaces.
 */
export function cpuOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

export function round(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
