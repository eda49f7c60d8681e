/** The chart of a group's films over the years. */
import { decadeOf } from '../../pipeline/common/years.ts';
import type { Bar } from '../components/BarChart.tsx';
import type { Group } from './groups.ts';
import { LISTING } from './texts.ts';

/** With fewer there is nothing to compare. */
const FEWEST_BARS = 3;

export interface GroupChart {
  readonly title: string;
  readonly columns: readonly string[];
  readonly bars: readonly Bar[];
  readonly lying: true;
}

/** Films by decade, or by year of a decade; of a saga, what each year's films took in. */
export function chartOf({ kind, filmsByYear, takingsByYear }: Group): GroupChart | undefined {
  const { chart, yearChart, takingsChart, decade, year, films, takings } = LISTING;
  const [title, first, second, values] =
    kind === 'saga'
      ? ([takingsChart, year, takings, scaled(takingsByYear)] as const)
      : kind === 'decada'
        ? ([yearChart, year, films, filmsByYear] as const)
        : ([chart, decade, films, byDecade(filmsByYear)] as const);
  const bars = [...values]
    .sort(([a], [b]) => a - b)
    .map(([label, value]) => ({ label: String(label), value }));
  return bars.length < FEWEST_BARS ? undefined : { title, columns: [first, second], bars, lying: true };
}

function byDecade(years: ReadonlyMap<number, number>): Map<number, number> {
  const decades = new Map<number, number>();
  for (const [year, films] of years) decades.set(decadeOf(year), (decades.get(decadeOf(year)) ?? 0) + films);
  return decades;
}

/** In millions. */
function scaled(dollars: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...dollars].map(([year, sum]) => [year, Math.round(sum / 1e6)]));
}
