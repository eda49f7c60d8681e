/** Answers through HTTP, beside the usual way of serving them: FastAPI over pandas tables. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { round } from './child.ts';
import { pythonWith } from './python.ts';
import { questionsOf } from './questions.ts';
import { addressOf, startOwnServer } from './server.ts';
import { BENCH, type Row } from './texts.ts';
import type { Workspace } from './workspace.ts';

const REFERENCE = fileURLToPath(new URL('reference', import.meta.url));

/** Questions of each kind. The reference takes seconds for some. */
const OWN_COUNT = 200;
const REFERENCE_COUNT = 11;
const WARM_UP = 3;

/**
 * One row a query: medians in milliseconds, ours and those of the reference reading its tables at each request and
 * keeping them in memory, and how many times ours they are.
 */
export async function measureApiPandas(workspace: Workspace): Promise<Row[]> {
  const { out } = await workspace.data();
  const tables = await workspace.reference();
  const python = pythonWith('fastapi', 'uvicorn', 'pandas', 'sklearn');
  const questions = questionsOf(out);
  const own = await medians(startOwnServer(out), questions, OWN_COUNT);
  if (tables === null || python === null) {
    return Object.entries(own).map(([query, ownMs]) => ({ query, ownMs, perRequestMs: BENCH.noFastApi }));
  }
  const reference = (mode: string): ChildProcess =>
    spawn(python, ['-m', 'uvicorn', 'api:app', '--port', '0', '--no-access-log'], {
      cwd: REFERENCE,
      env: { ...process.env, DATA: tables.out, MODE: mode, PYTHONDONTWRITEBYTECODE: '1' },
    });
  const perRequest = await medians(reference('request'), questions, REFERENCE_COUNT);
  const inMemory = await medians(reference('memory'), questions, REFERENCE_COUNT);
  return Object.entries(own).map(([query, ownMs]) => {
    const [perRequestMs, inMemoryMs] = [perRequest[query] ?? 0, inMemory[query] ?? 0];
    return {
      query,
      ownMs,
      perRequestMs,
      times: round(perRequestMs / ownMs, 0),
      inMemoryMs,
      timesInMemory: round(inMemoryMs / ownMs, 1),
    };
  });
}

/** Asks a server that says its address when it is ready, and ends it. */
async function medians(
  server: ChildProcess,
  questions: Readonly<Record<string, readonly string[]>>,
  count: number,
): Promise<Record<string, number>> {
  try {
    const url = await addressOf(server);
    const found: Record<string, number> = {};
    for (const [query, values] of Object.entries(questions))
      found[query] = await median(url, query, values, count);
    return found;
  } finally {
    const ended = once(server, 'close');
    server.kill();
    await ended;
  }
}

async function median(url: string, query: string, values: readonly string[], count: number): Promise<number> {
  const times: number[] = [];
  for (let turn = -WARM_UP; turn < count; turn++) {
    const value = values[(turn + WARM_UP) % values.length] ?? '';
    const started = performance.now();
    const response = await fetch(`${url}/api/${query}/${encodeURIComponent(value)}`);
    await response.arrayBuffer();
    if (turn >= 0) times.push(performance.now() - started);
    if (response.status >= 500) throw new Error(`${query} ${value}: ${response.status}`);
  }
  return round(times.sort((a, b) => a - b)[count >> 1] ?? 0);
}
