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

/**
 * A date of the calendar that exists, `YYYY-MM-DD`, or null.
 * @example
 * parseDate('2000-02-29') // => '2000-02-29'
 * parseDate('2001-02-29') // => null
 */
export function parseDate(text: string): CalendarDate | null {
  const date = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  // 30 February is taken for 2 March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists && date >= FIRST_DATE && date <= LAST_DATE ? date : null;
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
