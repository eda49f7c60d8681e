/** Every film against its candidates. */
import type { Ratings } from '../catalog/ratings.ts';
import type { Film } from '../catalog/types.ts';
import { buildIndex, CandidateFinder, type CandidateIndex } from './candidates.ts';
import {
  type CoOccurrences,
  findCoOccurrences,
  KEPT_CO_OCCURRENCES,
  noCoOccurrences,
} from './co-occurrence.ts';
import type { Candidates } from './exposure.ts';
import type { Fields } from './fields.ts';
import { scoreCoOccurrence } from './model.ts';
import { joinFields, type SharedTerms } from './pairs.ts';
import { PairScorer, weighFilms } from './scorer.ts';
import { sharedFloat32, sharedUint32 } from './shared.ts';
import { buildTable, type FilmTable } from './table.ts';

/** Films looked at for each film, and how many of them stay in play when the lists are made. */
const COMPARED = 220;
/** For films that few people look for, fewer: most films are of these, and their time is most of the time. */
const COMPARED_OF_OBSCURE = 120;
const OBSCURE_VOTES = Math.log1p(50);
const KEPT = 80;
/** Films that a thread takes at a time, as `takeChunk` does. */
export const CHUNK = 256;

/** All that comparing needs, in memory that threads share. */
export interface Comparison {
  readonly table: FilmTable;
  readonly fields: Fields;
  readonly terms: SharedTerms;
  /** What `weighFilms` says of the table. */
  readonly weighed: Float32Array;
  readonly index: CandidateIndex;
  readonly coOccurrences: CoOccurrences;
  readonly found: Candidates;
  /** The next film that no thread has taken, and how many are done. */
  readonly progress: Int32Array;
}

/** Lays out what is compared, of films and the fields that {@link buildFields} answers of them. */
export function prepareComparison(
  films: readonly Film[],
  fields: Fields,
  ratings: Ratings | null,
): Comparison {
  const table = buildTable(films);
  return {
    table,
    fields,
    terms: joinFields(fields),
    weighed: weighFilms(table),
    index: buildIndex(table, fields),
    coOccurrences: ratings === null ? noCoOccurrences(films.length) : findCoOccurrences(films, ratings),
    found: {
      width: KEPT,
      counts: sharedUint32(films.length),
      films: sharedUint32(films.length * KEPT),
      scores: sharedFloat32(films.length * KEPT),
    },
    progress: new Int32Array(new SharedArrayBuffer(8)),
  };
}

/** Takes chunks of films until none is left, and writes the best candidates of each. */
export function compareSome({
  table,
  terms,
  weighed,
  index,
  coOccurrences,
  found,
  progress,
}: Comparison): void {
  const finder = new CandidateFinder(table, index);
  const scorer = new PairScorer(table, terms, weighed);
  const others = new Uint32Array(COMPARED + KEPT_CO_OCCURRENCES);
  const scores = new Float32Array(others.length);
  for (let start = takeChunk(progress); start < table.count; start = takeChunk(progress)) {
    const end = Math.min(start + CHUNK, table.count);
    for (let film = start; film < end; film++) {
      const compared = (table.votes[film] ?? 0) < OBSCURE_VOTES ? COMPARED_OF_OBSCURE : COMPARED;
      const count = addCoOccurring(
        film,
        table,
        coOccurrences,
        others,
        finder.find(film, others.subarray(0, compared)),
      );
      scorer.score(film, others, count, scores);
      addCoOccurrenceScores(film, coOccurrences, others, count, scores);
      keepBest(film, others, scores, count, found);
    }
    Atomics.add(progress, 1, end - start);
  }
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

/** Adds to the scores what the co-occurrences say. */
function addCoOccurrenceScores(
  film: number,
  { starts, values, strengths }: CoOccurrences,
  others: Uint32Array,
  count: number,
  scores: Float32Array,
): void {
  const end = starts[film + 1] ?? 0;
  if (starts[film] === end) return;
  const byFilm = new Map<number, number>();
  for (let at = starts[film] ?? 0; at < end; at++) byFilm.set(values[at] ?? 0, strengths[at] ?? 0);
  for (let row = 0; row < count; row++)
    scores[row] = (scores[row] ?? 0) + scoreCoOccurrence(byFilm.get(others[row] ?? 0) ?? 0);
}

/** The first of the next films that no thread has taken. @param counter shared by the threads; its first number counts */
export function takeChunk(counter: Int32Array): number {
  return Atomics.add(counter, 0, CHUNK);
}

/** Scores in steps fine enough to tell films apart, so that score and row fit into one number to sort by. */
const SCORE_STEPS = 2 ** 20;
const MAX_ROWS = 2 ** 10;

function keepBest(
  film: number,
  others: Uint32Array,
  scores: Float32Array,
  count: number,
  { width, counts, films, scores: kept }: Candidates,
): void {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++)
    keys[row] = Math.round((scores[row] ?? 0) * SCORE_STEPS) * MAX_ROWS + (MAX_ROWS - 1 - row);
  // Numbers alone sort much faster than with a comparison.
  keys.sort();
  const best = Math.min(width, count);
  counts[film] = best;
  for (let rank = 0; rank < best; rank++) {
    const key = keys[count - 1 - rank] ?? 0;
    const row = MAX_ROWS - 1 - (key - Math.floor(key / MAX_ROWS) * MAX_ROWS);
    films[film * width + rank] = others[row] ?? 0;
    kept[film * width + rank] = scores[row] ?? 0;
  }
}
