/**
 * An error that carries what went wrong as data, for whoever has to put it into a user's words.
 * @example class ServeError extends ProblemError<ServeProblem> {}
 */
export class ProblemError<Problem extends { readonly kind: string }> extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind}: ${JSON.stringify(problem)}`);
    this.name = new.target.name;
    this.problem = problem;
  }
}
