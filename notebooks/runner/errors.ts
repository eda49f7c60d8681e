/** What can stop a run of the notebooks, with the facts that its message (in `texts.ts`) needs. */
export type RunProblem =
  | { kind: 'unknown-option'; option: string }
  | { kind: 'notebook-missing'; notebook: string }
  | { kind: 'notebook-unreadable'; notebook: string; cause: string }
  | { kind: 'jupyter-missing' | 'lab-missing' | 'browser-missing'; platform: string }
  | { kind: 'not-the-edition'; data: string }
  | { kind: 'stale'; notebook: string; id: string }
  | { kind: 'no-declarations' }
  | {
      kind: 'cell-failed';
      notebook: string;
      cell: number;
      id: string;
      heading: string;
      source: string;
      error: string;
    }
  | { kind: 'execution-failed'; notebook: string; output: string };

export class RunError extends Error {
  readonly problem: RunProblem;

  constructor(problem: RunProblem) {
    super(`${problem.kind}: ${JSON.stringify(problem)}`);
    this.name = 'RunError';
    this.problem = problem;
  }
}
