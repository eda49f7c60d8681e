/** The figures kept from the benchmarks, which the site's page and the README's table show. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Machine, Results, TopicResult } from '../../site/data/bench.ts';

/** Among the site's data, where its page imports it. */
const RESULTS = fileURLToPath(new URL('../../site/data/bench.json', import.meta.url));

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

async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(RESULTS, 'utf8')) as Results;
}

/** Replaces the topics measured now; earlier ones stay only if the machine is the same, or ratios would mix. */
export async function keepResults(
  machine: Machine,
  topics: Readonly<Record<string, TopicResult>>,
): Promise<Results> {
  const earlier = await readResults().catch(() => null);
  const isSame = JSON.stringify(earlier?.machine) === JSON.stringify(machine);
  const results = { machine, topics: { ...(isSame ? earlier?.topics : {}), ...topics } };
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}
