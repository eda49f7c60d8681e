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
    if (last) assertWholeRow(file, rest, header ?? rows[0], rows.at(-1), lines + rows.length - 1);
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

interface Chunk {
  text: string;
  last: boolean;
}

async function* decodedChunks(
  path: string,
  currentRow: () => number,
  { onBytes, chunkBytes = CHUNK_BYTES }: CsvOptions,
): AsyncGenerator<Chunk> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string | null => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
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

interface ParsedChunk {
  /** Without the empty ones. */
  rows: string[][];
  consumed: number;
  /** The first of the rows that has a quote which opens and does not close a field. */
  badQuote: number | undefined;
}

/** The whole rows at the start of `text`; with `last`, also what is left after them. */
function parseChunk(text: string, newline: LineBreak, last: boolean): ParsedChunk {
  // The low-level parser that Papa's own streamers use: it can leave an unfinished last row for the next chunk.
  const parser = new Papa.Parser({ delimiter: ',', quoteChar: '"', newline });
  const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
  // A quote followed by other text makes Papa go on to the next quote, through the rows between. In the unfinished
  // row it may just be that the comma is in the next chunk.
  const fault = errors.find((error) => (error.row ?? 0) < data.length)?.row;
  const badQuote = fault === undefined ? undefined : data.slice(0, fault).filter(isNotEmpty).length;
  const rows = data.filter(isNotEmpty);
  for (const fields of rows) dropReturn(fields);
  return { rows, consumed: last ? text.length : meta.cursor, badQuote };
}

function isNotEmpty(fields: readonly string[]): boolean {
  // A CR is what is left of a CRLF among LFs.
  return fields.length > 1 || (fields[0] !== '' && fields[0] !== '\r');
}

/** What is left of a CRLF among LFs. */
function dropReturn(fields: string[]): void {
  const last = fields.length - 1;
  const text = fields[last];
  if (text?.endsWith('\r')) fields[last] = text.slice(0, -1);
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

/** A file that does not end with a line break and whose last row is short was cut. */
function assertWholeRow(
  file: string,
  rest: string,
  header: readonly string[] | undefined,
  fields: readonly string[] | undefined,
  row: number,
): void {
  if (header === undefined || fields === undefined || /[\r\n]$/.test(rest)) return;
  if (fields.length < header.length) {
    throw new InputError({ kind: 'truncated', file, row, found: fields.length, expected: header.length });
  }
}
