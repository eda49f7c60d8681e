/** Where a notebook's figure has its words: title and legend at the top left, and on a phone without taking the data's room. */

interface Titled {
  readonly title: { readonly text: string; readonly font?: object };
}

interface Axis extends Titled {
  readonly type: string;
  readonly tickvals: readonly unknown[];
  readonly ticktext: readonly string[];
}

/** What is read of the layout that Plotly's JSON brings. */
export interface FigureLayout extends Titled {
  readonly font: object;
  readonly legend: object;
  readonly margin: { readonly t: number };
  readonly xaxis: Axis;
  readonly yaxis: Axis;
}

/** What is read of the data. */
export interface FigureTrace {
  readonly type: string;
  readonly mode?: string;
  readonly name: string;
  readonly showlegend: boolean;
  readonly marker?: { readonly color: string; readonly symbol?: string };
  readonly line?: { readonly color: string; readonly dash?: string };
}

/** What replaces it, in Plotly's own terms. */
export interface Places {
  readonly title: object;
  /** Pixels that the title takes, from the top. */
  readonly titleHeight: number;
  readonly margin: { readonly t: number };
  readonly showlegend: boolean;
  readonly legend: object;
  readonly xaxis: object;
  readonly yaxis: object;
}

/** With less room than this, a picture's places for words would leave none for the data. */
const NARROW = 560;
/** Plotly makes the room that labels need; as much again would be left empty. */
const NARROW_MARGIN = { l: 8, r: 14, b: 8 };
/** As many labels of figures, or of what they count, stand side by side. */
const NARROW_TICKS = { figures: 4, categories: 11 };
/** How much of the width there is at least below the data for the name of their axis. */
const NARROW_NAME = 0.45;
/** Between the title's lines and the data. */
const NARROW_GAP = 10;

const TITLE_SIZE = 16;
const AXIS_SIZE = 13;
/** Plotly's own place for the title would overlap the legend's. */
const TITLE = { x: 0, xanchor: 'left', y: 1, yanchor: 'top', font: { size: TITLE_SIZE } };
const TITLE_PAD = 14;
/** Of several lines, Plotly puts the first one's foot where it puts one line's head. */
const LINES_PAD = 26;
const LEGEND = { y: 1, yanchor: 'bottom', traceorder: 'normal' };
/** Pixels that a title of one line takes, and each further line. */
const TITLE_HEIGHT = 44;
const LINE_HEIGHT = 21;
/** Pixels between an axis's labels and its name. */
const STANDOFF = 12;
/** How wide a letter is on average, in its own size. */
const LETTER = 0.52;
const BREAK = '<br>';
/** Plotly's signs of points, and its lines, as letters. */
const SIGNS: Readonly<Record<string, string>> = {
  circle: '●',
  square: '■',
  diamond: '◆',
  'triangle-up': '▲',
  solid: '━',
  dash: '╍',
};

/** @param width pixels that the figure has */
export function placesFor(layout: FigureLayout, data: readonly FigureTrace[], width: number): Places {
  return width < NARROW ? narrowed(layout, data, width) : widely(layout);
}

function widely({ title, margin, legend, xaxis, yaxis }: FigureLayout): Places {
  return {
    ...titled(title, [title.text]),
    margin,
    showlegend: true,
    legend: { ...legend, ...LEGEND },
    xaxis: withStandoff(xaxis),
    yaxis: withStandoff(yaxis),
  };
}

/** Words in lines of their own: the legend's, and the name of the standing axis above it. */
function narrowed(
  { title, margin, legend, xaxis, yaxis }: FigureLayout,
  data: readonly FigureTrace[],
  width: number,
): Places {
  const room = width - 2 * TITLE_PAD;
  const below = inLines(xaxis.title.text, NARROW_NAME * room, AXIS_SIZE).join(BREAK);
  const places = titled(title, [
    ...inLines(title.text, room, TITLE_SIZE),
    ...data.filter(({ showlegend }) => showlegend).map((trace) => inSize(legendLine(trace))),
    ...inLines(`↕ ${yaxis.title.text}`, room, AXIS_SIZE).map(inSize),
  ]);
  return {
    ...places,
    margin: { ...margin, ...NARROW_MARGIN, t: places.titleHeight + NARROW_GAP },
    showlegend: false,
    legend,
    xaxis: withStandoff({
      ...thinned(xaxis),
      title: { ...xaxis.title, text: below, font: { size: AXIS_SIZE } },
    }),
    yaxis: { ...yaxis, title: { text: '' } },
  };
}

function titled(title: object, lines: readonly string[]): Pick<Places, 'title' | 'titleHeight'> {
  const further = lines.length - 1;
  const pad = { t: further > 0 ? LINES_PAD : TITLE_PAD, l: TITLE_PAD };
  return {
    title: { ...title, ...TITLE, pad, text: lines.join(BREAK) },
    titleHeight: TITLE_HEIGHT + LINE_HEIGHT * further,
  };
}

function inSize(line: string): string {
  return `<span style="font-size:${AXIS_SIZE}px">${line}</span>`;
}

/** A trace's sign in its colour, and its name. */
function legendLine({ type, mode = '', name, marker, line }: FigureTrace): string {
  const drawn = type === 'bar' ? 'square' : mode.includes('markers') ? marker?.symbol : line?.dash;
  return `<span style="color:${marker?.color ?? line?.color}">${SIGNS[drawn ?? ''] ?? '●'}</span> ${name}`;
}

/** An axis with some of its labels, evenly, where all would not fit. */
function thinned(axis: Axis): Axis {
  const most = axis.type === 'category' ? NARROW_TICKS.categories : NARROW_TICKS.figures;
  const step = Math.ceil(axis.tickvals.length / most);
  const isKept = (_: unknown, place: number): boolean => place % step === 0;
  return { ...axis, tickvals: axis.tickvals.filter(isKept), ticktext: axis.ticktext.filter(isKept) };
}

function withStandoff(axis: Titled): object {
  return { ...axis, title: { ...axis.title, standoff: STANDOFF } };
}

/** A text in lines of so many pixels, as nearly as its length tells: Plotly does not break any. */
function inLines(text: string, width: number, size: number): string[] {
  const letters = Math.floor(width / (LETTER * size));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
