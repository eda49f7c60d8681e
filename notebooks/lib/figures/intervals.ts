/** A chart of figures with their confidence intervals. */
import { decimal, rounded } from '../numbers.ts';
import type { Interval } from '../statistics.ts';
import { type AxisSpec, categoryAxis, numericAxis } from './axes.ts';
import { figureOf, layoutOf } from './charts.ts';
import { INK, SERIES } from './palette.ts';
import type { Figure, FigureTable, ScatterTrace } from './types.ts';

export interface IntervalSpec {
  readonly title: string;
  readonly alt: string;
  readonly categoryTitle: string;
  readonly value: AxisSpec;
  /** The first is on top. */
  readonly rows: readonly (Interval & { readonly name: string })[];
  /** Names of the line and of the point. */
  readonly legend: { readonly interval: string; readonly mean: string };
  readonly digits: number;
}

/** A point for each mean on a line from the lower to the upper limit. */
export function intervalChart(spec: IntervalSpec): Figure {
  const { rows, digits } = spec;
  const names = rows.map(({ name }) => name);
  const lines: ScatterTrace = {
    type: 'scatter',
    mode: 'lines',
    name: spec.legend.interval,
    x: rows.flatMap(({ low, high }) => [rounded(low), rounded(high), null]),
    y: rows.flatMap(({ name }) => [name, name, null]),
    line: { color: INK, width: 2, dash: 'solid' },
    hovertemplate: '%{y}: %{x}<extra></extra>',
    showlegend: true,
  };
  const points: ScatterTrace = {
    type: 'scatter',
    mode: 'markers',
    name: spec.legend.mean,
    x: rows.map(({ mean }) => rounded(mean)),
    y: names,
    marker: { color: SERIES[0], size: 12, symbol: 'circle', opacity: 1 },
    hovertemplate: '%{y}: %{x}<extra></extra>',
    showlegend: true,
  };
  const table: FigureTable = {
    head: [spec.categoryTitle, 'Media', 'Límite inferior', 'Límite superior'],
    rows: rows.map(({ name, mean, low, high }) => [
      name,
      decimal(mean, digits),
      decimal(low, digits),
      decimal(high, digits),
    ]),
    note: '',
  };
  const values = numericAxis(
    spec.value,
    rows.map(({ high }) => high),
    true,
  );
  const height = 150 + rows.length * 34;
  return figureOf(
    [lines, points],
    layoutOf({ ...spec, height }, values, categoryAxis(spec.categoryTitle, names, true), table),
  );
}
