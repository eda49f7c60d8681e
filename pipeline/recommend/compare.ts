/** Every film against its candidates, on as many threads as there are processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Film } from '../catalog/types.ts';
import type { Candidates } from './balance.ts';
import { buildIndex, CandidateFinder, type CandidateIndex } from './candidates.ts';
import { type AllFields, buildFields, type Fields } from './fields.ts';
import { scoreRows } from './model.ts';
import { FEATURE_COUNT, PairMeter } from './pairs.ts';
import { shareFloat32, shareUint32 } from './shared.ts';
import { buildTable, type FilmTable } from './table.ts';

/** Films looked at for each film, and how many of them stay in play when the lists are made. */
const COMPARED = 250;
const KEPT = 100;
/** Films that a thread takes at a time. */
const CHUNK = 256;
/** With fewer films than this, starting threads costs more than it saves. */
const WORTH_THREADS = 4000;
const MAX_THREADS = 4;
const PROGRESS_MS = 100;

/** All that comparing needs, in memory that threads share. */
export interface Comparison {
  readonly table: FilmTable;
  readonly fields: Fields;
  readonly index: CandidateIndex;
  readonly found: Candidates;
  /** The next film that no thread has taken, and how many are done. */
  readonly progress: Int32Array;
}

/** Lays out what is compared. The vocabularies stay with the caller: they are not shared. */
export function prepareComparison(films: readonly Film[]): Comparison & Pick<AllFields, 'vocabularies'> {
  const table = buildTable(films);
  const { fields, vocabularies } = buildFields(films);
  return {
    table,
    fields,
    vocabularies,
    index: buildIndex(table, fields),
    found: {
      width: KEPT,
      counts: shareUint32(new Uint32Array(films.length)),
      films: shareUint32(new Uint32Array(films.length * KEPT)),
      scores: shareFloat32(new Float32Array(films.length * KEPT)),
    },
    progress: new Int32Array(new SharedArrayBuffer(8)),
  };
}

/** Fills `comparison.found`. Which thread takes which film makes no difference to what is found. */
export async function compareAll(
  { table, fields, index, found, progress }: Comparison,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  // Only what threads share is sent: anything else would be copied to each.
  const comparison: Comparison = { table, fields, index, found, progress };
  const report = (): void => onProgress?.(Math.min(progress[1] ?? 0, table.count), table.count);
  if (table.count < WORTH_THREADS) compareSome(comparison);
  else {
    const timer = setInterval(report, PROGRESS_MS);
    const threads = Math.min(MAX_THREADS, availableParallelism());
    try {
      await Promise.all(Array.from({ length: threads }, () => runWorker(comparison)));
    } finally {
      clearInterval(timer);
    }
  }
  report();
}

function runWorker(comparison: Comparison): Promise<void> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: comparison });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** Takes chunks of films until none is left, and writes the best candidates of each. */
export function compareSome({ table, fields, index, found, progress }: Comparison): void {
  const finder = new CandidateFinder(table, index);
  const meter = new PairMeter(table, fields);
  const others = new Uint32Array(COMPARED);
  const rows = new Float32Array(COMPARED * FEATURE_COUNT);
  const scores = new Float32Array(COMPARED);
  for (let start = take(progress); start < table.count; start = take(progress)) {
    const end = Math.min(start + CHUNK, table.count);
    for (let film = start; film < end; film++) {
      const count = finder.find(film, others);
      meter.measure(film, others, count, rows);
      scoreRows(rows, count, scores);
      keepBest(film, others, scores, count, found);
    }
    Atomics.add(progress, 1, end - start);
  }
}

function take(progress: Int32Array): number {
  return Atomics.add(progress, 0, CHUNK);
}

function keepBest(
  film: number,
  others: Uint32Array,
  scores: Float32Array,
  count: number,
  { width, counts, films, scores: kept }: Candidates,
): void {
  const order = Array.from({ length: count }, (_, row) => row)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (others[a] ?? 0) - (others[b] ?? 0))
    .slice(0, width);
  counts[film] = order.length;
  for (const [rank, row] of order.entries()) {
    films[film * width + rank] = others[row] ?? 0;
    kept[film * width + rank] = scores[row] ?? 0;
  }
}
