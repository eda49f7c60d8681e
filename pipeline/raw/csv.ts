/**
 * CSV files read as a stream of rows. Papa Parse does the parsing; this file feeds it decoded chunks, so that
 * memory depends on the longest row and not on the file, and turns its findings into errors that name the row.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { InputError } from './problems.ts';

export interface CsvRow {
  /** Position among the data rows, from 1: the header is not counted. */
  readonly row: number;
  readonly fields: readonly string[];
}

export interface CsvOptions {
  /** Called with the bytes read so far, for progress. */
  onBytes?: (bytes: number) => void;
  /** Called once with the header, before any row; may throw to refuse the file. */
  onHeader?: (header: readonly string[]) => void;
}

const CHUNK_BYTES = 1 << 20;
/** A row longer than this is an unclosed quote that swallows the rest of the file, not data. */
const MAX_ROW_LENGTH = 32 << 20;

/**
 * Yields the rows of a UTF-8 CSV file (comma, double quotes, LF or CRLF, with or without BOM) in batches.
 * Empty lines are passed over. Rows may have any number of fields: what that means is the caller's to say.
 * @throws {InputError} if the file cannot be read, is empty, is not UTF-8, or ends inside a row.
 */
export async function* readCsv(path: string, options: CsvOptions = {}): AsyncGenerator<CsvRow[]> {
  const file = basename(path);
  let header: readonly string[] | undefined;
  let row = 0;
  let rest = '';
  let newline: LineBreak | undefined;
  for await (const { text, last } of decodedChunks(path, file, () => row + 1, options.onBytes)) {
    rest += text;
    newline ??= lineBreakOf(rest);
    const { rows, consumed, openQuote } = parseChunk(rest, newline, last);
    const unfinished = rest.length - consumed;
    if (last) assertComplete({ file, rest, rows, openQuote, row, header });
    if (unfinished > MAX_ROW_LENGTH) {
      throw new InputError({
        kind: 'row-too-large',
        file,
        row: row + rows.length + 1,
        limit: MAX_ROW_LENGTH,
      });
    }
    rest = rest.slice(consumed);
    const batch: CsvRow[] = [];
    for (const fields of rows) {
      if (fields.length === 1 && fields[0] === '') continue;
      if (header === undefined) {
        header = fields.map((name) => name.trim());
        options.onHeader?.(header);
      } else batch.push({ row: ++row, fields });
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
  file: string,
  currentRow: () => number,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new InputError({ kind: 'not-utf8', file, row: currentRow() });
    }
  };
  let bytes = 0;
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield { text: decode(chunk), last: false };
      onBytes?.(bytes);
    }
  } catch (error) {
    if (isSystemError(error)) throw new InputError({ kind: 'file-unreadable', file, cause: error.code });
    throw error;
  }
  yield { text: decode(), last: true };
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

interface ParsedChunk {
  rows: string[][];
  consumed: number;
  openQuote: boolean;
}

/** The whole rows at the start of `text`; with `last`, also what is left after them. */
function parseChunk(text: string, newline: LineBreak, last: boolean): ParsedChunk {
  // The low-level parser that Papa's own streamers use: it can leave an unfinished last row for the next chunk.
  const parser = new Papa.Parser({ delimiter: ',', quoteChar: '"', newline });
  const result = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
  const openQuote = result.errors.some((error) => error.code === 'MissingQuotes');
  return { rows: result.data, consumed: last ? text.length : result.meta.cursor, openQuote };
}

type LineBreak = '\r\n' | '\n';

/** Told from the header's end, since later line breaks may be inside a quoted field. */
function lineBreakOf(text: string): LineBreak {
  const newline = text.indexOf('\n');
  return newline > 0 && text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}

interface End {
  file: string;
  rest: string;
  rows: readonly string[][];
  openQuote: boolean;
  row: number;
  header: readonly string[] | undefined;
}

/** A file that does not end with a line break and whose last row is short, or still quoted, was cut. */
function assertComplete({ file, rest, rows, openQuote, row, header }: End): void {
  const lastRow = row + rows.length - (header === undefined ? 1 : 0);
  if (openQuote) throw new InputError({ kind: 'quote-unclosed', file, row: lastRow });
  const found = rows.at(-1)?.length ?? 0;
  if (header !== undefined && rest !== '' && !rest.endsWith('\n') && found < header.length) {
    throw new InputError({ kind: 'truncated', file, row: lastRow, found, expected: header.length });
  }
}
