/** What a cell leaves to be looked at: figures of plotly.js and tables. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DataFrame } from 'danfojs-node';
import jupyter from 'tslab/dist/jupyter.js';
import { look } from './look.ts';
import { decimal, rounded } from './numbers.ts';

/** Data and layout as plotly.js takes them. */
export interface Figure {
  readonly data: readonly object[];
  readonly layout: { readonly title: string; readonly height?: number } & Readonly<Record<string, unknown>>;
}

export interface Description {
  /** What the figure shows, for who does not see it. */
  readonly alt: string;
  /** The figure's data. */
  readonly table: DataFrame;
}

export const PLOTLY = 'application/vnd.plotly.v1+json';

/** Shows a figure and, folded, its data in a table. The run that is committed adds a picture of it. */
export function show({ data, layout }: Figure, { alt, table }: Description): void {
  const { title, ...others } = layout;
  const figure = {
    data: brief(data),
    layout: { height: 440, ...titled(others), title: { text: title }, template: look(), meta: { alt } },
    config: { displayModeBar: false, responsive: true },
  };
  const details = `<details><summary>Los datos de la figura en una tabla</summary>\n${tableHtml(table, title)}</details>\n`;
  if (process.env.NOTEBOOK_RUN === undefined) send({ 'text/html': selfContained(figure) + details });
  else {
    send({ [PLOTLY]: figure, 'text/plain': `${title}. ${alt}` });
    send({ 'text/html': details, 'text/plain': 'Los datos de la figura en una tabla' });
  }
}

/** Axes may be named by a text alone. */
function titled(layout: Readonly<Record<string, unknown>>): object {
  const named = Object.entries(layout).map(([key, part]) => {
    const { title } = Object(part) as { title?: unknown };
    return [key, typeof title === 'string' ? { ...(part as object), title: { text: title } } : part];
  });
  return Object.fromEntries(named);
}

/** Fractions to what a chart can show, which are also the same bytes on every machine; typed arrays as plain ones. */
function brief(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : finite(rounded(value, 5));
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, brief);
  if (Array.isArray(value)) return value.map(brief);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, brief(item)]));
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Shows a table. */
export function showTable(table: DataFrame, caption: string): void {
  send({ 'text/html': tableHtml(table, caption), 'text/plain': caption });
}

/** A table of records with the same keys. */
export function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): DataFrame {
  return new DataFrame(rows.map((row) => ({ ...row })));
}

function send(data: Record<string, unknown>): void {
  // Foreign boundary: the type that tslab declares says that every form is a string, and JSON ones are objects.
  jupyter.lastWriteDisplayData({ data, metadata: {}, transient: {} } as never, false);
}

let drawn = 0;

/** HTML that draws the figure in any notebook: the first brings plotly.js along, and the others find it there. */
function selfContained(figure: object): string {
  drawn += 1;
  const place = `figura-${drawn}`;
  const draw = `Plotly.newPlot('${place}', ...Object.values(${JSON.stringify(figure).replaceAll('<', '\\u003c')}))`;
  return `<div id="${place}"></div>\n${drawn === 1 ? `<script>${bundle()}</script>\n` : ''}<script>${draw}</script>\n`;
}

/** plotly.js, kept from taking a page's module loader for its own. */
function bundle(): string {
  const path = createRequire(import.meta.url).resolve('plotly.js-cartesian-dist-min');
  const code = readFileSync(path, 'utf8').replaceAll('</script', '<\\/script');
  return `window.Plotly = window.Plotly ?? ((module, define) => { ${code}; return module.exports; })({ exports: {} });`;
}

/** Columns of which a figure is a name and not an amount. */
const NOT_COUNTED = /^(?:año|década|fila|id)$/i;

/** One row a line. Columns of figures are aligned to the right; GitHub heeds `align`, Jupyter only the style. */
function tableHtml(table: DataFrame, caption: string): string {
  const columns = table.columns.map((name) => {
    const values = table.column(name).values as unknown[];
    const numbers = values.filter((value): value is number => typeof value === 'number');
    const digits = digitsOf(numbers);
    const write = (value: unknown): string => {
      if (typeof value !== 'number') return value === null || value === undefined ? '—' : String(value);
      if (Number.isNaN(value)) return '—';
      return NOT_COUNTED.test(name) ? String(value) : decimal(value, digits);
    };
    return { name, cells: values.map(write), align: numbers.length > 0 ? 'right' : 'left' };
  });
  const cell = (tag: string, text: string, align: string): string =>
    `<${tag} align="${align}" style="text-align:${align}">${escapeHtml(text)}</${tag.split(' ')[0]}>`;
  const head = columns.map(({ name, align }) => cell('th scope="col"', name, align)).join('');
  const rows = table.index.map((_, row) => {
    const cells = columns.map(({ cells: own, align }, column) =>
      cell(column === 0 ? 'th scope="row"' : 'td', own[row] ?? '', align),
    );
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

/** As few decimals as tell the values of a column apart. */
function digitsOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.every(Number.isInteger)) return 0;
  const largest = Math.max(...known.map(Math.abs));
  return largest >= 1000 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
