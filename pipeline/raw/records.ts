/**
 * The raw rows by the names of their columns, whatever the layout they came in. Cells keep their text: what a value
 * means, and whether it can be believed, is decided in `pipeline/catalog`.
 */
import { basename } from 'node:path';
import { type CsvRow, readCsv } from './csv.ts';
import { type Literal, parseLiteral } from './literal.ts';
import { InputError } from './problems.ts';

/** A nested cell: its value, or why it could not be read. Empty cells are an empty list. */
export type Nested = { ok: true; value: Literal } | { ok: false; error: Error };

/** How nested cells are written: Python's `repr()`, or JSON. */
export type NestedFormat = 'python' | 'json';

/** One row of a file that has these columns. */
export interface RawRow<Column extends string> {
  /** Position among the data rows, from 1. */
  readonly row: number;
  /** False where the number of fields is not the header's, so that no cell can be trusted. */
  readonly wellFormed: boolean;
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
 * @param onBytes called with the bytes read so far
 * @throws {InputError} as {@link readCsv} does, or if columns are missing or repeated
 */
export async function* readRows<Column extends string>(
  path: string,
  decoder: Decoder<Column>,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<RawRow<Column>[]> {
  let decode: ((row: CsvRow) => RawRow<Column>) | undefined;
  const onHeader = (header: readonly string[]): void => {
    decode = decoder(basename(path), header);
  };
  for await (const batch of readCsv(path, { onHeader, onBytes }))
    if (decode !== undefined) yield batch.map(decode);
}

/**
 * A function that turns rows under this header into rows by column.
 * @param aliases the names that the header has for some of the columns
 * @throws {InputError} if required columns are missing or any is repeated
 */
export function rowDecoder<Column extends string>(
  file: string,
  header: readonly string[],
  required: readonly Column[],
  format: NestedFormat = 'python',
  aliases: Partial<Record<Column, string>> = {},
): (row: CsvRow) => RawRow<Column> {
  const nameOf = (column: Column): string => aliases[column] ?? column;
  const missing = required.map(nameOf).filter((name) => !header.includes(name));
  if (missing.length > 0) throw new InputError({ kind: 'columns-missing', file, missing, found: header });
  const repeated = new Set(header.filter((name, index) => name !== '' && header.indexOf(name) !== index));
  if (repeated.size > 0) throw new InputError({ kind: 'columns-repeated', file, repeated: [...repeated] });
  const positions = new Map(header.map((name, index) => [name, index]));
  return ({ row, fields }) => {
    const text = (column: Column): string => fields[positions.get(nameOf(column)) ?? -1] ?? '';
    const nested = (column: Column): Nested => readNested(text(column), format);
    return { row, wellFormed: fields.length === header.length, text, nested };
  };
}

function readNested(text: string, format: NestedFormat): Nested {
  if (text.trim() === '') return { ok: true, value: [] };
  try {
    return { ok: true, value: format === 'json' ? (JSON.parse(text) as Literal) : parseLiteral(text) };
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}
