/** The figures of a notebook, for the tests that walk them. */
import type { Figure } from '../../notebooks/lib/figures/types.ts';
import { type Notebook, outputsOf } from '../../notebooks/runner/notebook.ts';

export const FIGURE = 'application/vnd.plotly.v1+json';

export interface FoundFigure {
  /** Id of the cell that shows it. */
  readonly cell: string;
  readonly figure: Figure;
}

export function figuresOf(notebook: Notebook): FoundFigure[] {
  return outputsOf(notebook, FIGURE).map(({ cell, data }) => ({ cell, figure: data as unknown as Figure }));
}
