/** What can stop a run of the notebooks, with the facts that its message (in `texts.ts`) needs. */
export type RunProblem =
  | { kind: 'unknown-option'; option: string }
  | { kind: 'notebook-missing'; notebook: string }
  | { kind: 'notebook-unreadable'; notebook: string; cause: string }
  | { kind: 'program-missing'; program: 'jupyter' | 'lab' | 'chromium'; platform: string }
  | { kind: 'not-the-edition'; folder: string }
  | { kind: 'stale'; notebook: string; id: string }
  | { kind: 'no-declarations' }
  | ({ kind: 'cell-failed' } & Record<'notebook' | 'id' | 'heading' | 'source' | 'error', string> & {
        cell: number;
      })
  | { kind: 'execution-failed'; notebook: string; output: string };

export class RunError extends Error {
  readonly problem: RunProblem;

  constructor(problem: RunProblem) {
    super(`${problem.kind}: ${JSON.stringify(problem)}`);
    this.name = 'RunError';
    this.problem = problem;
  }
}
