/** Figures whose coordinates are only places on the drawing: the cloud of words, the network. */
import { placeWords } from '../cloud.ts';
import { placeNodes } from '../network.ts';
import { decimal, rounded } from '../numbers.ts';
import { type AxisSpec, numericAxis } from './axes.ts';
import { figureOf, layoutOf } from './charts.ts';
import { FAINT, INK, SERIES } from './palette.ts';
import type { Axis, Figure, FigureTable, ScatterTrace } from './types.ts';

const ACROSS = 'Posición horizontal en el dibujo (sin unidad)';
const UPWARDS = 'Posición vertical en el dibujo (sin unidad)';

export interface CloudSpec {
  readonly title: string;
  readonly alt: string;
  readonly words: readonly { readonly text: string; readonly count: number }[];
  /** Heads of the table: the word, and what is counted. */
  readonly head: readonly [string, string];
}

/** Words whose area grows with how often they occur. */
export function wordCloud(spec: CloudSpec): Figure {
  const space = { width: 700, height: 380 };
  const placed = placeWords(
    spec.words.map(({ text, count }) => ({ text, weight: count })),
    space,
  );
  const data: ScatterTrace = {
    type: 'scatter',
    mode: 'text',
    name: spec.head[0],
    x: placed.map(({ x }) => rounded(x)),
    y: placed.map(({ y }) => rounded(y)),
    text: placed.map(({ text }) => text),
    textfont: {
      color: placed.map((_, index) => SERIES[index % SERIES.length] ?? INK),
      size: placed.map(({ size }) => rounded(size, 3)),
    },
    textposition: 'middle center',
    hovertemplate: '%{text}<extra></extra>',
    showlegend: false,
  };
  const table: FigureTable = {
    head: spec.head,
    rows: spec.words.map(({ text, count }) => [text, decimal(count)]),
    note: '',
  };
  const [x, y] = [hiddenAxis(ACROSS, [0, space.width]), hiddenAxis(UPWARDS, [0, space.height])];
  return figureOf([data], layoutOf({ ...spec, height: 470 }, x, y, table));
}

export interface NetworkSpec {
  readonly title: string;
  readonly alt: string;
  readonly groups: readonly { readonly name: string; readonly nodes: readonly string[] }[];
  /** Pairs of nodes by name, with the weight of what joins them. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
  readonly edgeName: string;
  readonly head: readonly [string, string, string];
}

/** Nodes in groups, joined by lines. A node of two groups stands in the first. */
export function networkChart(spec: NetworkSpec): Figure {
  const groupOf = new Map<string, number>();
  for (const [group, { nodes }] of spec.groups.entries()) {
    for (const node of nodes) if (!groupOf.has(node)) groupOf.set(node, group);
  }
  const names = [...groupOf.keys()];
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const pairs = spec.edges.map(({ from, to }) => [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0] as const);
  const places = placeNodes(names.length, pairs);
  const xs = places.map(({ x }) => rounded(x));
  const ys = places.map(({ y }) => rounded(y));
  const edges: ScatterTrace = {
    type: 'scatter',
    mode: 'lines',
    name: spec.edgeName,
    // A null ends one line, so that all are a single trace.
    x: pairs.flatMap(([a, b]) => [xs[a] ?? 0, xs[b] ?? 0, null]),
    y: pairs.flatMap(([a, b]) => [ys[a] ?? 0, ys[b] ?? 0, null]),
    line: { color: FAINT, width: 1.2, dash: 'solid' },
    hovertemplate: '<extra></extra>',
    showlegend: true,
  };
  const nodes = spec.groups.map(({ name }, group): ScatterTrace => {
    const own = names.flatMap((node, index) => (groupOf.get(node) === group ? [index] : []));
    return {
      type: 'scatter',
      mode: 'markers+text',
      name,
      x: own.map((index) => xs[index] ?? 0),
      y: own.map((index) => ys[index] ?? 0),
      text: own.map((index) => names[index] ?? ''),
      textposition: 'top center',
      textfont: { color: INK, size: 11 },
      marker: {
        color: SERIES[group % SERIES.length] ?? INK,
        size: group === 0 ? 12 : 8,
        symbol: group === 0 ? 'square' : 'circle',
        opacity: 1,
      },
      hovertemplate: '%{text}<extra></extra>',
      showlegend: true,
    };
  });
  const table: FigureTable = {
    head: spec.head,
    rows: spec.edges.map(({ from, to, weight }) => [from, to, decimal(weight)]),
    note: '',
  };
  const [x, y] = [hiddenAxis(ACROSS, padded(xs)), hiddenAxis(UPWARDS, padded(ys))];
  return figureOf([edges, ...nodes], layoutOf({ ...spec, height: 620 }, x, y, table));
}

function hiddenAxis(title: string, range: AxisSpec['range'] & {}): Axis {
  return numericAxis({ title, range, hidden: true }, []);
}

/** Room for the labels, which are wider than the marks. */
function padded(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low) * 0.1 || 1;
  return [low - margin, high + margin];
}
