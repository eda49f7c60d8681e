/**
 * A figure: one JSON object that plotly draws as it is, that `svg.ts` draws without plotly, and that carries its
 * own description and table in `layout.meta`. Only the traces of plotly's basic bundle (bar, scatter) are used.
 */

export interface Figure {
  readonly data: readonly Trace[];
  readonly layout: Layout;
  readonly config: { readonly locale: 'es'; readonly responsive: true; readonly displaylogo: false };
}

export type Trace = BarTrace | ScatterTrace;

interface CommonTrace {
  readonly name: string;
  /** Null ends a line. */
  readonly x: readonly (number | string | null)[];
  readonly y: readonly (number | string | null)[];
  /** What each mark is called: shown beside it in a mode with text, and on hovering. */
  readonly text?: readonly string[];
  readonly hovertemplate: string;
  readonly showlegend: boolean;
}

export interface BarTrace extends CommonTrace {
  readonly type: 'bar';
  readonly orientation: 'h' | 'v';
  readonly marker: { readonly color: string };
  /** The values are read on hovering and in the table, not on the bars. */
  readonly textposition: 'none';
}

export interface ScatterTrace extends CommonTrace {
  readonly type: 'scatter';
  readonly mode: 'lines' | 'markers' | 'lines+markers' | 'text' | 'markers+text';
  readonly marker?: {
    readonly color: string | readonly string[];
    /** Diameter in pixels. */
    readonly size: number | readonly number[];
    readonly symbol: MarkerSymbol;
    readonly opacity: number;
  };
  readonly line?: { readonly color: string; readonly width: number; readonly dash: 'solid' | 'dash' | 'dot' };
  readonly textfont?: {
    readonly color: string | readonly string[];
    readonly size: number | readonly number[];
  };
  readonly textposition?: 'middle center' | 'top center';
}

export type MarkerSymbol = 'circle' | 'square' | 'diamond' | 'triangle-up' | 'cross';

export interface Axis {
  /** Name and unit: "Recaudación (dólares)". */
  readonly title: { readonly text: string };
  readonly type: 'linear' | 'log' | 'category';
  /** On a log axis, powers of ten; on a category axis, positions from 0. */
  readonly range: readonly [number, number];
  readonly tickvals: readonly (number | string)[];
  readonly ticktext: readonly string[];
  readonly categoryarray?: readonly string[];
  readonly showgrid: boolean;
  readonly zeroline: false;
  readonly automargin: true;
}

/** A coloured place between positions of two category axes, behind all marks. */
export interface Cell {
  readonly type: 'rect';
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly fillcolor: string;
  readonly line: { readonly color: string; readonly width: number };
  readonly layer: 'below';
}

export interface Layout {
  readonly title: {
    readonly text: string;
    readonly x: number;
    readonly xanchor: 'left';
    readonly y: number;
    readonly yref: 'container';
    readonly yanchor: 'top';
    readonly pad: { readonly t: number; readonly l: number };
  };
  readonly xaxis: Axis;
  readonly yaxis: Axis;
  /** Decimal and thousands marks of Spanish. */
  readonly separators: ',.';
  readonly colorway: readonly string[];
  readonly height: number;
  readonly barmode: 'group' | 'stack';
  readonly bargap: number;
  readonly shapes?: readonly Cell[];
  readonly font: { readonly family: string; readonly size: number; readonly color: string };
  readonly paper_bgcolor: string;
  readonly plot_bgcolor: string;
  readonly showlegend: boolean;
  /** In rows between the title and the drawing, which makes room for them. */
  readonly legend: {
    readonly orientation: 'h';
    readonly traceorder: 'normal';
    readonly x: number;
    readonly y: number;
    readonly yanchor: 'bottom';
  };
  readonly margin: { readonly t: number; readonly r: number; readonly b: number; readonly l: number };
  readonly meta: FigureMeta;
}

export interface FigureMeta {
  /** What the picture shows, for who does not see it. */
  readonly alt: string;
  /** The same data to be read. */
  readonly table: FigureTable;
}

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the table leaves out; empty where it has all. */
  readonly note: string;
}
