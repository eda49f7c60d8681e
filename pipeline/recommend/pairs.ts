/** What is measured of a pair of films: the numbers that the model weighs. */
import type { Film } from '../catalog/types.ts';
import { FIELD_NAMES, type Field, type Fields } from './fields.ts';

export const PAIR_FEATURES = [
  ...FIELD_NAMES,
  'language',
  'years5',
  'years20',
  'votes',
  'votesGap',
  'votesAbove',
  'score',
  'scoreGap',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export const FEATURE_COUNT = PAIR_FEATURES.length;

/** Votes that a film's score is mixed with, at the catalogue's mean score: few votes say little. */
const SCORE_SHRINKAGE = 50;

/** Measures one film against others. Not re-entrant: it keeps its working arrays. */
export class PairMeter {
  readonly #films: readonly Film[];
  readonly #fields: readonly Field[];
  readonly #scratch: readonly Float32Array[];
  readonly votes: Float32Array;
  readonly scores: Float32Array;

  constructor(films: readonly Film[], fields: Fields) {
    this.#films = films;
    this.#fields = FIELD_NAMES.map((name) => fields[name]);
    this.#scratch = this.#fields.map((field) => new Float32Array(field.termCount));
    this.votes = Float32Array.from(films, (film) => Math.log1p(film.votes));
    this.scores = shrunkScores(films);
  }

  /** The features of the film with each of the others: a matrix in rows of FEATURE_COUNT, one row an other. */
  measure(film: number, others: readonly number[]): Float32Array {
    const rows = new Float32Array(others.length * FEATURE_COUNT);
    for (const [column, field] of this.#fields.entries()) {
      const scratch = this.#scratch[column];
      if (scratch === undefined) continue;
      const { starts, terms, weights } = field;
      const from = starts[film] ?? 0;
      const to = starts[film + 1] ?? 0;
      if (from === to) continue;
      for (let at = from; at < to; at++) scratch[terms[at] ?? 0] = weights[at] ?? 0;
      for (let row = 0; row < others.length; row++) {
        const other = others[row] ?? 0;
        let dot = 0;
        const end = starts[other + 1] ?? 0;
        for (let at = starts[other] ?? 0; at < end; at++)
          dot += (scratch[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
        rows[row * FEATURE_COUNT + column] = dot;
      }
      for (let at = from; at < to; at++) scratch[terms[at] ?? 0] = 0;
    }
    for (let row = 0; row < others.length; row++) this.#measureRest(film, others[row] ?? 0, rows, row);
    return rows;
  }

  #measureRest(film: number, other: number, rows: Float32Array, row: number): void {
    const a = this.#films[film];
    const b = this.#films[other];
    if (a === undefined || b === undefined) return;
    let at = row * FEATURE_COUNT + FIELD_NAMES.length;
    const years = Math.abs(a.year - b.year);
    const votes = this.votes[other] ?? 0;
    const gap = votes - (this.votes[film] ?? 0);
    const score = this.scores[other] ?? 0;
    rows[at++] = a.language !== null && a.language === b.language ? 1 : 0;
    rows[at++] = Math.exp(-years / 5);
    rows[at++] = Math.exp(-years / 20);
    rows[at++] = votes;
    rows[at++] = Math.abs(gap);
    rows[at++] = Math.max(0, gap);
    rows[at++] = score;
    rows[at++] = Math.abs(score - (this.scores[film] ?? 0));
  }
}

/** Mean votes, shrunk towards the mean of all votes (IMDb's weighted rating). */
function shrunkScores(films: readonly Film[]): Float32Array {
  let votes = 0;
  let sum = 0;
  for (const film of films) {
    votes += film.votes;
    sum += film.votes * film.score;
  }
  const mean = votes === 0 ? 0 : sum / votes;
  return Float32Array.from(
    films,
    (film) => (film.votes * film.score + SCORE_SHRINKAGE * mean) / (film.votes + SCORE_SHRINKAGE),
  );
}
