/** Makes a chart interactive, with Plotly, once it is seen. Until then, and if it cannot load, its picture stays. */
import Plotly from 'plotly.js-basic-dist-min';
// Plotly reads a few tags in its labels.
import { escapeText } from '../../pipeline/common/html.ts';
import { decimal } from '../../pipeline/common/numbers.ts';
import { type Place, placeLabels } from './labels.ts';
import { namesOf, type ReturnPoint } from './returns.ts';
import { PERSON } from './texts.ts';

/**
 * @param figure with `data-chart`: `bars` (standing) or `rows` (lying), whose table has the figures, or `returns`,
 * with `data-points`
 */
export async function enliven(figure: HTMLElement): Promise<void> {
  const picture = figure.querySelector('svg');
  if (picture === null) return;
  const stage = document.createElement('div');
  // The picture's own text stays the chart's description; what Plotly draws is for the pointer.
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', picture.getAttribute('aria-label') ?? '');
  const height = Math.max(picture.getBoundingClientRect().height, 240);
  stage.style.height = `${height}px`;
  picture.before(stage);
  await draw(figure, stage, height);
  // The picture stays for the printer: it takes any width and the light theme.
  picture.classList.add('still');
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    void draw(figure, stage, height);
  });
}

function draw(figure: HTMLElement, stage: HTMLElement, height: number): Promise<void> {
  const style = getComputedStyle(figure);
  const colour = (name: string) => resolveColour(figure, style, name);
  const { traces, axes } =
    figure.dataset.chart === 'returns' ? returnsOf(figure, colour, height) : barsOf(figure, colour);
  const text = { family: style.fontFamily, size: 12, color: colour('--soft') };
  return Plotly.newPlot(
    stage,
    traces,
    {
      ...axes,
      height,
      font: text,
      separators: ',.',
      margin: { ...MARGIN, ...axes.margin },
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      showlegend: false,
      barmode: 'overlay',
      dragmode: false,
      hoverlabel: { bgcolor: colour('--ink'), font: { ...text, color: colour('--paper'), size: 13 } },
    },
    { displayModeBar: false, responsive: true, scrollZoom: false },
  );
}

/** Pixels of the chart a column, with which a figure of four stands over each. */
const ROOM_FOR_FIGURE = 42;

/** Pixels around the plot. */
const MARGIN = { t: 16, r: 10, b: 34, l: 46 };
/** Room that a letter and a line of its text take. */
const LETTER = 6.8;
const LINE = 16;

type Colour = (name: string) => string;

function barsOf(figure: HTMLElement, colour: Colour) {
  const rows = [...figure.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  const labels = rows.map(([label]) => label);
  const names = [...figure.querySelectorAll('thead th')].slice(1).map((head) => head.textContent);
  const lying = figure.dataset.chart === 'rows';
  const isRoomy = figure.clientWidth / rows.length >= ROOM_FOR_FIGURE;
  const columns = names.map((_, column) =>
    rows.map((row) => Number((row[column + 1] ?? '').replaceAll('.', ''))),
  );
  const traces = names.map((name, column) => {
    const values = columns[column];
    return {
      type: 'bar',
      name,
      orientation: lying ? 'h' : 'v',
      x: lying ? values : labels,
      y: lying ? labels : values,
      // The foot of a column has its own figure in what is shown on touch.
      text: column === 0 && (lying || isRoomy) ? rows.map((row) => row[1] ?? '') : [],
      textposition: 'outside',
      // As it is or not at all: it would be shrunk until it fits, too small to read.
      constraintext: 'none',
      cliponaxis: false,
      marker: { color: colour(column === 0 ? '--ink' : '--red') },
      customdata: rows.map((row) => row[column + 1] ?? ''),
      hovertemplate: `${lying ? '%{y}' : '%{x}'}: %{customdata}<extra>${name}</extra>`,
    };
  });
  const categories = {
    type: 'category',
    fixedrange: true,
    automargin: true,
    linecolor: colour('--line'),
    tickvals: labels,
    ticktext: labels.map((label = '') => (lying || /^\d/.test(label) ? label : label.slice(0, 3))),
  };
  const most = Math.max(...columns.flat());
  // As Spanish groups figures: from five on.
  const tickformat = most < 10_000 ? 'd' : ',d';
  const amounts = { gridcolor: colour('--line'), fixedrange: true, tickformat, automargin: true };
  const axes = lying
    ? {
        xaxis: { ...amounts, visible: false },
        yaxis: { ...categories, autorange: 'reversed' },
        // Figures stand beyond the bars' ends.
        margin: { t: 0, r: 52, b: 0 },
      }
    : { xaxis: categories, yaxis: amounts, margin: {} };
  return { traces, axes };
}

function returnsOf(figure: HTMLElement, colour: Colour, height: number) {
  const points = JSON.parse(figure.dataset.points ?? '[]') as ReturnPoint[];
  const median = Number(figure.dataset.median);
  const years = points.map(([year]) => year);
  const across = [Math.min(...years) - 1, Math.max(...years) + 1] as const;
  const parts: [string, ReturnPoint[], string][] = [
    [PERSON.actedDot, points.filter(([, , , directed]) => directed === 0), '--blue'],
    [PERSON.directedDot, points.filter(([, , , directed]) => directed === 1), '--can'],
  ];
  const films = parts.map(([name, shown, ink]) => ({
    type: 'scatter',
    mode: 'markers',
    name,
    x: shown.map(([year]) => year),
    y: shown.map(([, ratio]) => ratio),
    text: shown.map(([, , title]) => escapeText(title)),
    marker: { color: colour(ink), size: 11, line: { width: 1, color: colour('--ink') } },
    hovertemplate: `%{text} (%{x})<br>×%{y:,.2f}<extra>${name}</extra>`,
  }));
  const line = {
    type: 'scatter',
    mode: 'lines',
    name: PERSON.medianLine,
    x: across,
    y: [median, median],
    line: { color: colour('--red'), dash: 'dash', width: 2 },
    hovertemplate: `×%{y:,.2f}<extra>${PERSON.medianLine}</extra>`,
  };
  // As the still picture has them: a power of ten below and above all points, however near each other they are.
  const logs = points.map(([, ratio]) => Math.log10(ratio));
  const [low, high] = [Math.floor(Math.min(...logs, 0)), Math.ceil(Math.max(...logs, 1))];
  const powers = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  const up = [low - 0.05, high + 0.05] as const;
  const frame = {
    left: MARGIN.l,
    right: figure.clientWidth - MARGIN.r,
    top: MARGIN.t,
    bottom: height - MARGIN.b,
  };
  const part = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from);
  const places = points.map(
    ([year, ratio]): Place => [
      frame.left + part(year, across) * (frame.right - frame.left),
      frame.bottom - part(Math.log10(ratio), up) * (frame.bottom - frame.top),
    ],
  );
  const labels = placeLabels(places, namesOf(points, median), frame, LETTER, LINE);
  const annotations = labels.map(({ text, x, y, anchor }) => ({
    // In parts of the plot, whose height is counted from its foot.
    xref: 'paper',
    yref: 'paper',
    x: (x - frame.left) / (frame.right - frame.left),
    y: (frame.bottom - y) / (frame.bottom - frame.top),
    text: escapeText(text),
    showarrow: false,
    xanchor: { start: 'left', middle: 'center', end: 'right' }[anchor],
    yanchor: 'middle',
  }));
  const axes = {
    margin: {},
    annotations,
    xaxis: {
      range: across,
      tickformat: 'd',
      gridcolor: colour('--line'),
      fixedrange: true,
      zeroline: false,
    },
    yaxis: {
      type: 'log',
      gridcolor: colour('--line'),
      fixedrange: true,
      range: up,
      tickvals: powers,
      ticktext: powers.map((power) => `×${decimal(power, 6)}`),
      exponentformat: 'none',
    },
  };
  return { traces: [line, ...films], axes };
}

/** A custom property's colour as Plotly understands it: `light-dark()` is resolved by the browser. */
function resolveColour(figure: HTMLElement, style: CSSStyleDeclaration, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = style.getPropertyValue(name);
  figure.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
