/** What two films cost and took, as bars; the table of figures has the same. */
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { CHART, FILM_ROWS, moneyText } from './texts.ts';

const WIDTH = 480;
const LABEL = 24;
const BAR = 26;
const GAP = 14;
/** Width left to the sums, whose letters are larger on a phone. */
const SUMS = 228;

export function MoneyChart({ films }: { films: readonly FilmEntry[] }) {
  const groups = [
    [FILM_ROWS.cost, films.map(({ budget }) => budget)],
    [FILM_ROWS.takings, films.map(({ revenue }) => revenue)],
  ] as const;
  const most = Math.max(...groups.flatMap(([, sums]) => sums));
  const step = LABEL + films.length * BAR + GAP;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${groups.length * step}`} role="img" aria-label={CHART.money}>
      {groups.map(([name, sums], group) => (
        <g key={name}>
          <text x="0" y={group * step + 16}>
            {name}
          </text>
          {sums.map((sum, film) => {
            const top = group * step + LABEL + film * BAR;
            const width = (sum / most) * (WIDTH - SUMS);
            return (
              <g key={films[film]?.id}>
                <rect className={film === 0 ? 'one' : 'one d'} x="0" y={top} width={width} height={BAR - 6} />
                <text className="in-cell" x={width + 8} y={top + 15}>
                  {moneyText(sum)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
