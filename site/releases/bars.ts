/** The table of releases by month and weekday, summed into the bars of a chart. */
import { MONTHS, WEEKDAYS } from '../../pipeline/queries/texts/vocabulary.ts';
import type { Bar } from '../components/BarChart.tsx';

/** 12 rows from January, of 7 counts from Monday. */
type Counts = readonly (readonly number[])[];

/** @param names whole; under its bar each has its first three letters */
function namedBars(names: readonly string[], values: readonly number[]): Bar[] {
  return names.map((label, place) => ({ label, short: label.slice(0, 3), value: values[place] ?? 0 }));
}

export function monthBars(counts: Counts): Bar[] {
  return namedBars(MONTHS, counts.map(sum));
}

export function weekdayBars(counts: Counts): Bar[] {
  return namedBars(
    WEEKDAYS,
    WEEKDAYS.map((_, day) => sum(counts.map((row) => row[day] ?? 0))),
  );
}

/** The first of the highest bars. */
export function highest(bars: readonly Bar[]): Bar {
  return bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { label: '', value: 0 });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
