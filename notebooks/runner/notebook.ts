/** Notebooks as files: nbformat 4.5, read, brought to a form that is the same after each run, and written. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RunError } from './errors.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Output {
  output_type: string;
  /** Of a stream. */
  name?: string;
  text?: string | string[];
  data?: Record<string, Json>;
  metadata?: Record<string, Json>;
  [key: string]: Json | undefined;
}

export interface Cell {
  cell_type: 'code' | 'markdown' | 'raw';
  id?: string;
  metadata: Record<string, Json>;
  source: string | string[];
  execution_count?: number | null;
  outputs?: Output[];
}

export interface Notebook {
  cells: Cell[];
  metadata: Record<string, Json>;
  nbformat: number;
  nbformat_minor: number;
}

/** @throws {RunError} if the file is missing or no notebook */
export function readNotebook(file: string): Notebook {
  const name = basename(file);
  if (!existsSync(file)) throw new RunError({ kind: 'notebook-missing', notebook: name });
  try {
    const notebook = JSON.parse(readFileSync(file, 'utf8')) as Notebook;
    if (notebook.nbformat !== 4 || !Array.isArray(notebook.cells)) throw new Error('nbformat');
    return notebook;
  } catch (error) {
    throw new RunError({ kind: 'notebook-unreadable', notebook: name, cause: (error as Error).message });
  }
}

/** The code cells that a kernel executes: those with any text. */
export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === 'code' && sourceOf(cell).trim() !== '');
}

export function sourceOf(cell: Cell): string {
  return joined(cell.source);
}

/** The last heading before a cell, without its marks; empty where there is none. */
export function headingBefore(notebook: Notebook, cell: Cell): string {
  const before = notebook.cells.slice(0, notebook.cells.indexOf(cell));
  const headings = before
    .filter(({ cell_type }) => cell_type === 'markdown')
    .flatMap((markdown) => sourceOf(markdown).split('\n'))
    .filter((line) => /^#{1,6} /.test(line));
  return (headings.at(-1) ?? '').replace(/^#+ /, '');
}

export function stderrOf(cell: Cell): string {
  const streams = (cell.outputs ?? []).filter(
    ({ output_type, name }) => output_type === 'stream' && name === 'stderr',
  );
  return streams
    .map(({ text }) => joined(text ?? ''))
    .join('')
    .trim();
}

/** The data of all outputs of one MIME type, in order, each with the id of its cell. */
export function outputsOf(notebook: Notebook, mime: string): { cell: string; data: Json }[] {
  return notebook.cells.flatMap((cell) =>
    (cell.outputs ?? []).flatMap(({ data }) => {
      const value = data?.[mime];
      return value === undefined ? [] : [{ cell: cell.id ?? '', data: value }];
    }),
  );
}

/**
 * The source's cells with the outputs of an execution, in the form that is committed: no counts, no times, no
 * display ids, and nothing that one client adds and another does not.
 */
export function withOutputs(source: Notebook, executed: Notebook): Notebook {
  const cells = source.cells.map((cell, index): Cell => {
    const { cell_type, id, metadata } = cell;
    const base = { cell_type, ...(id === undefined ? {} : { id }), metadata, source: lines(sourceOf(cell)) };
    if (cell_type !== 'code') return base;
    const outputs = mergeStreams(executed.cells[index]?.outputs ?? []);
    return { ...base, execution_count: null, outputs: outputs.map(stable) };
  });
  const metadata = {
    kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
    language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
    ...(source.metadata.title === undefined ? {} : { title: source.metadata.title }),
  };
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}

const FIGURE = 'application/vnd.plotly.v1+json';
const PICTURE = 'image/png';

/**
 * The executed notebook with the pictures of the committed one wherever the figures are the same: a picture's bytes
 * depend on the fonts of the machine that drew it, and should change only when the figure does.
 */
export function withPicturesOf(committed: Notebook, executed: Notebook): Notebook {
  const cells = executed.cells.map((cell, index): Cell => {
    const before = committed.cells[index]?.outputs ?? [];
    const outputs = cell.outputs?.map((output, at): Output => {
      const [old, figure, oldFigure] = [before[at], cell.outputs?.[at + 1], before[at + 1]];
      const same = canonical(figure?.data?.[FIGURE]) === canonical(oldFigure?.data?.[FIGURE]);
      const kept = old?.data?.[PICTURE];
      if (output.data?.[PICTURE] === undefined || kept === undefined || !same) return output;
      return { ...output, data: { ...output.data, [PICTURE]: kept } };
    });
    return outputs === undefined ? cell : { ...cell, outputs };
  });
  return { ...executed, cells };
}

function canonical(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(sorted(value));
}

/** As nbformat writes: keys in order, one space of indent, texts cut into lines. */
export function formatNotebook(notebook: Notebook): string {
  return `${JSON.stringify(sorted(notebook as unknown as Json), null, 1)}\n`;
}

function stable(output: Output): Output {
  if (output.output_type === 'stream') {
    return { output_type: 'stream', name: output.name ?? 'stdout', text: lines(joined(output.text ?? '')) };
  }
  const data = Object.entries(output.data ?? {}).map(([mime, value]): [string, Json] => [
    mime,
    typeof value === 'string' ? lines(value) : value,
  ]);
  return { output_type: 'display_data', data: Object.fromEntries(data), metadata: output.metadata ?? {} };
}

/** How a kernel cuts what it prints into messages depends on the moment. */
function mergeStreams(outputs: readonly Output[]): Output[] {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name) {
      merged[merged.length - 1] = { ...last, text: joined(last.text ?? '') + joined(output.text ?? '') };
    } else merged.push(output);
  }
  return merged;
}

function joined(text: string | string[]): string {
  return Array.isArray(text) ? text.join('') : text;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
