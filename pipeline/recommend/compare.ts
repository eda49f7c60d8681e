/** Every film against its candidates. */
import { availableParallelism } from 'node:os';
import type { Ratings } from '../catalog/ratings.ts';
import type { Film } from '../catalog/types.ts';
import { runThreads } from '../common/thread.ts';
import { buildIndex, CandidateFinder, type CandidateIndex } from './candidates.ts';
import { RETRIEVAL, TASTE } from './config.ts';
import type { Candidates } from './exposure.ts';
import type { Fields } from './fields.ts';
import { composeLists } from './lists.ts';
import { PairScorer } from './model.ts';
import { sharedFloat32, sharedUint32 } from './shared.ts';
import { buildTable, type FilmTable } from './table.ts';
import { type CoOccurrences, findCoOccurrences, noCoOccurrences } from './taste.ts';
import { joinFields, type SharedTerms } from './terms.ts';

const OBSCURE_VOTES = Math.log1p(RETRIEVAL.obscureVotes);
/** Films that a thread takes at a time. */
const CHUNK = 256;
/** With fewer films than this, starting threads costs more than it saves. */
const WORTH_THREADS = 4000;
const MAX_THREADS = 4;
const PROGRESS_MS = 100;
const WORKER = new URL('worker.ts', import.meta.url);

/** All that comparing needs, in memory that threads share. */
export interface Comparison {
  readonly table: FilmTable;
  readonly terms: SharedTerms;
  readonly index: CandidateIndex;
  readonly coOccurrences: CoOccurrences;
  readonly found: Candidates;
  /** The next film that no thread has taken, how many are done, and how many threads have no more to take. */
  readonly progress: Int32Array;
  readonly threads: number;
  /** How long the lists are. */
  readonly length: number;
}

/** Lays out what is compared, of films and the fields that {@link buildFields} answers of them. */
export function prepareComparison(
  films: readonly Film[],
  fields: Fields,
  ratings: Ratings | null,
  length: number,
): Comparison {
  const table = buildTable(films);
  return {
    table,
    terms: joinFields(fields),
    index: buildIndex(table, fields),
    coOccurrences: ratings === null ? noCoOccurrences(films.length) : findCoOccurrences(films, ratings),
    found: {
      width: RETRIEVAL.kept,
      counts: sharedUint32(films.length),
      films: sharedUint32(films.length * RETRIEVAL.kept),
      scores: sharedFloat32(films.length * RETRIEVAL.kept),
      later: sharedFloat32(films.length * RETRIEVAL.kept),
    },
    progress: new Int32Array(new SharedArrayBuffer(12)),
    threads: films.length < WORTH_THREADS ? 1 : Math.min(MAX_THREADS, availableParallelism()),
    length,
  };
}

/** Leaves each film's list in `found`, on as many threads as there are processors. */
export async function compareAll(
  comparison: Comparison,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const { progress, table, threads } = comparison;
  const report = (): void => onProgress?.(Math.min(progress[1] ?? 0, table.count), table.count);
  if (threads === 1) compareSome(comparison);
  else {
    const timer = setInterval(report, PROGRESS_MS);
    try {
      await runThreads(WORKER, new Array(threads).fill(comparison));
    } finally {
      clearInterval(timer);
    }
  }
  report();
}

/** Takes chunks of films until none is left. The thread that ends last makes lists of the candidates of all. */
export function compareSome(comparison: Comparison): void {
  const { table, index, coOccurrences, found, progress } = comparison;
  const finder = new CandidateFinder(table, index);
  const scorer = new PairScorer(comparison);
  const others = new Uint32Array(RETRIEVAL.compared + TASTE.kept);
  const scores = new Float32Array(others.length);
  const later = new Float32Array(others.length);
  const take = (): number => Atomics.add(progress, 0, CHUNK);
  for (let start = take(); start < table.count; start = take()) {
    const end = Math.min(start + CHUNK, table.count);
    for (let film = start; film < end; film++) {
      const near = finder.find(film, others.subarray(0, comparedWith(film, table)));
      const count = addCoOccurring(film, table, coOccurrences, others, near);
      scorer.turnTo(film);
      for (let row = 0; row < count; row++) {
        scorer.compare(others[row] ?? 0);
        scores[row] = scorer.first;
        later[row] = scorer.score;
      }
      keepBest(film, { others, scores, later, count }, found);
    }
    Atomics.add(progress, 1, end - start);
  }
  const isLast = Atomics.add(progress, 2, 1) === comparison.threads - 1;
  if (isLast) composeLists(table, found, comparison.length, coOccurrences);
}

/** How many candidates a film has. */
function comparedWith(film: number, { votes }: FilmTable): number {
  return (votes[film] ?? 0) < OBSCURE_VOTES ? RETRIEVAL.comparedOfObscure : RETRIEVAL.compared;
}

/** Adds the films that are liked together with this one to its candidates; answers how many there are then. */
function addCoOccurring(
  film: number,
  { identities, offered }: FilmTable,
  { starts, values }: CoOccurrences,
  others: Uint32Array,
  count: number,
): number {
  const end = starts[film + 1] ?? 0;
  if (starts[film] === end) return count;
  const known = new Set(others.subarray(0, count));
  let total = count;
  for (let at = starts[film] ?? 0; at < end; at++) {
    const other = values[at] ?? 0;
    if (known.has(other) || offered[other] === 0 || identities[other] === identities[film]) continue;
    others[total++] = other;
  }
  return total;
}

/** Scores in steps fine enough to tell films apart, so that score and row fit into one number to sort by. */
const SCORE_STEPS = 2 ** 20;
const MAX_ROWS = 2 ** 10;

function keepBest(
  film: number,
  {
    others,
    scores,
    later,
    count,
  }: { others: Uint32Array; scores: Float32Array; later: Float32Array; count: number },
  found: Candidates,
): void {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++)
    keys[row] = Math.round((scores[row] ?? 0) * SCORE_STEPS) * MAX_ROWS + (MAX_ROWS - 1 - row);
  // Numbers alone sort much faster than with a comparison.
  keys.sort();
  const { width } = found;
  const best = Math.min(width, count);
  found.counts[film] = best;
  for (let rank = 0; rank < best; rank++) {
    const key = keys[count - 1 - rank] ?? 0;
    const row = MAX_ROWS - 1 - (key - Math.floor(key / MAX_ROWS) * MAX_ROWS);
    found.films[film * width + rank] = others[row] ?? 0;
    found.scores[film * width + rank] = scores[row] ?? 0;
    found.later[film * width + rank] = later[row] ?? 0;
  }
}
