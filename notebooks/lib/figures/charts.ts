/** The kinds of chart that the notebooks draw. Each function answers a whole figure. */
import { decimal, rounded } from '../numbers.ts';
import { type AxisSpec, categoryAxis, numericAxis } from './axes.ts';
import { diverging, INK, inkOn, PAPER, SERIES, sequential } from './palette.ts';
import type {
  Axis,
  BarTrace,
  Cell,
  Figure,
  FigureTable,
  Layout,
  MarkerSymbol,
  ScatterTrace,
  Trace,
} from './types.ts';

interface ChartSpec {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly alt: string;
  readonly height?: number;
}

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface BarSpec extends ChartSpec {
  /** Name of the axis of categories, with its unit. */
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly value: AxisSpec;
  readonly series: readonly Series[];
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  /** Digits after the comma in the table. */
  readonly digits?: number;
}

/** Bars from zero, side by side or stacked. Of horizontal ones the first category is on top. */
export function barChart(spec: BarSpec): Figure {
  const { categories, series, horizontal = false, stacked = false, digits = 0 } = spec;
  const tops = stacked
    ? categories.map((_, index) => series.reduce((total, { values }) => total + (values[index] ?? 0), 0))
    : series.flatMap(({ values }) => values);
  const values = numericAxis(spec.value, tops, true);
  const names = categoryAxis(spec.categoryTitle, categories, horizontal);
  const data = series.map(({ name, values: own }, index): BarTrace => {
    const numbers = own.map((value) => rounded(value));
    const format = `%{${horizontal ? 'x' : 'y'}:,.${digits}f}`;
    return {
      type: 'bar',
      name,
      orientation: horizontal ? 'h' : 'v',
      x: horizontal ? numbers : categories,
      y: horizontal ? categories : numbers,
      marker: { color: colorOf(index) },
      hovertemplate: `%{${horizontal ? 'y' : 'x'}}: ${format}<extra>${series.length > 1 ? name : ''}</extra>`,
      textposition: 'none',
      showlegend: series.length > 1,
    };
  });
  const table: FigureTable = {
    head: [spec.categoryTitle, ...series.map(({ name }) => name)],
    rows: categories.map((category, row) => [
      category,
      ...series.map(({ values: own }) => decimal(own[row] ?? 0, digits)),
    ]),
    note: '',
  };
  const height = spec.height ?? (horizontal ? Math.max(260, 120 + categories.length * 22) : 400);
  const layout = layoutOf(
    { ...spec, height },
    horizontal ? values : names,
    horizontal ? names : values,
    table,
  );
  return figureOf(data, { ...layout, barmode: stacked ? 'stack' : 'group' });
}

export interface LineSpec extends ChartSpec {
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly points: readonly number[];
  readonly series: readonly Series[];
  readonly digits?: number;
}

const DASHES = ['solid', 'dash', 'dot', 'solid'] as const;
const SYMBOLS: readonly MarkerSymbol[] = ['circle', 'square', 'diamond', 'triangle-up'];

/** Lines over the same points. Each has a dash and a symbol of its own, so that colour is not all. */
export function lineChart(spec: LineSpec): Figure {
  const { points, series, digits = 0 } = spec;
  const data = series.map(
    ({ name, values }, index): ScatterTrace => ({
      type: 'scatter',
      mode: 'lines+markers',
      name,
      x: points.map((point) => rounded(point, 6)),
      y: values.map((value) => rounded(value)),
      line: { color: colorOf(index), width: 2.5, dash: DASHES[index % DASHES.length] ?? 'solid' },
      marker: { color: colorOf(index), size: 7, symbol: symbolOf(index), opacity: 1 },
      hovertemplate: `%{x}: %{y:,.${digits}f}<extra>${series.length > 1 ? name : ''}</extra>`,
      showlegend: series.length > 1,
    }),
  );
  const table: FigureTable = {
    head: [spec.x.title, ...series.map(({ name }) => name)],
    rows: points.map((point, row) => [
      spec.x.format === 'year' ? String(point) : decimal(point),
      ...series.map(({ values }) => decimal(values[row] ?? 0, digits)),
    ]),
    note: '',
  };
  const all = series.flatMap(({ values }) => values);
  const y = numericAxis(spec.y, all, spec.y.scale !== 'log');
  return figureOf(data, layoutOf(spec, numericAxis(spec.x, points), y, table));
}

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface ScatterSpec extends ChartSpec {
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly groups: readonly {
    readonly name: string;
    readonly points: readonly ScatterPoint[];
    /** Diameter in pixels. */
    readonly size?: number;
    readonly opacity?: number;
    /** Whether the labels stand beside the points; otherwise they are read on hovering. */
    readonly named?: boolean;
  }[];
  /** A reference line through these points. */
  readonly reference?: { readonly name: string; readonly points: readonly ScatterPoint[] };
  readonly table: FigureTable;
}

/** Points in groups, each group with a colour and a symbol of its own. */
export function scatterChart(spec: ScatterSpec): Figure {
  const { groups, reference } = spec;
  const several = groups.length > 1 || reference !== undefined;
  const data: ScatterTrace[] = groups.map(
    ({ name, points, size = 6, opacity = 0.55, named = false }, index) => ({
      type: 'scatter',
      mode: named ? 'markers+text' : 'markers',
      name,
      x: points.map(({ x }) => rounded(x)),
      y: points.map(({ y }) => rounded(y)),
      text: points.map(({ label }) => label),
      ...(named ? { textposition: 'top center' as const, textfont: { color: INK, size: 10 } } : {}),
      marker: { color: colorOf(index), size, symbol: symbolOf(index), opacity },
      hovertemplate: '%{text}<br>%{x:,} · %{y:,}<extra></extra>',
      showlegend: several,
    }),
  );
  if (reference !== undefined) {
    data.push({
      type: 'scatter',
      mode: 'lines',
      name: reference.name,
      x: reference.points.map(({ x }) => rounded(x)),
      y: reference.points.map(({ y }) => rounded(y)),
      line: { color: INK, width: 1.5, dash: 'dash' },
      hovertemplate: `${reference.name}<extra></extra>`,
      showlegend: true,
    });
  }
  const points = groups.flatMap((group) => group.points);
  const x = numericAxis(
    spec.x,
    points.map((point) => point.x),
  );
  const y = numericAxis(
    spec.y,
    points.map((point) => point.y),
  );
  return figureOf(data, layoutOf({ height: 460, ...spec }, x, y, spec.table));
}

export interface GridSpec extends ChartSpec {
  readonly columnTitle: string;
  readonly rowTitle: string;
  readonly columns: readonly string[];
  /** The first is on top. */
  readonly rows: readonly string[];
  /** Row by row. */
  readonly values: readonly (readonly number[])[];
  /** From few to many, or from −1 to 1. */
  readonly scale: 'sequential' | 'diverging';
  readonly digits?: number;
}

/** A table whose cells are coloured by their value, which is also written in them. */
export function gridChart(spec: GridSpec): Figure {
  const { columns, rows, values, scale, digits = 0 } = spec;
  const all = values.flat();
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const cells = rows.flatMap((row, r) =>
    columns.map((column, c) => ({ row, r, column, c, value: values[r]?.[c] ?? 0 })),
  );
  const colors = cells.map(({ value }) =>
    scale === 'diverging' ? diverging(value) : sequential((value - low) / (high - low || 1)),
  );
  const data: ScatterTrace = {
    type: 'scatter',
    mode: 'text',
    name: spec.title,
    x: cells.map(({ column }) => column),
    y: cells.map(({ row }) => row),
    text: cells.map(({ value }) => decimal(value, digits)),
    textposition: 'middle center',
    textfont: { color: colors.map(inkOn), size: 11 },
    hovertemplate: '%{y}, %{x}: %{text}<extra></extra>',
    showlegend: false,
  };
  const table: FigureTable = {
    head: [spec.rowTitle, ...columns],
    rows: rows.map((row, r) => [row, ...columns.map((_, c) => decimal(values[r]?.[c] ?? 0, digits))]),
    note: '',
  };
  const height = spec.height ?? 130 + rows.length * 36;
  const layout = layoutOf(
    { ...spec, height },
    categoryAxis(spec.columnTitle, columns),
    categoryAxis(spec.rowTitle, rows, true),
    table,
  );
  // As large as their places are: marks would be of one size whatever room the figure has.
  const shapes = cells.map(
    ({ r, c }, index): Cell => ({
      type: 'rect',
      x0: c - 0.5,
      x1: c + 0.5,
      y0: r - 0.5,
      y1: r + 0.5,
      fillcolor: colors[index] ?? PAPER,
      line: { color: PAPER, width: 2 },
      layer: 'below',
    }),
  );
  return figureOf([data], { ...layout, shapes });
}

/** A figure of any traces, with the looks that all share. */
export function figureOf(data: readonly Trace[], layout: Layout): Figure {
  return { data, layout, config: { locale: 'es', responsive: true, displaylogo: false } };
}

/** The looks that all figures share. */
export function layoutOf(spec: ChartSpec, xaxis: Axis, yaxis: Axis, table: FigureTable): Layout {
  return {
    title: {
      text: spec.title,
      x: 0,
      xanchor: 'left',
      y: 1,
      yref: 'container',
      yanchor: 'top',
      pad: { t: 14, l: 14 },
    },
    xaxis,
    yaxis,
    separators: ',.',
    colorway: SERIES,
    height: spec.height ?? 400,
    barmode: 'group',
    bargap: 0.18,
    font: { family: 'system-ui, sans-serif', size: 13, color: INK },
    paper_bgcolor: PAPER,
    plot_bgcolor: PAPER,
    showlegend: true,
    legend: { orientation: 'h', traceorder: 'normal', x: 0, y: 1.01, yanchor: 'bottom' },
    margin: { t: 92, r: 20, b: 60, l: 70 },
    meta: { alt: spec.alt, table },
  };
}

function colorOf(index: number): string {
  return SERIES[index % SERIES.length] ?? SERIES[0];
}

function symbolOf(index: number): MarkerSymbol {
  return SYMBOLS[index % SYMBOLS.length] ?? 'circle';
}
