import { problemText } from './texts.ts';

/** A notebook that cannot be shown as a page. Stops the build. */
export class NotebookError extends Error {
  readonly notebook: string;
  readonly problem: string;

  /** @param problem one of the texts' PROBLEMS */
  constructor(notebook: string, problem: string) {
    super(problemText(notebook, problem));
    this.name = 'NotebookError';
    this.notebook = notebook;
    this.problem = problem;
  }
}
