/**
 * Accepting new figures: after a change that is meant to change them, the values that the notebooks expect are
 * rewritten in their cells with those of the run, instead of by hand one by one.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { FoundFigure } from '../lib/claims.ts';
import { type Notebook, sourceOf } from './notebook.ts';

/** The figures that a run has found. */
export function readFound(file: string): FoundFigure[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as FoundFigure);
}

/** The notebook with the expected values of these figures' edition replaced. */
export function withFigures(notebook: Notebook, found: readonly FoundFigure[]): Notebook {
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'code') return cell;
    return { ...cell, source: found.reduce(withFigure, sourceOf(cell)) };
  });
  return { ...notebook, cells };
}

function withFigure(source: string, { name, edition, value }: FoundFigure): string {
  const start = source.indexOf(`figure('${name}',`);
  if (start < 0) return source;
  const expected = /\{ sample: (?<sample>[^,]+), full: (?<full>[^}]+) \}/;
  const changed = source.slice(start).replace(expected, (_, sample: string, full: string) => {
    const values = { sample, full, [edition]: literal(value) };
    return `{ sample: ${values.sample}, full: ${values.full} }`;
  });
  return source.slice(0, start) + changed;
}

/** As the project writes numbers: 45_346. */
function literal(value: number | null): string {
  if (value === null) return 'null';
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '_') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
