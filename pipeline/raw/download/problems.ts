import { ProblemError } from '../../common/problem-error.ts';

/** What can go wrong while the data is brought in. The sentences that users read are in `texts.ts`. */
export type DownloadProblem =
  | { kind: 'address-invalid'; url: string }
  | { kind: 'checksum-invalid'; value: string }
  | { kind: 'unreachable'; host: string; cause: string }
  | { kind: 'refused'; url: string; status: number }
  | { kind: 'cut-off'; received: number; total: number | null }
  | { kind: 'checksum-differs'; algorithm: string; expected: string; found: string }
  | { kind: 'zip-damaged'; archive: string; entry: string | null; cause: string }
  | { kind: 'entry-missing'; archive: string; entry: string }
  | { kind: 'not-written'; path: string; cause: string };

/** A download or an extraction that did not succeed, with the facts that its message needs. */
export class DownloadError extends ProblemError<DownloadProblem> {}
