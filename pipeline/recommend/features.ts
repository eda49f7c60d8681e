/** The features of a pair of films: the numbers that the model weighs. Each has a name, which stands in `weights.ts`. */
import { KNOWN_GENRES } from '../common/genres.ts';
import { FEATURES_OF, FIELD_NAMES, TASTE } from './config.ts';
import type { FilmTable } from './table.ts';
import type { CoOccurrences } from './taste.ts';
import { FieldComparer, type SharedTerms } from './terms.ts';

/** Years between which a film's time counts in parts: people know, and rate, some times better than others. */
const ERAS = [1930, 1950, 1970, 1980, 1990, 2000, 2008, 2016] as const;

/** How near two years are, 1 to 0, by the years between them: always whole, and never as many as these. */
function nearness(scale: number): Float64Array {
  return Float64Array.from({ length: 1000 }, (_, apart) => Math.exp(-apart / scale));
}
const NEAR_3 = nearness(3);
const NEAR_10 = nearness(10);
const NEAR_30 = nearness(30);

/** Features by one formula each, in the order in which `compare` adds them. "Own" is the film whose list is made. */
const BY_FORMULA = [
  ...FIELD_NAMES,
  'keywords √',
  'text √',
  'cast √',
  'title × genres',
  'evidence',
  'own votes × keywords',
  'own votes × text',
  'own votes × cast',
  'own votes × director',
  'votes × keywords',
  'votes × genres',
  'obscure × evidence',
  'obscure × director',
  'obscure × cast',
  'obscure × keywords',
  'obscure × text',
  'obscure × genres',
  'language',
  'language × votes',
  'rare language × genre',
  'years 3',
  'years 10',
  'years 30',
  'years 3 × votes',
  'years 10 × votes',
  'years 10 × own votes',
  'newer',
  'votes',
  'votes²',
  'votes gap',
  'votes gap²',
  'votes above',
  'score',
  'score gap',
  'score × votes',
  'score × own score',
  'budget',
  'budget gap',
  'short',
  'one short',
  'family to grown-up',
  'liked together',
] as const;

/** Genres that set an obscure film apart from all that do not have them: who looks at one wants another. */
const KINDS_APART = ['Documentary', 'Animation', 'Horror', 'Family', 'TV Movie', 'Western', 'Music'] as const;

/** All features by name. A pair has the places of a few of them. */
export const FEATURES: readonly string[] = [
  ...BY_FORMULA,
  ...ERAS.map((year) => `era ${year}`),
  ...ERAS.map((year) => `era ${year} × votes`),
  ...KNOWN_GENRES.map((genre) => `both ${genre}`),
  ...KNOWN_GENRES.map((genre) => `only own ${genre}`),
  ...KNOWN_GENRES.map((genre) => `only other ${genre}`),
  ...KINDS_APART.map((genre) => `obscure × one ${genre}`),
];
const SAGA = FIELD_NAMES.indexOf('saga');
const TITLE = FIELD_NAMES.indexOf('title');
const DIRECTOR = FIELD_NAMES.indexOf('director');
const CAST = FIELD_NAMES.indexOf('cast');
const GENRES = FIELD_NAMES.indexOf('genres');
const KEYWORDS = FIELD_NAMES.indexOf('keywords');
const TEXT = FIELD_NAMES.indexOf('text');
const COMPANIES = FIELD_NAMES.indexOf('companies');
const ERA = BY_FORMULA.length;
const ERA_VOTES = ERA + ERAS.length;
const BOTH = ERA_VOTES + ERAS.length;
const ONLY_OWN = BOTH + KNOWN_GENRES.length;
const ONLY_OTHER = ONLY_OWN + KNOWN_GENRES.length;
const APART = ONLY_OTHER + KNOWN_GENRES.length;
const APART_BITS = KINDS_APART.map((genre) => 1 << KNOWN_GENRES.indexOf(genre));

/** What features read, in memory that threads share. */
export interface FeatureSources {
  readonly table: FilmTable;
  readonly terms: SharedTerms;
  readonly coOccurrences: CoOccurrences;
}

/** What is read of each film that others are compared with, side by side: reading it takes one place of memory. */
const COLUMNS = ['votes', 'scores', 'years', 'budgets', 'shorts', 'languages', 'grownUp'] as const;
const [VOTES, SCORE, YEAR, BUDGET, SHORT, LANGUAGE, GROWN_UP] = [0, 1, 2, 3, 4, 5, 6];
/** One more than there are columns, so that no row lies across two lines of the processor's cache. */
const ROW = 8;

/** The features of one film with others. Not re-entrant: it keeps its working arrays. */
export class PairFeatures {
  /**
   * Of the pair last compared, places of features and their values, `count` of each: those by one formula each first,
   * then, of the others, those that are not 0.
   */
  readonly places = Uint16Array.from(FEATURES.keys());
  readonly values = new Float64Array(FEATURES.length);
  count = 0;
  readonly #table: FilmTable;
  readonly #rows: Float32Array;
  /** What the pair last compared shares. */
  readonly fields: FieldComparer;
  readonly #coOccurrences: CoOccurrences;
  /** By film, how strongly it is liked together with the one whose list is made. */
  readonly #together: Float32Array;
  #film = -1;

  constructor({ table, terms, coOccurrences }: FeatureSources) {
    this.#table = table;
    this.#rows = new Float32Array(ROW * table.count);
    for (const [place, column] of COLUMNS.entries())
      for (let film = 0; film < table.count; film++)
        this.#rows[ROW * film + place] = table[column][film] ?? 0;
    this.fields = new FieldComparer(terms);
    this.#coOccurrences = coOccurrences;
    this.#together = new Float32Array(table.count);
  }

  /** Sets the film that others are compared with. */
  turnTo(film: number): void {
    this.#markTogether(() => 0);
    this.#film = film;
    this.#markTogether((strength) => Math.log1p(strength / TASTE.weak));
    this.fields.turnTo(film);
  }

  /** Fills `places` and `values`. */
  compare(other: number): void {
    const [rows, values] = [this.#rows, this.values];
    const own = ROW * this.#film;
    const row = ROW * other;
    this.fields.compare(other);
    const { alike } = this.fields;
    const saga = alike[SAGA] ?? 0;
    const title = alike[TITLE] ?? 0;
    const director = alike[DIRECTOR] ?? 0;
    const cast = alike[CAST] ?? 0;
    const genres = alike[GENRES] ?? 0;
    const keywords = alike[KEYWORDS] ?? 0;
    const text = alike[TEXT] ?? 0;
    const companies = alike[COMPANIES] ?? 0;
    // ln(1 + votes) in fives: from 0 to about 2.
    const votes = (rows[row + VOTES] ?? 0) / 5;
    const ownVotes = Math.max(FEATURES_OF.fewVotes, rows[own + VOTES] ?? 0) / 5;
    const gap = Math.abs(votes - ownVotes);
    const obscure = Math.max(0, 1 - (rows[own + VOTES] ?? 0) / FEATURES_OF.knownVotes);
    const score = (rows[row + SCORE] ?? 0) - 6;
    const ownScore = (rows[own + SCORE] ?? 0) - 6;
    const year = rows[row + YEAR] ?? 0;
    const later = year - (rows[own + YEAR] ?? 0);
    const apart = Math.abs(later);
    const near3 = NEAR_3[apart] ?? 0;
    const near10 = NEAR_10[apart] ?? 0;
    const budget = rows[row + BUDGET] ?? 0;
    const ownBudget = rows[own + BUDGET] ?? 0;
    const short = rows[row + SHORT] ?? 0;
    const otherGenres = this.#table.genres[other] ?? 0;
    const ownGenres = this.#table.genres[this.#film] ?? 0;
    const language = rows[own + LANGUAGE] ?? 0;
    const inOneLanguage = language !== 0 && language === rows[row + LANGUAGE] ? 1 : 0;
    // A language is no world of its own for two films that have nothing else in common.
    const mayShareGenre = (ownGenres & otherGenres) !== 0 || ownGenres === 0 || otherGenres === 0;
    const together = this.#together[other] ?? 0;
    // Whether there is something particular to say: more than genre, time and language.
    const evidence =
      saga + director + keywords + companies + together > 0 ||
      cast > FEATURES_OF.evidentCast ||
      text > FEATURES_OF.evidentText
        ? 1
        : 0;
    let next = 0;
    for (; next < alike.length; next++) values[next] = alike[next] ?? 0;
    values[next++] = Math.sqrt(keywords);
    values[next++] = Math.sqrt(text);
    values[next++] = Math.sqrt(cast);
    values[next++] = title > 0 && genres > 0 ? 1 : 0;
    values[next++] = evidence;
    values[next++] = ownVotes * keywords;
    values[next++] = ownVotes * text;
    values[next++] = ownVotes * cast;
    values[next++] = ownVotes * director;
    values[next++] = votes * keywords;
    values[next++] = votes * genres;
    values[next++] = obscure * evidence;
    values[next++] = obscure * director;
    values[next++] = obscure * cast;
    values[next++] = obscure * keywords;
    values[next++] = obscure * text;
    values[next++] = obscure * genres;
    values[next++] = inOneLanguage;
    values[next++] = inOneLanguage * votes;
    values[next++] = mayShareGenre ? inOneLanguage * (this.#table.languageRarities[this.#film] ?? 0) : 0;
    values[next++] = near3;
    values[next++] = near10;
    values[next++] = NEAR_30[apart] ?? 0;
    values[next++] = near3 * votes;
    values[next++] = near10 * votes;
    values[next++] = near10 * ownVotes;
    values[next++] = Math.max(-1, Math.min(1, later / 20));
    values[next++] = votes;
    values[next++] = votes * votes;
    values[next++] = gap;
    values[next++] = gap * gap;
    values[next++] = Math.max(0, votes - ownVotes);
    values[next++] = score;
    values[next++] = Math.abs(score - ownScore);
    values[next++] = score * votes;
    values[next++] = score * ownScore;
    values[next++] = budget;
    values[next++] = budget > 0 && ownBudget > 0 ? Math.abs(budget - ownBudget) : 0;
    values[next++] = short;
    values[next++] = Math.abs(short - (rows[own + SHORT] ?? 0));
    values[next++] = (this.#table.family[this.#film] ?? 0) * (rows[row + GROWN_UP] ?? 0);
    values[next++] = together;
    this.count = next;
    this.#addEra(year, votes);
    this.#addGenres(ownGenres, otherGenres, obscure);
  }

  #add(place: number, value: number): void {
    if (value === 0) return;
    this.places[this.count] = place;
    this.values[this.count++] = value;
  }

  /** A year between two of the ERAS counts for both, by how near they are; one before or after them all for one. */
  #addEra(year: number, votes: number): void {
    let upper = 0;
    while (upper < ERAS.length && (ERAS[upper] ?? 0) < year) upper++;
    const high = Math.min(ERAS.length - 1, upper);
    const low = Math.max(0, upper - 1);
    const [from, to] = [ERAS[low] ?? 0, ERAS[high] ?? 0];
    const share = low === high ? 1 : (year - from) / (to - from);
    if (low !== high) {
      this.#add(ERA + low, 1 - share);
      this.#add(ERA_VOTES + low, (1 - share) * votes);
    }
    this.#add(ERA + high, share);
    this.#add(ERA_VOTES + high, share * votes);
  }

  #addGenres(ownGenres: number, genres: number, obscure: number): void {
    this.#addBits(ownGenres & genres, BOTH);
    this.#addBits(ownGenres & ~genres, ONLY_OWN);
    this.#addBits(genres & ~ownGenres, ONLY_OTHER);
    if (obscure === 0) return;
    const apart = ownGenres ^ genres;
    for (let kind = 0; kind < APART_BITS.length; kind++)
      if ((apart & (APART_BITS[kind] ?? 0)) !== 0) this.#add(APART + kind, obscure);
  }

  /** Adds 1 for each bit, the lowest at `from`. */
  #addBits(bits: number, from: number): void {
    for (let left = bits; left !== 0; left &= left - 1) this.#add(from + 31 - Math.clz32(left & -left), 1);
  }

  #markTogether(strengthOf: (strength: number) => number): void {
    const { starts, values, strengths } = this.#coOccurrences;
    if (this.#film < 0) return;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = starts[this.#film] ?? 0; at < end; at++)
      this.#together[values[at] ?? 0] = strengthOf(strengths[at] ?? 0);
  }
}
