/** The returns of a person's films over the years, drawn without a browser. */
import type { PersonFilm } from '../../pipeline/queries/families.ts';
import { decimal } from '../../pipeline/queries/texts/numbers.ts';
import { outlierText, PERSON } from '../texts/person.ts';

const WIDTH = 480;
const HEIGHT = 290;
const MARGIN = { top: 14, right: 14, bottom: 26, left: 44 };
/** Films named in the chart: the farthest from the median. */
const NAMED = 2;
/** Letters of a title before it is cut; the table has it whole. */
const TITLE_LENGTH = 30;

interface Props {
  films: readonly PersonFilm[];
  /** Median of all the returns shown. */
  median: number;
}

type KnownFilm = PersonFilm & { readonly ratio: number };

/** Films with a return that a logarithmic scale can show. */
export function charted(films: readonly PersonFilm[]): KnownFilm[] {
  return films.filter((film): film is KnownFilm => film.ratio !== null && film.ratio > 0);
}

export function ReturnChart({ films, median }: Props) {
  const known = charted(films);
  const years = known.map((film) => film.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const logs = known.map((film) => Math.log10(film.ratio));
  const low = Math.floor(Math.min(...logs, 0));
  const high = Math.ceil(Math.max(...logs, 1));
  const inner = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const x = (year: number) =>
    MARGIN.left + (first === last ? 0.5 : (year - first) / (last - first)) * inner.width;
  const y = (ratio: number) => MARGIN.top + ((high - Math.log10(ratio)) / (high - low)) * inner.height;
  const powers = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  const middle = Math.log10(median > 0 ? median : 1);
  const outliers = known
    .toSorted((a, b) => Math.abs(Math.log10(b.ratio) - middle) - Math.abs(Math.log10(a.ratio) - middle))
    .slice(0, NAMED);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${PERSON.chart}. ${PERSON.chartNote}`}>
      {powers.map((power) => (
        <g key={power}>
          <line className="axis" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(power)} y2={y(power)} />
          <text x={MARGIN.left - 8} y={y(power) + 4} textAnchor="end">
            {`×${power >= 1 ? decimal(power) : String(power).replace('.', ',')}`}
          </text>
        </g>
      ))}
      <text x={MARGIN.left} y={HEIGHT - 6}>
        {first}
      </text>
      {first !== last && (
        <text x={WIDTH - MARGIN.right} y={HEIGHT - 6} textAnchor="end">
          {last}
        </text>
      )}
      {median > 0 && (
        <line className="median" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(median)} y2={y(median)} />
      )}
      {known.map((film) => (
        <circle
          key={film.id}
          className={film.directed ? 'dot d' : 'dot'}
          cx={x(film.year).toFixed(1)}
          cy={y(film.ratio).toFixed(1)}
          r="5"
        >
          <title>{`${film.title} (${film.year}): ×${decimal(film.ratio)}`}</title>
        </circle>
      ))}
      {outliers.map((film) => {
        const late = x(film.year) > WIDTH / 2;
        return (
          <text
            key={film.id}
            x={x(film.year) + (late ? -9 : 9)}
            y={y(film.ratio) + 4}
            textAnchor={late ? 'end' : 'start'}
          >
            {shorten(outlierText(film))}
          </text>
        );
      })}
    </svg>
  );
}

function shorten(text: string): string {
  return text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH - 1)}…` : text;
}
