/**
 * The raw rows by the names of their columns, whatever the layout they came in. Cells keep their text: what a value
 * means, and whether it can be believed, is decided in `pipeline/catalog`.
 */
import { basename } from 'node:path';
import { isUnknown } from '../common/unknown.ts';
import { type CsvOptions, type CsvRow, readCsv } from './csv.ts';
import { type Literal, parseLiteral } from './literal.ts';
import { recordsOfNames } from './name-lists.ts';
import { InputError } from './problems.ts';

/** A nested cell: its value, or why it could not be read. Empty cells are an empty list. */
export type Nested =
  /** `isCut`: a spreadsheet cut the cell, and these are the items before the cut. */
  { ok: true; value: Literal; isCut?: true } | { ok: false; error: Error };

/** A form of a file. */
export interface Layout<Column extends string> {
  /** As its users call it. */
  readonly name: string;
  /** As its data is called on the site, if otherwise. */
  readonly source?: string;
  /** Columns by which it is told from the forms after it. */
  readonly marks: readonly string[];
  /** A column that it has not, and a later form with the same marks has. */
  readonly lacks?: string;
  readonly needed: readonly Column[];
  /** The names that its header has for some of the columns. */
  readonly aliases?: Partial<Record<Column, string>>;
  /** How nested cells are written: Python's `repr()`, JSON, or names with commas between them. */
  readonly nested: 'python' | 'json' | 'names';
  /** Where the credits of its films are: in a file apart, if nothing is said. */
  readonly credits?: 'apart' | 'inside' | 'none';
}

/** One row of a file that has these columns. */
export interface RawRow<Column extends string> {
  /** Position among the data rows, from 1. */
  readonly row: number;
  /** False where the number of fields is not the header's, so that no cell can be trusted. */
  readonly wellFormed: boolean;
  /** Whether lists are of names alone, as in a dump of all that TMDB has, where films for adults are many. */
  readonly isOfDump: boolean;
  /** A cell's text; empty where the row or the file has no such cell. */
  text(column: Column): string;
  /** A nested cell, read anew each time: rows that are not kept need not be read. */
  nested(column: Column): Nested;
}

/** What a file's header makes of its rows. @throws {InputError} if the header is not of such a file */
export type Decoder<Column extends string> = (
  file: string,
  header: readonly string[],
) => (row: CsvRow) => RawRow<Column>;

/**
 * Yields the rows of a file in batches, by their columns.
 * @throws {InputError} as {@link readCsv} does, or if columns are missing or repeated
 */
export async function* readRows<Column extends string>(
  path: string,
  decoder: Decoder<Column>,
  options: Omit<CsvOptions, 'onHeader'> = {},
): AsyncGenerator<RawRow<Column>[]> {
  let decode: ((row: CsvRow) => RawRow<Column>) | undefined;
  const onHeader = (header: readonly string[]): void => {
    decode = decoder(basename(path), header);
  };
  for await (const batch of readCsv(path, { ...options, onHeader }))
    if (decode !== undefined) yield batch.map(decode);
}

/**
 * A column's name as names are compared: people's tools write "Vote Average" and "VOTE-AVERAGE" too.
 * @example
 * plainName('Vote Average') // => 'vote_average'
 */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/**
 * A function that turns rows under this header, which has all needed columns, into rows by column. Names are compared as
 * {@link plainName} has them.
 * @throws {InputError} if any column is repeated
 */
export function rowDecoder<Column extends string>(
  file: string,
  header: readonly string[],
  { aliases, nested: format }: Layout<Column>,
): (row: CsvRow) => RawRow<Column> {
  const names = header.map(plainName);
  const repeated = new Set(header.filter((name, at) => name !== '' && names.indexOf(names[at] ?? '') !== at));
  if (repeated.size > 0) throw new InputError({ kind: 'columns-repeated', file, repeated: [...repeated] });
  const named = new Map(names.map((name, index) => [name, index]));
  // Of the columns asked for: a few, asked for in every row.
  const positions = new Map<Column, number>();
  const positionOf = (column: Column): number => {
    let position = positions.get(column);
    if (position === undefined) {
      position = named.get(plainName(aliases?.[column] ?? column)) ?? -1;
      positions.set(column, position);
    }
    return position;
  };
  return ({ row, fields }) => {
    const text = (column: Column): string => fields[positionOf(column)] ?? '';
    const nested = (column: Column): Nested => readNested(text(column), format, column);
    return { row, wellFormed: fields.length === header.length, isOfDump: format === 'names', text, nested };
  };
}

/** So many characters fit into a cell of a spreadsheet. */
const SPREADSHEET_CELL = 32_767;
const LENIENT = { acceptsJson: true };

function readNested(text: string, format: Layout<string>['nested'], column: string): Nested {
  // Python's own None is a value, and no list: the ledger has it.
  if (isUnknown(text) && text.trim() !== 'None') return { ok: true, value: [] };
  if (format === 'names' && !/^\s*[[{]/.test(text)) return { ok: true, value: recordsOfNames(column, text) };
  const read = (literal: string): Literal =>
    format === 'json' ? (JSON.parse(literal) as Literal) : parseLiteral(literal, LENIENT);
  try {
    return { ok: true, value: read(text) };
  } catch (error) {
    if (text.length !== SPREADSHEET_CELL) return { ok: false, error: error as Error };
    const end = text.lastIndexOf('}, {');
    return end < 0
      ? { ok: false, error: error as Error }
      : { ok: true, value: read(`${text.slice(0, end)}}]`), isCut: true };
  }
}
