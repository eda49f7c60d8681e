/** The features of a pair of films: the numbers that the model weighs. */
import { KNOWN_GENRES } from '../common/genres.ts';
import { FIELD_NAMES, type Field, type Fields } from './fields.ts';
import { sharedUint32 } from './shared.ts';
import type { FilmTable } from './table.ts';

/** Years between which a film's time counts in parts: people know, and rate, some times better than others. */
export const ERAS = [1930, 1950, 1970, 1980, 1990, 2000, 2008, 2016] as const;

/** ln(1 + 20 votes). */
export const FEW_VOTES = Math.log1p(20);
export const FIRST_YEAR = 1925;

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

/**
 * The terms of all fields in one sparse matrix, a film's side by side: reading a film then takes one place of memory
 * and not eight. Terms that cannot be shared, of one film or without weight, are left out: those are most.
 */
export interface SharedTerms {
  /** Film f has the cells from `starts[f]` to `starts[f + 1]`. A cell is two numbers: cell c's are at 2c and 2c + 1. */
  readonly starts: Uint32Array;
  /** At 2c, the cell's term; at 2c + 1, the bits of its weight. */
  readonly terms: Uint32Array;
  /** The same memory: the weight is at 2c + 1. */
  readonly weights: Float32Array;
  /** Of each term, its field's place in FIELD_NAMES. */
  readonly fieldOf: Uint8Array;
}

/** Joins fields into one matrix, in memory that threads share. */
export function joinFields(fields: Fields): SharedTerms {
  const all = FIELD_NAMES.map((name) => fields[name]);
  const films = (all[0]?.starts.length ?? 1) - 1;
  const { numbers, fieldOf } = numberTerms(all);
  const starts = sharedUint32(films + 1);
  const eachCell = (film: number, use: (term: number, weight: number) => void): void => {
    for (const [place, field] of all.entries()) {
      const ofField = numbers[place];
      for (let at = field.starts[film] ?? 0; at < (field.starts[film + 1] ?? 0); at++) {
        const term = ofField?.[field.terms[at] ?? 0] ?? UNSHARED;
        const weight = field.weights[at] ?? 0;
        if (term !== UNSHARED && weight !== 0) use(term, weight);
      }
    }
  };
  let cells = 0;
  for (let film = 0; film < films; film++) {
    eachCell(film, () => cells++);
    starts[film + 1] = cells;
  }
  const terms = sharedUint32(2 * cells);
  const weights = new Float32Array(terms.buffer);
  let at = 0;
  for (let film = 0; film < films; film++) {
    eachCell(film, (term, weight) => {
      terms[at++] = term;
      weights[at++] = weight;
    });
  }
  return { starts, terms, weights, fieldOf };
}

/**
 * By field and term, the term's number among those of all fields that films share; and by that number, its field. The
 * most frequent come first: what is kept by term is then read in few places of memory, again and again.
 */
function numberTerms(fields: readonly Field[]): { numbers: Uint32Array[]; fieldOf: Uint8Array } {
  const shared = fields.flatMap(({ frequencies }, place) =>
    Array.from(frequencies, (frequency, term) => ({ place, term, frequency })).filter(
      ({ frequency }) => frequency >= 2,
    ),
  );
  shared.sort((a, b) => b.frequency - a.frequency);
  const numbers = fields.map(({ termCount }) => new Uint32Array(termCount).fill(UNSHARED));
  const fieldOf = new Uint8Array(new SharedArrayBuffer(shared.length));
  for (const [number, { place, term }] of shared.entries()) {
    fieldOf[number] = place;
    const ofField = numbers[place];
    if (ofField !== undefined) ofField[term] = number;
  }
  return { numbers, fieldOf };
}

const UNSHARED = 0xffff_ffff;

/** How near two years are, 1 to 0, by the years between them: always whole, and never as many as these. */
function nearness(scale: number): Float64Array {
  return Float64Array.from({ length: 1000 }, (_, apart) => Math.exp(-apart / scale));
}

export const NEAR_3 = nearness(3);
export const NEAR_10 = nearness(10);
export const NEAR_30 = nearness(30);

/** How alike a film is to others, field by field. Not re-entrant: it keeps its working arrays. */
export class FieldComparer {
  /** By field, how alike the two films last compared are. */
  readonly dots = new Float64Array(FIELD_NAMES.length);
  readonly #terms: SharedTerms;
  /** By term, its weight in the film that others are compared with. */
  readonly #own: Float32Array;
  #film = -1;

  constructor(terms: SharedTerms) {
    this.#terms = terms;
    this.#own = new Float32Array(terms.fieldOf.length);
  }

  /** Sets the film that others are compared with. */
  turnTo(film: number): void {
    const { starts, terms, weights } = this.#terms;
    const own = this.#own;
    const before = this.#film;
    if (before >= 0)
      for (let at = 2 * (starts[before] ?? 0); at < 2 * (starts[before + 1] ?? 0); at += 2)
        own[terms[at] ?? 0] = 0;
    for (let at = 2 * (starts[film] ?? 0); at < 2 * (starts[film + 1] ?? 0); at += 2)
      own[terms[at] ?? 0] = weights[at + 1] ?? 0;
    this.#film = film;
  }

  /** Fills `dots`. */
  compare(other: number): void {
    const { starts, terms, weights, fieldOf } = this.#terms;
    const own = this.#own;
    const dots = this.dots.fill(0);
    const end = 2 * (starts[other + 1] ?? 0);
    for (let at = 2 * (starts[other] ?? 0); at < end; at += 2) {
      const term = terms[at] ?? 0;
      const weight = own[term] ?? 0;
      if (weight === 0) continue;
      const field = fieldOf[term] ?? 0;
      dots[field] = (dots[field] ?? 0) + weight * (weights[at + 1] ?? 0);
    }
  }
}

/** Extracts the features of one film with others. Not re-entrant: it keeps its working arrays. */
export class FeatureExtractor {
  readonly #table: FilmTable;
  readonly #fields: FieldComparer;

  /** @param terms the fields joined; given where several threads share them */
  constructor(table: FilmTable, fields: Fields, terms = joinFields(fields)) {
    this.#table = table;
    this.#fields = new FieldComparer(terms);
  }

  /** Fills `rows` with the features of the film and each of the first `count` others: FEATURE_COUNT numbers a row. */
  extract(film: number, others: Uint32Array, count: number, rows: Float32Array): void {
    rows.fill(0, 0, count * FEATURE_COUNT);
    this.#fields.turnTo(film);
    for (let row = 0; row < count; row++) {
      const other = others[row] ?? 0;
      this.#fields.compare(other);
      rows.set(this.#fields.dots, row * FEATURE_COUNT);
      this.#extractRest(film, other, rows, row * FEATURE_COUNT);
    }
  }

  #extractRest(film: number, other: number, rows: Float32Array, start: number): void {
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
    rows[at++] = NEAR_3[apart] ?? 0;
    rows[at++] = NEAR_10[apart] ?? 0;
    rows[at++] = NEAR_30[apart] ?? 0;
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
    this.#extractEra(year, vote, rows, at);
    at += 2 * ERAS.length;
    const ours = genres[film] ?? 0;
    const theirs = genres[other] ?? 0;
    for (let bits = ours & theirs; bits !== 0; bits &= bits - 1) rows[at + 31 - Math.clz32(bits & -bits)] = 1;
    at += KNOWN_GENRES.length;
    for (let bits = ours ^ theirs; bits !== 0; bits &= bits - 1) rows[at + 31 - Math.clz32(bits & -bits)] = 1;
  }

  #extractEra(year: number, vote: number, rows: Float32Array, at: number): void {
    for (const { era, share } of eraShares(year)) {
      rows[at + era] = share;
      rows[at + ERAS.length + era] = ((rows[at + era] ?? 0) * vote) / 5;
    }
  }
}

/** A year between two of the ERAS counts for both, by how near they are; one before or after them all for one. */
export function eraShares(year: number): { era: number; share: number }[] {
  let upper = 0;
  while (upper < ERAS.length && (ERAS[upper] ?? 0) < year) upper++;
  const last = ERAS.length - 1;
  const low = Math.min(last, Math.max(0, upper - 1));
  const high = Math.min(last, upper);
  if (low === high) return [{ era: high, share: 1 }];
  const [from, to] = [ERAS[low] ?? 0, ERAS[high] ?? 0];
  const share = (year - from) / (to - from);
  return [
    { era: low, share: 1 - share },
    { era: high, share },
  ];
}
