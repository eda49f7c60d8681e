/** Axes with their range and ticks decided here, so that plotly and the static picture show the same. */
import { decimal } from '../numbers.ts';
import type { Axis } from './types.ts';

export interface AxisSpec {
  /** Name and unit: "Recaudación (dólares)". */
  readonly title: string;
  readonly scale?: 'linear' | 'log';
  /** Years are written without separators. */
  readonly format?: 'number' | 'year';
  /** Of counts: no tick between two whole numbers. */
  readonly whole?: boolean;
  /** Of a linear axis; otherwise taken from the values. */
  readonly range?: readonly [number, number];
  /** For drawings whose coordinates mean nothing. */
  readonly hidden?: boolean;
}

/** Room beside the outermost marks, as a share of the range. */
const MARGIN = 0.04;

/** @param values those shown along this axis; of a log axis, all above 0 */
export function numericAxis(spec: AxisSpec, values: readonly number[], fromZero = false): Axis {
  const base = { title: { text: spec.title }, zeroline: false, automargin: true } as const;
  if (spec.scale === 'log') return { ...base, type: 'log', showgrid: true, ...logTicks(values) };
  const [low, high] = spec.range ?? extent(values, fromZero);
  if (spec.hidden) {
    return { ...base, type: 'linear', range: [low, high], tickvals: [], ticktext: [], showgrid: false };
  }
  const nice = niceStep((high - low) / 6);
  const step = spec.whole ? Math.max(1, nice) : nice;
  const tickvals = multiples(step, low, high);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticktext = tickvals.map((value) => (spec.format === 'year' ? String(value) : decimal(value, digits)));
  return { ...base, type: 'linear', range: [low, high], tickvals, ticktext, showgrid: true };
}

/** One place for each category, in order. */
export function categoryAxis(title: string, categories: readonly string[], reversed = false): Axis {
  const range = [-0.5, categories.length - 0.5] as const;
  return {
    title: { text: title },
    type: 'category',
    range: reversed ? [range[1], range[0]] : range,
    tickvals: categories,
    ticktext: categories,
    categoryarray: categories,
    showgrid: false,
    zeroline: false,
    automargin: true,
  };
}

function extent(values: readonly number[], fromZero: boolean): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), fromZero ? 0 : Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), fromZero ? 0 : Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const margin = (high - low || 1) * MARGIN;
  return [fromZero && low === 0 ? 0 : low - margin, fromZero && high === 0 ? 0 : high + margin];
}

function logTicks(values: readonly number[]): Pick<Axis, 'range' | 'tickvals' | 'ticktext'> {
  const [low, high] = extent(
    values.map((value) => Math.log10(value)),
    false,
  );
  const powers = multiples(high - low > 8 ? 2 : 1, low, high);
  return {
    range: [low, high],
    tickvals: powers.map((power) => 10 ** power),
    ticktext: powers.map((power) => powerText(power)),
  };
}

function powerText(power: number): string {
  if (power >= 9) return `${decimal(10 ** (power - 6))}\u00a0M`;
  if (power >= 6) return `${decimal(10 ** (power - 6))}\u00a0M`;
  return power < 0 ? decimal(10 ** power, -power) : decimal(10 ** power);
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

function multiples(step: number, low: number, high: number): number[] {
  const found: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index += 1) {
    found.push(Number((index * step).toPrecision(12)) + 0);
  }
  return found;
}
