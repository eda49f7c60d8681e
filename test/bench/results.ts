/** The figures kept from the benchmarks, which the README's table shows. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Row } from './texts.ts';

const KEPT = fileURLToPath(new URL('bench.json', import.meta.url));

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
}

export interface TopicResult {
  /** In Spanish: what was measured. */
  readonly title?: string;
  /** AAAA-MM-DD. */
  readonly date: string;
  /** Average of running processes in the minute before: over the number of cores, the machine was busy. */
  readonly load: number;
  readonly rows: readonly Row[];
}

export interface Results {
  readonly machine: Machine;
  /** By the topic's name; those not measured on this machine are missing. */
  readonly topics: Readonly<Record<string, TopicResult>>;
}

export function machineNow(): { machine: Machine; date: string; load: number } {
  return {
    machine: {
      cpu: cpus()[0]?.model ?? '?',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    date: new Date().toISOString().slice(0, 10),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The figures that the last `npm run bench -- --write` left. */
export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(KEPT, 'utf8')) as Results;
}

/** Replaces the topics measured now; earlier ones stay only if the machine is the same, or ratios would mix. */
export async function keepResults(
  machine: Machine,
  topics: Readonly<Record<string, TopicResult>>,
): Promise<Results> {
  const earlier = await readResults().catch(() => null);
  const isSame = JSON.stringify(earlier?.machine) === JSON.stringify(machine);
  const results = { machine, topics: { ...(isSame ? earlier?.topics : {}), ...topics } };
  await writeFile(KEPT, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}
