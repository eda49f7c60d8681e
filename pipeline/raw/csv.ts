/**
 * CSV files read as a stream of rows. Papa Parse does the parsing; this file feeds it decoded chunks, so that
 * memory depends on the longest row and not on the file, and turns its findings into errors that name the row.
 */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { isSystemError } from '../common/system-error.ts';
import { type Dialect, dialectOf, otherQuoting, withoutExcelLine, withSingleBreaks } from './dialect.ts';
import { InputError } from './problems.ts';
import { TwiceEncoded } from './twice-encoded.ts';
import { readUnpacked, unpackedStart } from './unpack.ts';

/** One data row of a CSV file. */
export interface CsvRow {
  /** Position among the data rows, from 1: the header, which errors call row 0, and empty lines are not counted. */
  readonly row: number;
  readonly fields: readonly string[];
}

/** How a CSV file is read, and who hears of it. */
export interface CsvOptions {
  /** Called with the bytes read so far, for progress. */
  onBytes?: ((bytes: number) => void) | undefined;
  /** Called once with the header, before any row; may throw to refuse the file. */
  onHeader?: (header: readonly string[]) => void;
  /** Called at the end if all letters beyond ASCII had been encoded twice, and were mended. */
  onTwiceEncoded?: (() => void) | undefined;
  /** How much of the file is read at a time, 1 MiB if not given. */
  chunkBytes?: number;
}

const CHUNK_BYTES = 1 << 20;
/** A row longer than this is an unclosed quote that swallows the rest of the file, not data. */
const MAX_ROW_LENGTH = 32 << 20;
const LINE_FEED = 10;

/**
 * Yields the rows of a UTF-8 CSV file in batches: divided by commas, semicolons, tabs or bars, whichever its header has,
 * double quotes, LF, CRLF or both, with or without BOM, gzipped or zipped or not. Empty lines are passed over; a CR before a row's LF is part of its break. Rows may have any number of fields: what
 * that means is the caller's to say.
 * @throws {InputError} if the file cannot be read, is empty, is not UTF-8, has text after a closing quote, or ends
 * inside a row.
 * @example
 * readCsv('pipeline/raw/sample/credits.csv').next().then(({ value }) => value[0].row) // => 1
 */
export async function* readCsv(path: string, options: CsvOptions = {}): AsyncGenerator<CsvRow[]> {
  const file = basename(path);
  let header: readonly string[] | undefined;
  /** Rows read, the header's included; so this is also the number of the row being read. */
  let lines = 0;
  let rest = '';
  let dialect: Dialect | undefined;
  let delimiter: string | undefined;
  for await (const { text, last } of decodedChunks(path, () => lines, options)) {
    rest += text;
    if (dialect === undefined) {
      // Whole lines only: the first may be for Excel alone.
      if (!last && rest.length < CHUNK_BYTES && !/[^\r\n][\r\n]+[^\r\n]/.test(rest)) continue;
      const said = withoutExcelLine(rest);
      rest = said.text;
      delimiter ??= said.delimiter;
      dialect = dialectOf(rest, last || rest.length >= CHUNK_BYTES, delimiter);
      if (dialect === undefined) continue;
    }
    let held = '';
    if (dialect.hasDoubledBreaks) {
      // Where a piece ends between two breaks, the next one has the other.
      held = last ? '' : (/[\r\n]+$/.exec(rest)?.[0] ?? '');
      rest = withSingleBreaks(rest.slice(0, rest.length - held.length));
    }
    const { rows, consumed, badQuote } = parseChunk(rest, dialect, last);
    if (badQuote !== undefined) {
      throw new InputError({
        kind: 'quote-unclosed',
        file,
        row: lines + badQuote,
        quoting: otherQuoting(rest),
      });
    }
    const [found, expected] = [rows.at(-1)?.length ?? 0, (header ?? rows[0])?.length ?? 0];
    // A file that does not end with a line break and whose last row is short was cut.
    if (last && found > 0 && found < expected && !/[\r\n]$/.test(rest)) {
      throw new InputError({ kind: 'truncated', file, row: lines + rows.length - 1, found, expected });
    }
    rest = rest.slice(consumed) + held;
    if (rest.length > MAX_ROW_LENGTH) {
      throw new InputError({ kind: 'row-too-large', file, row: lines + rows.length, limit: MAX_ROW_LENGTH });
    }
    if (header === undefined && rows[0] !== undefined) {
      header = rows[0].map((name) => name.trim());
      // No column is named so: it is ASCII text in UTF-16, whose bytes are good UTF-8 one by one.
      if (header.some((name) => name.includes('\0')))
        throw new InputError({ kind: 'not-utf8', file, row: 0 });
      options.onHeader?.(header);
    }
    const batch: CsvRow[] = [];
    for (const fields of rows) {
      if (lines > 0) batch.push({ row: lines, fields });
      lines++;
    }
    if (batch.length > 0) yield batch;
  }
  if (header === undefined) throw new InputError({ kind: 'file-empty', file });
}

/** So much of a file's beginning is looked at for its header. */
const HEADER_BYTES = 1 << 16;

/** How a table begins: its columns' names, what divides them, and how many lines they take with Excel's own. */
export interface TableStart {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly linesBefore: number;
}

/** The beginning of a table, read at once and without complaint: no header where it is none that can be read. */
export function tableStart(path: string): TableStart {
  const none: TableStart = { header: [], delimiter: ',', linesBefore: 1 };
  try {
    const start = unpackedStart(path, HEADER_BYTES);
    if (start === null) return none;
    const said = withoutExcelLine(start.toString('utf8'));
    const dialect = dialectOf(said.text, true, said.delimiter);
    if (dialect === undefined) return none;
    const [names = []] = parseChunk(said.text, dialect, true).rows;
    const header = names.map((name) => name.trim());
    return { header, delimiter: dialect.delimiter, linesBefore: said.delimiter === undefined ? 1 : 2 };
  } catch {
    return none;
  }
}

async function* decodedChunks(
  path: string,
  currentRow: () => number,
  { onBytes, onTwiceEncoded, chunkBytes = CHUNK_BYTES }: CsvOptions,
): AsyncGenerator<{ text: string; last: boolean }> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const twice = new TwiceEncoded();
  const decode = (chunk?: Uint8Array): string | null => {
    try {
      return twice.mend(decoder.decode(chunk, { stream: chunk !== undefined }), chunk === undefined);
    } catch {
      return null;
    }
  };
  const notUtf8 = (): InputError => new InputError({ kind: 'not-utf8', file, row: currentRow() });
  let bytes = 0;
  try {
    for await (const chunk of readUnpacked(path, chunkBytes)) {
      bytes += chunk.length;
      const text = decode(chunk);
      // The rows before the fault are still read, so that the error names the right one.
      yield { text: text ?? linesOfUtf8(chunk), last: false };
      if (text === null) throw notUtf8();
      onBytes?.(bytes);
    }
  } catch (error) {
    if (isSystemError(error)) throw new InputError({ kind: 'file-unreadable', file, cause: error.code });
    throw error;
  }
  const text = decode();
  if (text === null) throw notUtf8();
  yield { text, last: true };
  if (twice.wasMended) onTwiceEncoded?.();
}

/** The lines at the start of `chunk`, which may begin inside a character, before the first that is not UTF-8. */
function linesOfUtf8(chunk: Buffer): string {
  let start = 0;
  while (start < 3 && ((chunk[start] ?? 0) & 0b1100_0000) === 0b1000_0000) start++;
  let end = start;
  for (;;) {
    const next = chunk.indexOf(LINE_FEED, end);
    if (next === -1 || !isUtf8(chunk.subarray(end, next))) return chunk.toString('utf8', start, end);
    end = next + 1;
  }
}

/**
 * The whole rows at the start of `text` but for empty ones; with `last`, also what is left after them. `badQuote` is
 * the place among them of the first row that has a quote which opens and does not close a field.
 */
function parseChunk(
  text: string,
  { delimiter, newline }: Dialect,
  last: boolean,
): { rows: string[][]; consumed: number; badQuote: number | undefined } {
  // The low-level parser that Papa's own streamers use: it can leave an unfinished last row for the next chunk.
  const parser = new Papa.Parser({ delimiter, quoteChar: '"', newline });
  const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
  // A quote followed by other text makes Papa go on to the next quote, through the rows between. In the unfinished
  // row it may just be that the comma is in the next chunk.
  const fault = errors.find((error) => (error.row ?? 0) < data.length)?.row;
  const badQuote = fault === undefined ? undefined : data.slice(0, fault).filter(isNotEmpty).length;
  const rows = data.filter(isNotEmpty);
  for (const fields of rows) {
    const end = fields.at(-1);
    if (end?.endsWith('\r')) fields[fields.length - 1] = end.slice(0, -1);
  }
  return { rows, consumed: last ? text.length : meta.cursor, badQuote };
}

/** A CR is what is left of a CRLF among LFs. */
function isNotEmpty(fields: readonly string[]): boolean {
  return fields.length > 1 || (fields[0] !== '' && fields[0] !== '\r');
}
