/** Table `releases`: films by month, weekday and decade. */

import type { Catalog } from '../../catalog/types.ts';
import { monthOf, weekdayOf } from '../../catalog/values.ts';
import { decadeOf } from '../../common/years.ts';
import type { ReleasesEntry } from '../../store/tables.ts';

/** The counts of films by month, weekday and decade, under the one key `all`. */
export function* releaseEntries(catalog: Catalog): Generator<[string, ReleasesEntry]> {
  const monthByWeekday = Array.from({ length: 12 }, () => new Array<number>(7).fill(0));
  const decades = new Map<number, number>();
  for (const film of catalog.films) {
    const row = monthByWeekday[monthOf(film.date) - 1];
    const weekday = weekdayOf(film.date) - 1;
    if (row !== undefined) row[weekday] = (row[weekday] ?? 0) + 1;
    const decade = decadeOf(film.year);
    decades.set(decade, (decades.get(decade) ?? 0) + 1);
  }
  const firstOfJanuary = catalog.films.filter((film) => film.date.endsWith('-01-01')).length;
  yield [
    'all',
    {
      monthByWeekday,
      decades: [...decades].sort(([a], [b]) => a - b).map(([decade, films]) => ({ decade, films })),
      firstOfJanuary,
    },
  ];
}
