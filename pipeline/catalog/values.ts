/** One raw cell at a time: ids, numbers, calendar dates and texts. Pure functions, no ledger. */
import type { CalendarDate } from './types.ts';

/** The earliest surviving films are of the 1870s; announced ones are a few years ahead. */
const FIRST_DATE = '1800-01-01';
const LAST_DATE = '2200-12-31';

/**
 * A TMDB id (a positive integer), or null.
 * @example
 * parseId('862.0') // => 862
 * parseId('1997-08-20') // => null
 */
export function parseId(text: string): number | null {
  const id = /^\d{1,15}(?:\.0)?$/.test(text.trim()) ? Number(text) : 0;
  return id > 0 ? id : null;
}

/** Whether a value read from a nested cell is a TMDB id. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/**
 * A finite number, 0 where the cell is empty, or null where it is not a number within the bounds.
 * @example
 * parseNumber('21.946943', 0, 100) // => 21.946943
 */
export function parseNumber(text: string, minimum: number, maximum: number): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  // Adding 0 turns -0 into 0.
  return value >= minimum && value <= maximum ? value + 0 : null;
}

/** Thousands apart by one sign throughout: no amount of dollars, and no count, has three decimals. */
const GROUPED = /^[1-9]\d{0,2}([,.'’\s])\d{3}(?:\1\d{3})*$/;
const GROUPED_WITH_CENTS = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
const DOLLARS = /^(?:US)?\$\s*|^USD\s*|\s*(?:(?:US)?\$|USD)$/gi;

/**
 * An amount of dollars or votes: a number as {@link parseNumber} reads it, or one with a sign of dollars at either end, or
 * with thousands apart.
 * @example
 * parseAmount('$30,000,000', 0, 1e9) // => 30000000
 * parseAmount('30.000.000 USD', 0, 1e9) // => 30000000
 */
export function parseAmount(text: string, minimum: number, maximum: number): number | null {
  const plain = text.trim().replace(DOLLARS, '');
  const isGrouped = GROUPED.test(plain) || GROUPED_WITH_CENTS.test(plain);
  return parseNumber(isGrouped ? plain.replace(/[,'’\s]|\.(?=\d{3}(?:\.|$))/g, '') : plain, minimum, maximum);
}

/** A whole number, as {@link parseAmount} reads it. @example parseCount('5.415', 0, 1e9) // => 5415 */
export function parseCount(text: string, minimum: number, maximum: number): number | null {
  const count = parseAmount(text, minimum, maximum);
  return count === null || Number.isInteger(count) ? count : null;
}

/** The order of a date's parts. Only the first can be told from one date. */
export type DateForm = 'year-first' | 'month-first' | 'day-first';

/** ISO's, with or without the midnight that databases and spreadsheets add. */
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00:00(?:\.0+)?(?:Z|[+-]00:?00)?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?$/;

/** The first two numbers of a date that ends with its year, or null. */
export function partsBeforeYear(text: string): readonly [number, number] | null {
  const [, first, second] = YEAR_LAST.exec(text.trim()) ?? [];
  return first === undefined ? null : [Number(first), Number(second)];
}

/**
 * A date of the calendar that exists, `YYYY-MM-DD`, or null.
 * @example
 * parseDate('2000-02-29') // => '2000-02-29'
 * parseDate('2001-02-29') // => null
 */
export function parseDate(text: string, form: DateForm = 'year-first'): CalendarDate | null {
  const date = isoDate(text.trim(), form);
  const time = date === null ? Number.NaN : Date.parse(date);
  // 30 February is taken for 2 March.
  const exists = date !== null && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists && date >= FIRST_DATE && date <= LAST_DATE ? date : null;
}

function isoDate(text: string, form: DateForm): string | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, first = '', second = '', last] = form === 'year-first' ? [] : (YEAR_LAST.exec(text) ?? []);
  if (last === undefined) return null;
  const [m, d] = form === 'month-first' ? [first, second] : [second, first];
  return `${last}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/**
 * 1 (January) to 12.
 * @example
 * monthOf('1995-10-30') // => 10
 */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/**
 * 1 (Monday) to 7 (Sunday), by the calendar alone: days since 1970-01-01, which was a Thursday.
 * @example
 * weekdayOf('1995-10-30') // => 1
 */
export function weekdayOf(date: CalendarDate): number {
  const days = Date.UTC(Number(date.slice(0, 4)), monthOf(date) - 1, Number(date.slice(8, 10))) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * The text trimmed, runs of white space as one space, or null where nothing is left.
 * @example
 * tidyText('  Toy \n Story ') // => 'Toy Story'
 */
export function tidyText(text: string): string | null {
  const tidy = UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return tidy === '' ? null : tidy;
}

/** White space at either end, side by side, or other than a space. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

/**
 * As {@link tidyText}, as a string of its own: a slice would keep the whole chunk of the file it came from in memory.
 * Half a surrogate pair, which an escape may have left, becomes the replacement character.
 */
export function ownText(text: string): string | null {
  const tidy = tidyText(text);
  return tidy === null ? null : Buffer.from(tidy).toString();
}
