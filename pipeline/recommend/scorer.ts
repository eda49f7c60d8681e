/**
 * The scores of `scoreRows(FeatureExtractor.extract())` without the rows between: several times faster, since most
 * of what is added up for a pair is the same for every pair of one of its films. Features are weighed before they are
 * multiplied out: what depends on one film alone is summed once for that film, and a few factors are left of a pair.
 * `pairs.ts` and `model.ts` are the definition, from which weights are learned; a test holds this to them.
 */

import { KNOWN_GENRES } from '../common/genres.ts';
import { FIELD_NAMES } from './fields.ts';
import { combine, UNITS, weightsOf } from './model.ts';
import {
  ERAS,
  eraShares,
  FEW_VOTES,
  FIRST_YEAR,
  FieldComparer,
  NEAR_3,
  NEAR_10,
  NEAR_30,
  type SharedTerms,
} from './pairs.ts';
import { sharedFloat32 } from './shared.ts';
import type { FilmTable } from './table.ts';

/** Years apart that a table is made for; further apart than this, nothing changes. */
const MOST_APART = 1000;

/** Rows of weights that a pair's factors multiply, one after another in one array. */
const GAP = FIELD_NAMES.length;
const GAP_ABOVE = GAP + 1;
const GAP_SQUARED = GAP + 2;
const SCORE_GAP = GAP + 3;
const BUDGET_GAP = GAP + 4;
const LANGUAGE = GAP + 5;
const GENRES = GAP + 6;
const YEARS = GENRES + KNOWN_GENRES.length;
const ROWS = YEARS + 2 * MOST_APART + 1;
/** No pair has more factors: all fields, all genres, and one of each other kind. */
const MAX_FACTORS = YEARS;

/** Fields that count for more or less the more votes the film has that lists are for, by their place. */
const CROSSED = (['keywords', 'genres', 'director', 'cast'] as const).map((name) => ({
  field: FIELD_NAMES.indexOf(name),
  plain: weightsOf(name),
  timesVotes: weightsOf(`own votes × ${name}`),
}));

/** Adds `factor` times a feature's weights to the units that begin at `at`. */
function addTo(units: Float32Array | Float64Array, at: number, feature: string, factor: number): void {
  if (factor === 0) return;
  const weights = weightsOf(feature);
  for (let unit = 0; unit < UNITS; unit++)
    units[at + unit] = (units[at + unit] ?? 0) + factor * (weights[unit] ?? 0);
}

/**
 * What is read of the other film of a pair, in one place of memory and not in seven: what it adds to each unit where it
 * is the one recommended, whatever for, and then these columns of the table. All are exact as floats.
 */
const YEAR = UNITS;
const VOTES = UNITS + 1;
const SCORE = UNITS + 2;
const BUDGET = UNITS + 3;
const LANGUAGE_ID = UNITS + 4;
const GENRE_BITS = UNITS + 5;
const WIDTH = UNITS + 6;

/** By film, WIDTH numbers. */
export function weighFilms(table: FilmTable): Float32Array {
  const weighed = sharedFloat32(table.count * WIDTH);
  const units = new Float64Array(UNITS);
  for (let film = 0; film < table.count; film++) {
    const vote = table.votes[film] ?? 0;
    const score = (table.scores[film] ?? 0) - 6;
    units.fill(0);
    addTo(units, 0, 'votes', vote);
    addTo(units, 0, 'votes²', (vote * vote) / 10);
    addTo(units, 0, 'score', score);
    addTo(units, 0, 'score × votes', (score * vote) / 5);
    addTo(units, 0, 'budget', table.budgets[film] ?? 0);
    addTo(units, 0, 'short', table.shorts[film] ?? 0);
    for (const { era, share } of eraShares(table.years[film] ?? 0)) {
      addTo(units, 0, `era ${ERAS[era]}`, share);
      addTo(units, 0, `era ${ERAS[era]} × votes`, (share * vote) / 5);
    }
    addGenres(units, table.genres[film] ?? 0);
    weighed.set(units, film * WIDTH);
    weighed[film * WIDTH + YEAR] = table.years[film] ?? 0;
    weighed[film * WIDTH + VOTES] = vote;
    weighed[film * WIDTH + SCORE] = table.scores[film] ?? 0;
    weighed[film * WIDTH + BUDGET] = table.budgets[film] ?? 0;
    weighed[film * WIDTH + LANGUAGE_ID] = table.languages[film] ?? 0;
    weighed[film * WIDTH + GENRE_BITS] = table.genres[film] ?? 0;
  }
  return weighed;
}

/** A genre of one film is one of one film only, until the other is seen to have it too. */
function addGenres(units: Float64Array, genres: number): void {
  for (const [bit, genre] of KNOWN_GENRES.entries())
    if ((genres & (1 << bit)) !== 0) addTo(units, 0, `one ${genre}`, 1);
}

/** The rows that are the same for all films. */
function fixedRows(): Float64Array {
  const rows = new Float64Array(ROWS * UNITS);
  for (const [field, name] of FIELD_NAMES.entries()) addTo(rows, field * UNITS, name, 1);
  addTo(rows, GAP * UNITS, 'votes gap', 1);
  addTo(rows, GAP_ABOVE * UNITS, 'votes gap', 1);
  addTo(rows, GAP_ABOVE * UNITS, 'votes above', 1);
  addTo(rows, GAP_SQUARED * UNITS, 'votes gap²', 0.1);
  addTo(rows, SCORE_GAP * UNITS, 'score gap', 1);
  addTo(rows, BUDGET_GAP * UNITS, 'budget gap', 1);
  for (const [bit, genre] of KNOWN_GENRES.entries()) {
    addTo(rows, (GENRES + bit) * UNITS, `both ${genre}`, 1);
    // Both films have counted it as theirs alone.
    addTo(rows, (GENRES + bit) * UNITS, `one ${genre}`, -2);
  }
  for (let later = -MOST_APART; later <= MOST_APART; later++) {
    const at = (YEARS + MOST_APART + later) * UNITS;
    addTo(rows, at, 'years 3', NEAR_3[Math.abs(later)] ?? 0);
    addTo(rows, at, 'years 10', NEAR_10[Math.abs(later)] ?? 0);
    addTo(rows, at, 'years 30', NEAR_30[Math.abs(later)] ?? 0);
    addTo(rows, at, 'newer', Math.max(-1, Math.min(1, later / 20)));
  }
  return rows;
}

/** Scores one film against others. Not re-entrant: it keeps its working arrays. */
export class PairScorer {
  readonly #table: FilmTable;
  readonly #fields: FieldComparer;
  readonly #films: Float32Array;
  readonly #rows = fixedRows();
  /** What the film itself adds, whatever it is compared with. */
  readonly #base = new Float64Array(UNITS);
  readonly #sums = new Float64Array(UNITS);
  /** A pair's rows, by where they begin, and the factor of each. */
  readonly #starts = new Uint32Array(MAX_FACTORS);
  readonly #factors = new Float64Array(MAX_FACTORS);

  /** @param films what {@link weighFilms} answers of the table */
  constructor(table: FilmTable, terms: SharedTerms, films: Float32Array) {
    this.#table = table;
    this.#fields = new FieldComparer(terms);
    this.#films = films;
  }

  /** Writes the scores of the first `count` others as recommendations for a film: the higher, the better. */
  score(film: number, others: Uint32Array, count: number, scores: Float32Array): void {
    this.#turnTo(film);
    for (let row = 0; row < count; row++) {
      const other = others[row] ?? 0;
      this.#fields.compare(other);
      scores[row] = this.#sum(other, this.#factorsOf(film, other));
    }
  }

  /** Weighs what all pairs of a film have in common. */
  #turnTo(film: number): void {
    this.#fields.turnTo(film);
    const { votes, years, genres, languageRarities } = this.#table;
    const vote = votes[film] ?? 0;
    const [rows, base] = [this.#rows, this.#base];
    base.fill(0);
    // The bounds are those of `FeatureExtractor`.
    addTo(base, 0, 'own votes', Math.max(FEW_VOTES, vote));
    addTo(base, 0, 'own year', (Math.max(FIRST_YEAR, years[film] ?? 0) - 1990) / 20);
    addGenres(base, genres[film] ?? 0);
    for (const { field, plain, timesVotes } of CROSSED)
      for (let unit = 0; unit < UNITS; unit++)
        rows[field * UNITS + unit] = (plain[unit] ?? 0) + ((timesVotes[unit] ?? 0) * vote) / 5;
    rows.fill(0, LANGUAGE * UNITS, (LANGUAGE + 1) * UNITS);
    addTo(rows, LANGUAGE * UNITS, 'language', 1);
    // Films of one language have one rarity.
    addTo(rows, LANGUAGE * UNITS, 'rare language', languageRarities[film] ?? 0);
  }

  /** Lists the pair's factors and the rows that they multiply; answers how many there are. */
  #factorsOf(film: number, other: number): number {
    const [starts, factors, films] = [this.#starts, this.#factors, this.#films];
    const { dots } = this.#fields;
    const ours = film * WIDTH;
    const theirs = other * WIDTH;
    let count = 0;
    for (let field = 0; field < FIELD_NAMES.length; field++) {
      const dot = dots[field] ?? 0;
      if (dot === 0) continue;
      starts[count] = field * UNITS;
      factors[count++] = dot;
    }
    const later = (films[theirs + YEAR] ?? 0) - (films[ours + YEAR] ?? 0);
    starts[count] = (YEARS + MOST_APART + Math.max(-MOST_APART, Math.min(MOST_APART, later))) * UNITS;
    factors[count++] = 1;
    const above = (films[theirs + VOTES] ?? 0) - (films[ours + VOTES] ?? 0);
    starts[count] = (above > 0 ? GAP_ABOVE : GAP) * UNITS;
    factors[count++] = Math.abs(above);
    starts[count] = GAP_SQUARED * UNITS;
    factors[count++] = above * above;
    starts[count] = SCORE_GAP * UNITS;
    factors[count++] = Math.abs((films[theirs + SCORE] ?? 0) - (films[ours + SCORE] ?? 0));
    const [budget, ownBudget] = [films[theirs + BUDGET] ?? 0, films[ours + BUDGET] ?? 0];
    if (budget > 0 && ownBudget > 0) {
      starts[count] = BUDGET_GAP * UNITS;
      factors[count++] = Math.abs(budget - ownBudget);
    }
    const language = films[ours + LANGUAGE_ID] ?? 0;
    if (language !== 0 && language === films[theirs + LANGUAGE_ID]) {
      starts[count] = LANGUAGE * UNITS;
      factors[count++] = 1;
    }
    const shared = (films[ours + GENRE_BITS] ?? 0) & (films[theirs + GENRE_BITS] ?? 0);
    for (let bits = shared; bits !== 0; bits &= bits - 1) {
      starts[count] = (GENRES + 31 - Math.clz32(bits & -bits)) * UNITS;
      factors[count++] = 1;
    }
    return count;
  }

  /** The score of the pair that the first `count` factors are of. */
  #sum(other: number, count: number): number {
    const [base, films, rows] = [this.#base, this.#films, this.#rows];
    const [starts, factors, sums] = [this.#starts, this.#factors, this.#sums];
    const theirs = other * WIDTH;
    // Two units side by side: one sum alone would wait for its own last addition at each step. UNITS is even.
    for (let unit = 0; unit < UNITS; unit += 2) {
      let a = (base[unit] ?? 0) + (films[theirs + unit] ?? 0);
      let b = (base[unit + 1] ?? 0) + (films[theirs + unit + 1] ?? 0);
      for (let at = 0; at < count; at++) {
        const from = (starts[at] ?? 0) + unit;
        const factor = factors[at] ?? 0;
        a += (rows[from] ?? 0) * factor;
        b += (rows[from + 1] ?? 0) * factor;
      }
      sums[unit] = a;
      sums[unit + 1] = b;
    }
    return combine(sums);
  }
}
