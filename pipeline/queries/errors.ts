/** Why a query has no answer. The HTTP layer turns these into problem documents. */

export type QueryProblem =
  /** 400: what was asked is not well formed. */
  | { readonly kind: 'invalid-value'; readonly detail: string; readonly validValues?: readonly string[] }
  /** 404: what was asked is well formed and does not exist. */
  | { readonly kind: 'not-found'; readonly detail: string; readonly candidates: readonly Candidate[] };

/** Something of that name which does exist: `titulo` and `anio` for films, `nombre` for people. */
export interface Candidate {
  readonly id: number;
  readonly titulo?: string;
  readonly nombre?: string;
  readonly anio?: number;
}

/** A query has no answer: what was asked is not well formed, or does not exist. */
export class QueryError extends Error {
  readonly problem: QueryProblem;

  constructor(problem: QueryProblem) {
    super(problem.detail);
    this.name = 'QueryError';
    this.problem = problem;
  }
}
