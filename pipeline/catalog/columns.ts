/** Columns judged as a whole: a fault of one row is the ledger's, one of a column ends the run or warns. */
import { COLUMN, PAIR } from '../common/bounds.ts';
import type { BadValue, ColumnUse, LikelyCause, Quality } from '../common/quality.ts';
import { isUnknown } from '../common/unknown.ts';
import { InputError } from '../raw/problems.ts';
import type { Film } from './types.ts';

const MAX_VALUE = 80;
/** Columns without which a film is a film. */
const DISPENSABLE = ['imdb_id', 'original_language'];

const NOT_FRACTIONAL = ['id', 'budget', 'revenue', 'vote_count'];

/** Counts what the columns of one file hold. */
export class ColumnTally {
  readonly #columns = new Map<string, { filled: number; unreadable: number; first: BadValue | null }>();

  /** A cell. @param column empty for the row itself @param isReadable of no account where the cell is empty */
  see(column: string, row: number, text: string, isReadable: boolean): void {
    let use = this.#columns.get(column);
    if (use === undefined) {
      use = { filled: 0, unreadable: 0, first: null };
      this.#columns.set(column, use);
    }
    if (column !== '' && (isUnknown(text) || text === '[]')) return;
    use.filled++;
    if (isReadable) return;
    use.unreadable++;
    const value = text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
    use.first ??= { row, value: Buffer.from(value).toString(), cause: likelyCause(column, text) };
  }

  /** The columns of a file, in the order in which they were met. */
  uses(file: string): ColumnUse[] {
    return Array.from(this.#columns, ([column, use]) => ({ file, column, ...use }));
  }
}

function likelyCause(column: string, text: string): LikelyCause {
  if (/^'[[{]|''/.test(text)) return 'single-quotes';
  if (text.length >= 32_000) return 'spreadsheet-cut';
  if (column === 'release_date') return /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? 'no-such-date' : 'date-form';
  if (NOT_FRACTIONAL.includes(column) && /^\D{0,4}\d{1,3}(?:\D\d{3})+\D{0,4}$/.test(text)) return 'thousands';
  return /^-?\d+,\d+(?:e[+-]?\d+)?$/i.test(text.trim()) ? 'decimal-comma' : 'other-format';
}

/** Adds the columns of a file and warns of the bad ones. @throws {InputError} if one is past what can be believed */
export function judgeColumns(quality: Quality, columns: readonly ColumnUse[]): void {
  for (const use of columns) {
    const { unreadable, filled, column } = use;
    const share = unreadable < COLUMN.fewest ? 0 : unreadable / filled;
    if (share > COLUMN.refused && !DISPENSABLE.includes(column))
      throw new InputError({ kind: 'column-unreadable', ...use });
    if (share > COLUMN.warned) quality.warnings.push({ kind: 'column-unreadable', ...use });
    if (column !== '') quality.columns.push(use);
  }
}

/** What the two needed files say of each other. */
export interface Pair {
  readonly movies: string;
  readonly credits: string;
  /** Rows of credits: all, and those of films that are in no row of the other file. */
  readonly rows: number;
  readonly withoutFilm: number;
  readonly films: number;
  readonly credited: number;
}

/** Warns where films or credits are missing. @throws {InputError} if hardly any film has any */
export function judgePair(
  quality: Quality,
  { movies, credits, rows, withoutFilm, films, credited }: Pair,
): void {
  if (films < PAIR.fewest) return;
  const isOfOthers = credited / films < PAIR.strangers && (rows - withoutFilm) / rows < PAIR.strangers;
  if (credited === 0 || (rows >= PAIR.fewest && isOfOthers))
    throw new InputError({ kind: 'credits-of-others', movies, credits, films, rows, credited });
  if (withoutFilm / rows > PAIR.creditsWithoutFilm)
    quality.warnings.push({ kind: 'credits-without-film', file: credits, rows: withoutFilm, read: rows });
  const without = films - credited;
  if (without / films > PAIR.filmsWithoutCredits)
    quality.warnings.push({ kind: 'films-without-credits', file: credits, without, films });
}

/** Whether a film has what a column gives, by the columns of either file. */
const GIVES: Readonly<Record<'movies' | 'credits', readonly (readonly [string, (film: Film) => unknown])[]>> =
  {
    movies: [
      ['genres', ({ genres }) => genres.length],
      ['production_companies', ({ companies }) => companies.length],
      ['production_countries', ({ countries }) => countries.length],
      ['original_language', ({ language }) => language],
      ['original_title', ({ originalTitle }) => originalTitle],
      ['overview', ({ overview }) => overview],
      ['runtime', ({ runtime }) => runtime],
      ['budget', ({ budget }) => budget],
      ['revenue', ({ revenue }) => revenue],
      ['popularity', ({ popularity }) => popularity],
      ['vote_count', ({ votes }) => votes],
      ['vote_average', ({ score }) => score],
    ],
    credits: [
      ['cast', ({ cast }) => cast.length],
      ['crew', ({ directors }) => directors.length],
    ],
  };

/** Warns of columns that give no film anything: readable, and empty. */
export function judgeEmptiness(
  quality: Quality,
  movies: string,
  credits: string | null,
  films: readonly Film[],
): void {
  if (films.length < PAIR.fewest) return;
  const judge = (file: string, columns: (typeof GIVES)['movies']): void => {
    for (const [column, gives] of columns)
      if (!films.some((film) => Boolean(gives(film))))
        quality.warnings.push({ kind: 'column-empty', file, column });
  };
  judge(movies, GIVES.movies);
  if (credits !== null) judge(credits, GIVES.credits);
}
