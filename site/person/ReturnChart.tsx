/** The returns of a person's films over the years, drawn without a browser. */
import { decimal } from '../../pipeline/common/numbers.ts';
import { type Place, placeLabels } from './labels.ts';
import { namesOf, type ReturnPoint } from './returns.ts';
import { PERSON } from './texts.ts';

const WIDTH = 480;
const HEIGHT = 290;
const MARGIN = { top: 14, right: 14, bottom: 26, left: 48 };
const FRAME = { left: MARGIN.left, right: WIDTH, top: 0, bottom: HEIGHT - MARGIN.bottom };
/** Of the letters on a phone, which are larger in the picture's own units. */
const LETTER = 8;
const LINE = 18;

interface Props {
  points: readonly ReturnPoint[];
  /** One, whose outliers are named; or of each of two people, of whom the second's points are marked as directed. */
  medians: readonly number[];
  note: string;
}

export function ReturnChart({ points, medians, note }: Props) {
  const years = points.map(([year]) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const logs = points.map(([, ratio]) => Math.log10(ratio));
  const low = Math.floor(Math.min(...logs, 0));
  const high = Math.ceil(Math.max(...logs, 1));
  const inner = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const x = (year: number) =>
    MARGIN.left + (first === last ? 0.5 : (year - first) / (last - first)) * inner.width;
  const y = (ratio: number) => MARGIN.top + ((high - Math.log10(ratio)) / (high - low)) * inner.height;
  const powers = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const places = points.map(([year, ratio]): Place => [x(year), y(ratio)]);
  const [median, other] = medians;
  const names = median === undefined || other !== undefined ? [] : namesOf(points, median);
  const across = { x1: MARGIN.left, x2: WIDTH - MARGIN.right };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${PERSON.chart}. ${note}`}>
      {powers.map((power) => (
        <g key={power}>
          <line className="axis" {...across} y1={y(10 ** power)} y2={y(10 ** power)} />
          <text x={MARGIN.left - 8} y={y(10 ** power) + 4} textAnchor="end">
            {`×${decimal(10 ** power, 6)}`}
          </text>
        </g>
      ))}
      <text x={x(first)} y={HEIGHT - 6} textAnchor={first === last ? 'middle' : 'start'}>
        {first}
      </text>
      {first !== last && (
        <text x={x(last)} y={HEIGHT - 6} textAnchor="end">
          {last}
        </text>
      )}
      {medians.map((median, place) => (
        <line
          key={place === 0 ? 'first' : 'second'}
          className={place === 0 ? 'median' : 'median d'}
          {...across}
          y1={y(median)}
          y2={y(median)}
        />
      ))}
      {points.map(([year, ratio, title, directed]) => (
        <circle
          key={`${title}${year}${directed}`}
          className={directed === 1 ? 'dot d' : 'dot'}
          cx={x(year).toFixed(1)}
          cy={y(ratio).toFixed(1)}
          r="5"
        />
      ))}
      {placeLabels(places, names, FRAME, LETTER, LINE).map((label) => (
        <text key={label.text} x={label.x} y={label.y + 4} textAnchor={label.anchor}>
          {label.text}
        </text>
      ))}
    </svg>
  );
}
