/** Columns with their figures, drawn without a browser, and the same as a table. */
import { integer } from '../../pipeline/common/numbers.ts';
import { SITE } from '../texts.ts';
import { TableHead } from './TableHead.tsx';

const WIDTH = 480;
const HEIGHT = 230;
const BASE = 200;
const TOP = 24;
/** Of bars that lie: height of each, and width left to the labels and to the figures. */
const ROW = 26;
const LABELS = 58;
const FIGURES = 62;

export interface Bar {
  readonly label: string;
  /** What stands under the column; the whole label where it is missing. */
  readonly short?: string;
  readonly value: number;
  /** Part of the value to be set apart, in another colour, at the foot of the bar. */
  readonly part?: number;
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** Heads of the table's columns: label, value, and part where there is one. */
  columns: readonly string[];
  note?: string;
  /** Bars that lie, one under another: for more of them than stand side by side on a phone with their figures. */
  lying?: boolean;
}

export function BarChart({ title, bars, columns, note, lying = false }: Props) {
  const Drawing = lying ? Lying : Standing;
  return (
    <figure className="chart" data-chart={lying ? 'rows' : 'bars'}>
      <Drawing title={title} bars={bars} />
      {note !== undefined && <figcaption className="note">{note}</figcaption>}
      <details>
        <summary>{SITE.asTable}</summary>
        <table>
          <caption>{title}</caption>
          <TableHead columns={columns} numeric={[1, 2]} />
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row">{bar.label}</th>
                <td className="r">{integer(bar.value)}</td>
                {columns.length > 2 && <td className="r">{integer(bar.part ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

type Drawn = Pick<Props, 'title' | 'bars'>;

function Standing({ title, bars }: Drawn) {
  const most = mostOf(bars);
  const step = WIDTH / bars.length;
  const width = Math.min(step * 0.72, 56);
  const height = (value: number) => (value / most) * (BASE - TOP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {bars.map((bar, place) => {
        const x = place * step + (step - width) / 2;
        return (
          <g key={bar.label}>
            {[bar.value, bar.part ?? 0].map((value, part) => (
              <rect
                key={part === 0 ? 'whole' : 'part'}
                className={part === 0 ? 'col' : 'col hot'}
                x={x}
                y={BASE - height(value)}
                width={width}
                height={height(value)}
              />
            ))}
            <text className="in-cell" x={x + width / 2} y={BASE - height(bar.value) - 7} textAnchor="middle">
              {integer(bar.value)}
            </text>
            <text x={x + width / 2} y={HEIGHT - 10} textAnchor="middle">
              {bar.short ?? bar.label}
            </text>
          </g>
        );
      })}
      <line className="axis" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
    </svg>
  );
}

function Lying({ title, bars }: Drawn) {
  const most = mostOf(bars);
  const width = (value: number) => (value / most) * (WIDTH - LABELS - FIGURES);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={title}>
      {bars.map((bar, place) => (
        <g key={bar.label}>
          <text x="0" y={place * ROW + 18}>
            {bar.short ?? bar.label}
          </text>
          {[bar.value, bar.part ?? 0].map((value, part) => (
            <rect
              key={part === 0 ? 'whole' : 'part'}
              className={part === 0 ? 'col' : 'col hot'}
              x={LABELS}
              y={place * ROW + 4}
              width={width(value)}
              height={ROW - 8}
            />
          ))}
          <text className="in-cell" x={LABELS + width(bar.value) + 7} y={place * ROW + 18}>
            {integer(bar.value)}
          </text>
        </g>
      ))}
      <line className="axis" x1={LABELS} x2={LABELS} y1="0" y2={bars.length * ROW} />
    </svg>
  );
}

function mostOf(bars: readonly Bar[]): number {
  return Math.max(1, ...bars.map((bar) => bar.value));
}
