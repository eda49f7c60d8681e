/** One raw cell at a time: ids, numbers, calendar dates and texts. Pure functions, no ledger. */
import type { CalendarDate } from './types.ts';

/** The earliest surviving films are of the 1870s; announced ones are a few years ahead. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A TMDB id (a positive integer), or null. */
export function parseId(text: string): number | null {
  const id = /^\d{1,15}(?:\.0)?$/.test(text.trim()) ? Number(text) : 0;
  return id > 0 ? id : null;
}

/** Whether a value read from a nested cell is a TMDB id. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** A finite number, 0 where the cell is empty, or null where it is not a number within the bounds. */
export function parseNumber(text: string, minimum: number, maximum: number): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed);
  // Adding 0 turns -0 into 0.
  return value >= minimum && value <= maximum ? value + 0 : null;
}

/** A date of the calendar that exists, `YYYY-MM-DD`, or null. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? match[0] : null;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** 1 (January) to 12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** 1 (Monday) to 7 (Sunday), by the calendar alone: days since 1970-01-01, which was a Thursday. */
export function weekdayOf(date: CalendarDate): number {
  const days = Date.UTC(Number(date.slice(0, 4)), monthOf(date) - 1, Number(date.slice(8, 10))) / 86_400_000;
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The text trimmed, runs of white space as one space, or null where nothing is left. */
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
  return tidy === null ? null : copyOf(tidy);
}

/** The text in memory of its own. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
