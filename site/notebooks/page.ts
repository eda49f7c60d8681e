/** A notebook as a page: its cells and outputs, in order, as blocks to be drawn. */

import { type FigureJson, type NotebookFile, type Output, parseNotebook } from './format.ts';
import {
  type Element,
  firstElement,
  type Heading,
  parseHtml,
  parseMarkdown,
  type Writing,
  writeHtml,
} from './markup.ts';
import { type Picture, readPicture } from './picture.ts';
import { NotebookError } from './problem.ts';
import { PROBLEMS } from './texts.ts';

export type Block =
  | { readonly kind: 'markup'; readonly html: string }
  | { readonly kind: 'code'; readonly code: string; readonly lines: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: Figure };

export interface Figure {
  /** From 1, within the notebook. */
  readonly number: number;
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly alt: string;
  readonly picture: Picture;
  /** What plotly draws. */
  readonly json: FigureJson;
  /** Its figures in a table, as HTML. */
  readonly table: string;
}

export interface NotebookPage {
  /** Its file's, without the extension, and its address. */
  readonly name: string;
  readonly title: string;
  /** Its first paragraph, as HTML. */
  readonly summary: string;
  /** What it says of the data that its figures come from, as HTML; empty where it says nothing. */
  readonly source: string;
  /** How many films its data has; null where it does not say. */
  readonly films: number | null;
  /** Those of its text, from level 2, in order. */
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
}

const TITLE = /^# (.+)\n?/;
const FIGURE = 'application/vnd.plotly.v1+json';

/**
 * @param siblings names of all notebooks with a page, this one's among them
 * @throws {NotebookError} if it is no notebook, a cell ended in an error, a figure lacks its picture or its table, or
 * a link leads nowhere
 */
export function readPage(name: string, json: string, siblings: readonly string[]): NotebookPage {
  const { cells, metadata } = parseNotebook(name, json);
  const title = TITLE.exec(cells[0]?.source ?? '')?.[1]?.trim();
  if (title === undefined) throw new NotebookError(name, PROBLEMS.title());
  const writing: Writing = { name, siblings, headings: [], tables: 0 };
  const count = counter();
  const blocks = cells.flatMap((cell, index): Block[] => {
    if (cell.source.trim() === '' || cell.cell_type === 'raw') return [];
    const source = index === 0 ? cell.source.replace(TITLE, '') : cell.source;
    if (cell.cell_type === 'markdown') return [markdownBlock(source, writing)];
    return [codeBlock(source), ...outputBlocks(cell.id, cell.outputs, writing, count)];
  });
  const { headings } = writing;
  return {
    name,
    title,
    summary: summaryOf(cells, writing),
    source: sourceOf(cells, writing),
    films: metadata.films ?? null,
    headings,
    blocks: blocks.reduce<Block[]>(joinCode, []),
  };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** Cells that follow one another without showing anything are read as one. */
function joinCode(blocks: Block[], next: Block): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'code' || next.kind !== 'code') return [...blocks, next];
  return [...blocks.slice(0, -1), codeBlock(`${last.code}\n\n${next.code}`)];
}

function codeBlock(source: string): Block {
  const code = source.trimEnd();
  return { kind: 'code', code, lines: code.split('\n').length };
}

function markdownBlock(markdown: string, writing: Writing): Block {
  return { kind: 'markup', html: writeHtml(parseMarkdown(markdown), writing) };
}

/** A figure is three outputs in a row (see the notebooks' `show`): its picture, its JSON and its table. */
function outputBlocks(
  cell: string,
  outputs: readonly Output[],
  writing: Writing,
  count: () => number,
): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < outputs.length; index += 1) {
    const output = outputs[index];
    if (output === undefined) continue;
    const json = 'data' in output ? output.data[FIGURE] : undefined;
    if (json !== undefined) {
      const table = htmlOf(outputs[index + 1]);
      if (table === undefined) throw new NotebookError(writing.name, PROBLEMS.table(cell));
      const figure = figureOf(cell, json, outputs[index - 1], table, writing, count());
      blocks.push({ kind: 'figure', figure });
      index += 1;
    } else blocks.push(...outputBlock(cell, output, writing));
  }
  return blocks;
}

function figureOf(
  cell: string,
  json: FigureJson,
  before: Output | undefined,
  table: string,
  writing: Writing,
  number: number,
): Figure {
  const picture = before !== undefined && 'data' in before ? before.data['image/png'] : undefined;
  if (before === undefined || !('metadata' in before) || picture === undefined) {
    throw new NotebookError(writing.name, PROBLEMS.picture(cell));
  }
  return {
    number,
    title: json.layout.title.text,
    alt: json.layout.meta.alt,
    picture: readPicture(picture, before.metadata['image/png']?.width),
    json,
    table: writeHtml(parseHtml(table), writing),
  };
}

function htmlOf(output: Output | undefined): string | undefined {
  return output !== undefined && 'data' in output ? output.data['text/html'] : undefined;
}

/** The richest form of an output. A picture goes with the figure that follows it. */
function outputBlock(cell: string, output: Output, writing: Writing): Block[] {
  if (output.output_type === 'error') {
    throw new NotebookError(writing.name, PROBLEMS.error(cell, output.ename));
  }
  if (!('data' in output)) return [{ kind: 'text', text: output.text.trimEnd() }];
  const { data } = output;
  if (data['image/png'] !== undefined) return [];
  if (data['text/html'] !== undefined) {
    return [{ kind: 'markup', html: writeHtml(parseHtml(data['text/html']), writing) }];
  }
  if (data['text/markdown'] !== undefined) return [markdownBlock(data['text/markdown'], writing)];
  return data['text/plain'] === undefined ? [] : [{ kind: 'text', text: data['text/plain'].trimEnd() }];
}

function summaryOf([first]: NotebookFile['cells'], writing: Writing): string {
  return contentOf(first?.source ?? '', 'p', writing);
}

/** The first cell's quotation. */
function sourceOf([first]: NotebookFile['cells'], writing: Writing): string {
  const quotation = firstElement(parseMarkdown(first?.source ?? ''), 'blockquote');
  const paragraph = quotation && firstElement(quotation, 'p');
  return paragraph === undefined ? '' : contentHtml(paragraph, writing);
}

/** The content of the first element of a name; its headings are not counted again. */
function contentOf(markdown: string, tag: string, writing: Writing): string {
  const element = firstElement(parseMarkdown(markdown), tag);
  return element === undefined ? '' : contentHtml(element, writing);
}

function contentHtml(element: Element, writing: Writing): string {
  return element.children.map((child) => writeHtml(child, { ...writing, headings: [] })).join('');
}
