/** In which order the dates of a file of films are written, as its whole column shows it. */
import { basename } from 'node:path';
import { movieDecoder } from '../raw/layouts.ts';
import { InputError } from '../raw/problems.ts';
import { readRows } from '../raw/records.ts';
import { type DateForm, partsBeforeYear } from './values.ts';

/**
 * The order of the parts of the dates of release. Where the first rows have the year first, as all downloads do, no
 * more is read; otherwise all rows are.
 * @throws {InputError} if the file cannot be read, or if no date, or one against another, shows the order
 */
export async function dateFormOf(movies: string): Promise<DateForm> {
  const shown: Partial<Record<DateForm, string>> = {};
  let first: { row: number; value: string } | undefined;
  for await (const batch of readRows(movies, movieDecoder)) {
    for (const raw of batch) {
      const value = raw.text('release_date');
      const parts = partsBeforeYear(value);
      if (parts === null) continue;
      first ??= { row: raw.row, value };
      if (parts[0] > 12) shown['day-first'] ??= value;
      else if (parts[1] > 12) shown['month-first'] ??= value;
    }
    if (first === undefined) return 'year-first';
  }
  const { 'day-first': day, 'month-first': month } = shown;
  if (first === undefined) return 'year-first';
  if ((day === undefined) === (month === undefined))
    throw new InputError({
      kind: 'dates-ambiguous',
      file: basename(movies),
      row: first.row,
      value: day ?? first.value,
      other: month ?? null,
    });
  return day === undefined ? 'month-first' : 'day-first';
}
