import { ProblemError } from '../../pipeline/common/problem-error.ts';

/** Why the server cannot start. The sentences that users read are in `texts.ts`. */
export type ServeProblem =
  | { kind: 'site-missing'; path: string }
  | { kind: 'functions-missing'; path: string }
  | { kind: 'data-missing'; path: string }
  | { kind: 'port-invalid'; value: string }
  | { kind: 'port-in-use'; port: number }
  | { kind: 'port-forbidden'; port: number }
  | { kind: 'host-unknown'; host: string }
  | { kind: 'function-invalid'; cause: string };

/** A start that failed for a reason that the user can mend. */
export class ServeError extends ProblemError<ServeProblem> {}
