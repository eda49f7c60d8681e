/** What a cell leaves behind: prose, tables and figures. */
import jupyter from 'tslab/dist/jupyter.js';
import type { Claims } from './claims.ts';
import { renderPng } from './figures/png.ts';
import { escapeText, WIDTH } from './figures/svg.ts';
import type { Figure, FigureTable } from './figures/types.ts';
import { decimal } from './numbers.ts';
import { CLAIMS_HEAD, INTERACTIVE_FIGURE, TABLE_OF_FIGURE } from './texts.ts';

/** One output in one or more forms, of which each reader shows the richest that it can. */
function send(data: Record<string, unknown>, metadata: Record<string, unknown> = {}): void {
  // Foreign boundary: the type that tslab declares says that every form is a string, and JSON ones are objects.
  jupyter.lastWriteDisplayData({ data, metadata, transient: {} } as never, false);
}

/** Prose in Markdown. Numbers in the template are written as Spanish writes integers. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): void {
  const written = values.map((value) => (typeof value === 'number' ? decimal(value) : value));
  const text = String.raw({ raw: strings }, ...written);
  const markdown = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  send({ 'text/markdown': markdown, 'text/plain': markdown });
}

/**
 * A figure as a picture, as plotly's JSON, and its data as a table. They are three outputs and not three forms of
 * one, since several readers (nbconvert, GitHub) choose plotly's form and then cannot draw it. The picture is a PNG
 * because the same readers strip SVG of its shapes.
 */
export async function show(figure: Figure): Promise<void> {
  const { title, meta } = figure.layout;
  const picture = await renderPng(figure);
  send(
    { 'image/png': picture.toString('base64'), 'text/plain': `${title.text}. ${meta.alt}` },
    { 'image/png': { alt: meta.alt, width: WIDTH } },
  );
  send({ 'application/vnd.plotly.v1+json': figure, 'text/plain': INTERACTIVE_FIGURE });
  const html = `<details><summary>${TABLE_OF_FIGURE}</summary>\n${tableHtml(meta.table, title.text)}</details>\n`;
  send({ 'text/html': html, 'text/plain': TABLE_OF_FIGURE });
}

/** A table. Cells are texts, and may be as wide as the reader's screen lets them. */
export function showTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  options: { readonly caption: string; readonly note?: string },
): void {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? decimal(cell) : cell)));
  const html = tableHtml({ head, rows: texts, note: options.note ?? '' }, options.caption);
  send({ 'text/html': html, 'text/plain': options.caption });
}

/** The closing table of a notebook: each figure of its prose here and in the complete data. */
export function showClaims(claims: Claims, caption: string): void {
  showTable(CLAIMS_HEAD, claims.rows(), { caption });
}

const NUMERIC = /^(?:—|[−-]?[\d.,]+(?:\u00a0(?:%|M?\$|MB|×))?)$/;

/** One row a line. Columns of figures are aligned to the right; GitHub heeds `align`, Jupyter only the style. */
function tableHtml(table: FigureTable, caption: string): string {
  const columns = table.head.map((_, column) => table.rows.map((row) => row[column] ?? ''));
  const isNumeric = columns.map((cells) => cells.length > 0 && cells.every((cell) => NUMERIC.test(cell)));
  const align = (column: number): string =>
    isNumeric[column] ? ' align="right"' : ' align="left" style="text-align:left"';
  const head = table.head.map((name, c) => `<th scope="col"${align(c)}>${escapeText(name)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, c) =>
      c === 0
        ? `<th scope="row"${align(c)}>${escapeText(cell)}</th>`
        : `<td${align(c)}>${escapeText(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table>',
    `<caption>${escapeText(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    ...(table.note === '' ? [] : [`<p>${escapeText(table.note)}</p>`]),
    '',
  ].join('\n');
}
