/** A notebook's figure as the page draws it: in the page's colours, and on a phone with its words in lines of their own. */

/** What is read of the layout that Plotly's JSON brings. */
export interface FigureLayout {
  readonly title: { readonly text: string };
  readonly template: { readonly layout: TemplateLayout };
  readonly xaxis?: { readonly title?: { readonly text: string } };
}

interface TemplateLayout {
  readonly colorway: readonly string[];
  readonly title: object;
  readonly margin: object;
  readonly xaxis: object;
  readonly yaxis: object;
}

/** What is read of the data. */
export interface FigureTrace {
  readonly type: string;
  readonly name?: string;
}

/** The colours of the page, as Plotly takes them. */
export interface PageColors {
  readonly font: string;
  readonly ink: string;
  readonly line: string;
  /** One a series. */
  readonly series: readonly string[];
}

/** With less room than this, legend and title would not fit on their lines. */
const NARROW = 560;
const NARROW_FONT = 11;
const TITLE_SIZE = 16;
/** Pixels that a title of one line takes, and each further line. */
const TITLE_HEIGHT = 44;
const LINE_HEIGHT = 20;
/** Of several lines, Plotly puts the first one's foot where it puts one line's head. */
const LINES_PAD = 26;
/** How much of the width there is at least below the data for the name of their axis. */
const BELOW = 0.5;
/** How wide a letter is on average, in its own size. */
const LETTER = 0.52;

/**
 * The figure's own layout with the page's look in the place of its template's.
 * @param width pixels that the figure has
 */
export function layoutFor(
  layout: FigureLayout,
  data: readonly FigureTrace[],
  width: number,
  colors: PageColors,
): object {
  const look = colored(layout.template.layout, colors);
  if (width >= NARROW) return { ...layout, template: { layout: look } };
  const names = data.length > 1 ? data.map(({ name = '' }, at) => legendLine(name, colors.series[at])) : [];
  const lines = [...inLines(layout.title.text, width - 20, TITLE_SIZE), ...names];
  const top = TITLE_HEIGHT + LINE_HEIGHT * (lines.length - 1);
  const pad = { t: lines.length > 1 ? LINES_PAD : 14, l: 8 };
  const template = {
    ...look,
    font: { ...look.font, size: NARROW_FONT },
    title: { ...look.title, font: { size: TITLE_SIZE }, pad },
    margin: { t: top, r: 8, b: 8, l: 8 },
  };
  const below = inLines(layout.xaxis?.title?.text ?? '', BELOW * width, NARROW_FONT);
  return {
    ...layout,
    title: { text: lines.join('<br>') },
    xaxis: { ...layout.xaxis, title: { text: below.join('<br>') } },
    showlegend: false,
    template: { layout: template },
  };
}

function colored(layout: TemplateLayout, { font, ink, line, series }: PageColors) {
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: line };
  return {
    ...layout,
    font: { family: font, size: 14, color: ink },
    colorway: series,
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    xaxis: { ...layout.xaxis, ...axis },
    yaxis: { ...layout.yaxis, ...axis },
  };
}

/** A series' name after a sign in its colour. */
function legendLine(name: string, color = ''): string {
  return `<span style="font-size:12px"><span style="color:${color}">●</span> ${name}</span>`;
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
