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

export function sourceOf(cell: Cell): string {
  return joined(cell.source);
}

/** The last heading before a cell, without its marks; empty where there is none. */
export function headingBefore(notebook: Notebook, cell: Cell): string {
  const before = notebook.cells.slice(0, notebook.cells.indexOf(cell));
  const texts = before
    .filter(({ cell_type }) => cell_type === 'markdown')
    .flatMap((text) => sourceOf(text).split('\n'));
  return (texts.findLast((line) => /^#{1,6} /.test(line)) ?? '').replace(/^#+ /, '');
}

/** What a cell wrote to stderr: the kernel's way to tell an error, also of a promise that nobody awaits. */
export function stderrOf({ outputs = [] }: Cell): string {
  const complaints = outputs.filter(({ name }) => name === 'stderr').map(({ text = '' }) => joined(text));
  return complaints.join('').trim();
}

/** The data of all outputs of one MIME type, in order, each with the id of its cell. */
export function outputsOf(notebook: Notebook, mime: string): { cell: string; data: Json }[] {
  return notebook.cells.flatMap(({ id: cell = '', outputs = [] }) =>
    outputs.flatMap(({ data }) => (data?.[mime] === undefined ? [] : [{ cell, data: data[mime] }])),
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
  const { title, films } = source.metadata;
  const metadata = {
    kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
    language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
    ...(title === undefined ? {} : { title }),
    ...(films === undefined ? {} : { films }),
  };
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}

/** As nbformat writes, keys in order and one space of indent, but for long rows of figures, which are one line. */
export function formatNotebook(notebook: Notebook): string {
  const text = JSON.stringify(sorted(notebook as unknown as Json), null, 1);
  return `${text.replace(/\[\s+((?:(?:-?[\d.e+-]+|null),\s+)*(?:-?[\d.e+-]+|null))\s+\]/g, (_, row: string) => `[${row.replace(/\s+/g, ' ')}]`)}\n`;
}

function stable({ output_type, name = 'stdout', text = '', data = {}, metadata = {} }: Output): Output {
  if (output_type === 'stream') return { output_type, name, text: lines(joined(text)) };
  const forms = Object.entries(data).map(([mime, value]) => [
    mime,
    typeof value === 'string' ? lines(value) : value,
  ]);
  return { output_type: 'display_data', data: Object.fromEntries(forms), metadata };
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
  return [text].flat().join('');
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The same JSON with the keys of its objects in order. */
export function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
