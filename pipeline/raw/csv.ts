/**
 * CSV files read as a stream of rows. Papa Parse does the parsing; this file feeds it decoded chunks, so that
 * memory depends on the longest row and not on the file, and turns its findings into errors that name the row.
 */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { isSystemError } from '../common/system-error.ts';
import { readChunks } from './chunks.ts';
import { InputError } from './problems.ts';

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
  /** How much of the file is read at a time, 1 MiB if not given. */
  chunkBytes?: number;
}

const CHUNK_BYTES = 1 << 20;
/** A row longer than this is an unclosed quote that swallows the rest of the file, not data. */
const MAX_ROW_LENGTH = 32 << 20;
const LINE_FEED = 10;

/**
 * Yields the rows of a UTF-8 CSV file (comma, double quotes, LF, CRLF or both, with or without BOM) in batches.
 * Empty lines are passed over; a CR before a row's LF is part of its break. Rows may have any number of fields: what
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
  let newline: LineBreak | undefined;
  for await (const { text, last } of decodedChunks(path, () => lines, options)) {
    rest += text;
    newline ??= lineBreakOf(rest, last || rest.length >= CHUNK_BYTES);
    if (newline === undefined) continue;
    const { rows, consumed, badQuote } = parseChunk(rest, newline, last);
    if (badQuote !== undefined) {
      throw new InputError({ kind: 'quote-unclosed', file, row: lines + badQuote });
    }
    const [found, expected] = [rows.at(-1)?.length ?? 0, (header ?? rows[0])?.length ?? 0];
    // A file that does not end with a line break and whose last row is short was cut.
    if (last && found > 0 && found < expected && !/[\r\n]$/.test(rest)) {
      throw new InputError({ kind: 'truncated', file, row: lines + rows.length - 1, found, expected });
    }
    rest = rest.slice(consumed);
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

async function* decodedChunks(
  path: string,
  currentRow: () => number,
  { onBytes, chunkBytes = CHUNK_BYTES }: CsvOptions,
): AsyncGenerator<{ text: string; last: boolean }> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string | null => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return null;
    }
  };
  const notUtf8 = (): InputError => new InputError({ kind: 'not-utf8', file, row: currentRow() });
  let bytes = 0;
  try {
    for await (const chunk of readChunks(path, chunkBytes)) {
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
  newline: LineBreak,
  last: boolean,
): { rows: string[][]; consumed: number; badQuote: number | undefined } {
  // The low-level parser that Papa's own streamers use: it can leave an unfinished last row for the next chunk.
  const parser = new Papa.Parser({ delimiter: ',', quoteChar: '"', newline });
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

type LineBreak = '\n' | '\r';

/**
 * The break that ends the first line outside quotes, since others may be part of a field. CRLF counts as LF: files put
 * together on several systems have both, and a reader for CRLF alone would take two rows for one.
 */
function lineBreakOf(text: string, last: boolean): LineBreak | undefined {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') return '\n';
    else if (!quoted && character === '\r' && (last || at + 1 < text.length)) {
      return text.charAt(at + 1) === '\n' ? '\n' : '\r';
    }
  }
  return last ? '\n' : undefined;
}
