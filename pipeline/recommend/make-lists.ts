/** All lists and the explanations for what is in them, on as many threads as there are processors. */
import { availableParallelism } from 'node:os';
import { runThreads } from '../common/thread.ts';
import { CHUNK, type Comparison, compareSome, takeChunk } from './compare.ts';
import { Explainer } from './explainer.ts';
import { MAX_CODES } from './explanation-codes.ts';
import type { ExplanationData } from './explanation-data.ts';
import type { FoundExplanations } from './explanation-reader.ts';
import { composeLists } from './lists.ts';
import { sharedUint32 } from './shared.ts';

/** Listed besides, in place of films that share nothing that could be said. */
const SPARE = 60;
/** With fewer films than this, starting threads costs more than it saves. */
const WORTH_THREADS = 4000;
const MAX_THREADS = 4;
const PROGRESS_MS = 100;
const WORKER = new URL('worker.ts', import.meta.url);

/** What threads make lists of, and where they leave them; all of it in memory that they share. */
export interface ListTask {
  readonly comparison: Comparison;
  readonly data: ExplanationData;
  /** Recommendations a film. */
  readonly length: number;
  readonly explanations: FoundExplanations;
  /** How far the threads are: numbers at the places below. */
  readonly state: Int32Array;
  readonly threads: number;
}

/** How many numbers all explanations take so far. The first place is `takeChunk`'s: the next film to explain. */
const CODES = 1;
/** How many threads have no more films to compare. */
const COMPARED = 2;
/** Whether the lists are composed. */
const COMPOSED = 3;

/** Lays out a task. Once it is done, `comparison.found` has the lists. */
export function listTask(comparison: Comparison, data: ExplanationData, length: number): ListTask {
  const { count } = comparison.table;
  return {
    comparison,
    data,
    length,
    explanations: {
      starts: sharedUint32(count),
      // As many as there could be. What is not written to takes no memory.
      codes: sharedUint32(count * length * MAX_CODES),
    },
    state: new Int32Array(new SharedArrayBuffer(4 * 4)),
    threads: count < WORTH_THREADS ? 1 : Math.min(MAX_THREADS, availableParallelism()),
  };
}

/** Makes the lists. Which thread does what makes no difference to them. */
export async function makeLists(
  task: ListTask,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const { progress, table } = task.comparison;
  const report = (): void => onProgress?.(Math.min(progress[1] ?? 0, table.count), table.count);
  if (table.count < WORTH_THREADS) makeSomeLists(task);
  else {
    const timer = setInterval(report, PROGRESS_MS);
    try {
      await runThreads(
        WORKER,
        Array.from({ length: task.threads }, () => task),
      );
    } finally {
      clearInterval(timer);
    }
  }
  report();
}

/** What each thread does. All films must be compared before any list is composed, and all lists before explanations. */
export function makeSomeLists(task: ListTask): void {
  const { comparison, state, threads, length } = task;
  compareSome(comparison);
  if (Atomics.add(state, COMPARED, 1) === threads - 1) {
    composeLists(comparison.table, comparison.found, length + SPARE);
    Atomics.store(state, COMPOSED, 1);
    Atomics.notify(state, COMPOSED);
  } else Atomics.wait(state, COMPOSED, 0);
  explainSome(task);
}

/** Takes films until none is left. Of each list it leaves what there is an explanation for, up to its length. */
function explainSome({ comparison, data, length, explanations, state }: ListTask): void {
  const { found, table } = comparison;
  const finder = new Explainer({ ...comparison, data });
  const codes = new Uint32Array(CHUNK * length * MAX_CODES);
  for (let start = takeChunk(state); start < table.count; start = takeChunk(state)) {
    const end = Math.min(start + CHUNK, table.count);
    let used = 0;
    for (let film = start; film < end; film++) {
      explanations.starts[film] = used;
      let listed = 0;
      const first = film * found.width;
      const last = first + (found.counts[film] ?? 0);
      for (let at = first; at < last && listed < length; at++) {
        const other = found.films[at] ?? 0;
        const taken = finder.explain(film, other);
        if (taken === 0) continue;
        for (let code = 0; code < taken; code++) codes[used++] = finder.codes[code] ?? 0;
        found.films[first + listed] = other;
        found.scores[first + listed] = found.scores[at] ?? 0;
        listed++;
      }
      found.counts[film] = listed;
    }
    const place = Atomics.add(state, CODES, used);
    explanations.codes.set(codes.subarray(0, used), place);
    for (let film = start; film < end; film++)
      explanations.starts[film] = place + (explanations.starts[film] ?? 0);
  }
}
