import { ProblemError } from '../common/problem-error.ts';

/**
 * What can be wrong with an input as a whole. Each ends the run; a fault of one row alone goes to the ledger
 * instead. Rows are data rows from 1; row 0 is the header. The sentences that users read are in `pipeline/texts.ts`.
 */
export type InputProblem =
  | { kind: 'folder-missing'; folder: string }
  /** `present` lists what the folder holds instead. */
  | {
      kind: 'file-missing';
      file: string;
      folder: string;
      accepted: readonly string[];
      present: readonly string[];
    }
  | { kind: 'file-unreadable'; file: string; cause: string }
  | { kind: 'file-empty'; file: string }
  | { kind: 'no-rows'; file: string }
  | { kind: 'columns-missing'; file: string; missing: readonly string[]; found: readonly string[] }
  /** Which of two columns of one name holds the values cannot be told. */
  | { kind: 'columns-repeated'; file: string; repeated: readonly string[] }
  | { kind: 'files-swapped'; file: string; looksLike: string }
  | { kind: 'not-utf8'; file: string; row: number }
  | { kind: 'truncated'; file: string; row: number; found: number; expected: number }
  /** A field that opens with a quote and has none at its end: the file is cut there, or text follows the quote. */
  | { kind: 'quote-unclosed'; file: string; row: number }
  | { kind: 'row-too-large'; file: string; row: number; limit: number }
  | { kind: 'file-changed'; file: string }
  | { kind: 'gzip-damaged'; file: string }
  | { kind: 'region-unknown'; region: string; accepted: readonly string[] }
  | { kind: 'no-films'; file: string };

/** An input that cannot be used, with the facts that its message needs. */
export class InputError extends ProblemError<InputProblem> {}
