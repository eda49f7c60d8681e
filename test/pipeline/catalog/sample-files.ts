/** The sample's files with changes made to them, and what becomes of a folder with these. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { describeProblem } from '../../../pipeline/problem-texts.ts';
import { describeWarning } from '../../../pipeline/queries/texts/quality.ts';
import { findSources, SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { problemOf } from '../raw/failure.ts';
import { csvText, folderWith } from '../raw/folder.ts';

export type Row = Record<string, string>;

export const sample = (name: string): string => readFileSync(join(SAMPLE_FOLDER, name), 'utf8');
export const rowsOf = (name: string): Row[] =>
  Papa.parse<Row>(sample(name), { header: true, skipEmptyLines: true }).data.filter(
    ({ id }) => id !== undefined,
  );
export const tableOf = (rows: readonly Row[]): string[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
];
/** The sample's films with each row, or each cell of a column, changed. */
export const movies = (change: (row: Row) => Row): string =>
  csvText(tableOf(rowsOf('movies_dataset.csv').map(change)));
export const column = (name: string, change: (text: string) => string): string =>
  movies((row) => ({ ...row, [name]: change(row[name] ?? '') }));

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function sourcesOf(files: Files) {
  return findSources(
    '/',
    folderWith({
      'movies_dataset.csv': sample('movies_dataset.csv'),
      'credits.csv': sample('credits.csv'),
      ...files,
    }),
  );
}

export const load = (files: Files): Promise<Catalog> => loadCatalog(sourcesOf(files));
export const warnings = ({ quality }: Catalog): string[] => quality.warnings.map(describeWarning);

export async function refusal(files: Files): Promise<string> {
  return describeProblem(await problemOf(() => load(files)));
}

export const ORIGINAL = await loadCatalog({ ...findSources('/nowhere', undefined), keywords: null });

/** The film is as in the sample, and so is how many there are. */
export function expectSame(catalog: Catalog): void {
  expect(catalog.films).toHaveLength(567);
  expect(catalog.people.size).toBe(ORIGINAL.people.size);
  expect(catalog.filmById.get(862)).toEqual(ORIGINAL.filmById.get(862));
}
