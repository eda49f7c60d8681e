import { ProblemError } from '../common/problem-error.ts';
import type { ColumnUse } from '../common/quality.ts';

/**
 * What can be wrong with an input as a whole. Each ends the run; a fault of one row alone goes to the ledger
 * instead. Rows are data rows from 1; row 0 is the header. The sentences that users read are in
 * `pipeline/problem-texts.ts`.
 */
export type InputProblem =
  | { kind: 'folder-missing'; folder: string }
  /**
   * `present` lists what the folder holds instead, `near` the tables in it that nearly have a known form, and `inside`
   * known files in its folders.
   */
  | {
      kind: 'file-missing';
      file: string;
      folder: string;
      accepted: readonly string[];
      present: readonly string[];
      near: readonly ({ file: string } & NearForm)[];
      inside: readonly string[];
    }
  | { kind: 'file-unreadable'; file: string; cause: string }
  | { kind: 'file-empty'; file: string }
  | { kind: 'no-rows'; file: string }
  /** `layout` is the form known that lacks fewest columns. */
  | {
      kind: 'columns-missing';
      file: string;
      layout: string;
      missing: readonly string[];
      found: readonly string[];
    }
  /** Which of two columns of one name holds the values cannot be told. */
  | { kind: 'columns-repeated'; file: string; repeated: readonly string[] }
  | { kind: 'files-swapped'; file: string; looksLike: string }
  | { kind: 'not-utf8'; file: string; row: number }
  | { kind: 'truncated'; file: string; row: number; found: number; expected: number }
  /** A field that opens with a quote and has none at its end: the file is cut there, or text follows the quote. */
  | { kind: 'quote-unclosed'; file: string; row: number; quoting: OtherQuoting | null }
  | { kind: 'row-too-large'; file: string; row: number; limit: number }
  | { kind: 'file-changed'; file: string }
  | { kind: 'gzip-damaged'; file: string }
  | { kind: 'spreadsheet'; file: string }
  /** Something else than a table, by its first bytes. */
  | { kind: 'not-a-table'; file: string; what: NoTable }
  | { kind: 'zip-without-table'; file: string }
  /** Too many values of a needed column mean nothing. */
  | ({ kind: 'column-unreadable' } & ColumnUse)
  /** The dates of a column are written day and month, in an order that none of them shows, or that they contradict. */
  | { kind: 'dates-ambiguous'; file: string; row: number; value: string; other: string | null }
  | {
      kind: 'credits-of-others';
      movies: string;
      credits: string;
      films: number;
      rows: number;
      credited: number;
    }
  | { kind: 'region-unknown'; region: string; accepted: readonly string[] }
  | { kind: 'no-films'; file: string };

/** A form that a table nearly has, and the columns that it lacks. */
export interface NearForm {
  readonly layout: string;
  readonly missing: readonly string[];
}

/** Ways to write fields that hold quotes other than a CSV's doubled double quotes. */
export type OtherQuoting = 'single' | 'backslash';

/** What people have under a table's name that is none. */
export type NoTable =
  | '7z'
  | 'rar'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'parquet'
  | 'utf-16'
  | 'web-page'
  | 'json'
  | 'git-lfs';

/** An input that cannot be used, with the facts that its message needs. */
export class InputError extends ProblemError<InputProblem> {}
