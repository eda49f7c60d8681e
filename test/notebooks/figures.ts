/** The figures of a notebook, for the tests that walk them. */
import { PLOTLY } from '../../notebooks/lib/show.ts';
import { type Notebook, outputsOf } from '../../notebooks/runner/notebook.ts';

export interface Figure {
  readonly data: readonly ({ readonly type: string } & Readonly<Record<string, unknown>>)[];
  readonly layout: Readonly<Record<string, unknown>> & {
    readonly title: { readonly text: string };
    readonly height: number;
    readonly meta: { readonly alt: string };
    readonly template: {
      readonly layout: Readonly<Record<string, unknown>> & { readonly colorway: readonly string[] };
    };
  };
}

export interface FoundFigure {
  /** Id of the cell that shows it. */
  readonly cell: string;
  readonly figure: Figure;
}

export function figuresOf(notebook: Notebook): FoundFigure[] {
  return outputsOf(notebook, PLOTLY).map(({ cell, data }) => ({ cell, figure: data as unknown as Figure }));
}
