/** What is measured of a pair of films: the numbers that the model weighs. */
import { FIELD_NAMES, type Field, type Fields } from './fields.ts';
import { type FilmTable, KNOWN_GENRES } from './table.ts';

/** Years between which a film's time counts in parts: people know, and rate, some times better than others. */
const ERAS = [1930, 1950, 1970, 1980, 1990, 2000, 2008, 2016] as const;

/** ln(1 + 20 votes). */
const FEW_VOTES = Math.log1p(20);
const FIRST_YEAR = 1925;

/** The columns of a pair's row, in order. */
export const PAIR_FEATURES: readonly string[] = [
  ...FIELD_NAMES,
  'language',
  'rare language',
  'years 3',
  'years 10',
  'years 30',
  'newer',
  'votes',
  'votes²',
  'votes gap',
  'votes gap²',
  'votes above',
  'score',
  'score gap',
  'score × votes',
  'own votes × keywords',
  'own votes × genres',
  'own votes × director',
  'own votes × cast',
  'budget',
  'budget gap',
  'short',
  'own votes',
  'own year',
  ...ERAS.map((year) => `era ${year}`),
  ...ERAS.map((year) => `era ${year} × votes`),
  ...KNOWN_GENRES.map((genre) => `both ${genre}`),
  ...KNOWN_GENRES.map((genre) => `one ${genre}`),
];
export const FEATURE_COUNT = PAIR_FEATURES.length;

/** Measures one film against others. Not re-entrant: it keeps its working arrays. */
export class PairMeter {
  readonly #table: FilmTable;
  readonly #fields: readonly { field: Field; scratch: Float32Array }[];

  constructor(table: FilmTable, fields: Fields) {
    this.#table = table;
    this.#fields = FIELD_NAMES.map((name) => ({
      field: fields[name],
      scratch: new Float32Array(fields[name].termCount),
    }));
  }

  /** Fills `rows` with the features of the film and each of the first `count` others: FEATURE_COUNT numbers a row. */
  measure(film: number, others: Uint32Array, count: number, rows: Float32Array): void {
    rows.fill(0, 0, count * FEATURE_COUNT);
    for (const [column, { field, scratch }] of this.#fields.entries()) {
      const { starts, terms, weights } = field;
      const from = starts[film] ?? 0;
      const to = starts[film + 1] ?? 0;
      if (from === to) continue;
      for (let at = from; at < to; at++) scratch[terms[at] ?? 0] = weights[at] ?? 0;
      for (let row = 0; row < count; row++) {
        const other = others[row] ?? 0;
        const end = starts[other + 1] ?? 0;
        let dot = 0;
        for (let at = starts[other] ?? 0; at < end; at++)
          dot += (scratch[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
        rows[row * FEATURE_COUNT + column] = dot;
      }
      for (let at = from; at < to; at++) scratch[terms[at] ?? 0] = 0;
    }
    for (let row = 0; row < count; row++)
      this.#measureRest(film, others[row] ?? 0, rows, row * FEATURE_COUNT);
  }

  #measureRest(film: number, other: number, rows: Float32Array, start: number): void {
    const { years, votes, scores, languages, languageRarities, genres, budgets, shorts } = this.#table;
    const year = years[other] ?? 0;
    const apart = Math.abs(year - (years[film] ?? 0));
    const vote = votes[other] ?? 0;
    const own = votes[film] ?? 0;
    const gap = Math.abs(vote - own);
    const score = scores[other] ?? 0;
    const language = languages[film] ?? 0;
    const field = (index: number): number => rows[start + index] ?? 0;
    let at = start + FIELD_NAMES.length;
    const sameLanguage = language !== 0 && language === languages[other];
    rows[at++] = sameLanguage ? 1 : 0;
    rows[at++] = sameLanguage ? (languageRarities[other] ?? 0) : 0;
    rows[at++] = Math.exp(-apart / 3);
    rows[at++] = Math.exp(-apart / 10);
    rows[at++] = Math.exp(-apart / 30);
    rows[at++] = Math.max(-1, Math.min(1, (year - (years[film] ?? 0)) / 20));
    rows[at++] = vote;
    rows[at++] = (vote * vote) / 10;
    rows[at++] = gap;
    rows[at++] = (gap * gap) / 10;
    rows[at++] = Math.max(0, vote - own);
    rows[at++] = score - 6;
    rows[at++] = Math.abs(score - (scores[film] ?? 0));
    rows[at++] = ((score - 6) * vote) / 5;
    rows[at++] = (own * field(4)) / 5;
    rows[at++] = (own * field(3)) / 5;
    rows[at++] = (own * field(1)) / 5;
    rows[at++] = (own * field(2)) / 5;
    const budget = budgets[other] ?? 0;
    const ownBudget = budgets[film] ?? 0;
    rows[at++] = budget;
    rows[at++] = budget > 0 && ownBudget > 0 ? Math.abs(budget - ownBudget) : 0;
    rows[at++] = shorts[other] ?? 0;
    // The weights were learned on films that people rate: beyond these bounds nothing is known, so nothing changes.
    rows[at++] = Math.max(FEW_VOTES, own);
    rows[at++] = (Math.max(FIRST_YEAR, years[film] ?? 0) - 1990) / 20;
    this.#measureEra(year, vote, rows, at);
    at += 2 * ERAS.length;
    const ours = genres[film] ?? 0;
    const theirs = genres[other] ?? 0;
    for (let bits = ours & theirs; bits !== 0; bits &= bits - 1) rows[at + 31 - Math.clz32(bits & -bits)] = 1;
    at += KNOWN_GENRES.length;
    for (let bits = ours ^ theirs; bits !== 0; bits &= bits - 1) rows[at + 31 - Math.clz32(bits & -bits)] = 1;
  }

  /** A year between two of the ERAS counts for both, by how near they are. */
  #measureEra(year: number, vote: number, rows: Float32Array, at: number): void {
    let upper = 0;
    while (upper < ERAS.length && (ERAS[upper] ?? 0) < year) upper++;
    const last = ERAS.length - 1;
    const low = Math.min(last, Math.max(0, upper - 1));
    const high = Math.min(last, upper);
    const [from, to] = [ERAS[low] ?? 0, ERAS[high] ?? 0];
    const share = high === low ? 1 : (year - from) / (to - from);
    rows[at + low] = (rows[at + low] ?? 0) + (high === low ? 0 : 1 - share);
    rows[at + high] = (rows[at + high] ?? 0) + share;
    for (const era of low === high ? [high] : [low, high])
      rows[at + ERAS.length + era] = ((rows[at + era] ?? 0) * vote) / 5;
  }
}
