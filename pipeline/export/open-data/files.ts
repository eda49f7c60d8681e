/** The open data as files: four tables in Parquet, a dictionary of their columns and a Croissant description of all. */
import type { Catalog, Film } from '../../catalog/types.ts';
import type { PersonParts } from '../precompute/people.ts';
import { areWide } from './columns.ts';
import { croissant, dictionary, type OpenFile } from './describe.ts';
import { ParquetTable } from './parquet.ts';
import {
  type CreditRow,
  OPEN_TABLES,
  type OpenTableName,
  type PersonRow,
  type RecommendationRow,
} from './tables.ts';

/** Where they are in a snapshot. */
const FOLDER = 'abiertos';

/** Takes what is recommended as the lists are written, since they are made but once. */
export type Recommended = ParquetTable<RecommendationRow>;

/** A table to which each list is added as it is written. */
export function recommended({ films }: Pick<Catalog, 'films'>): Recommended {
  return new ParquetTable(OPEN_TABLES.recomendaciones, areWide(films.map(({ id }) => id)));
}

/**
 * Writes all files of the open data.
 * @param input the catalogue, its people and lists, and under what terms the data may be used
 * @param write takes a path within the snapshot and the content, and answers its sha256
 * @returns the tables' files, in the order of `OPEN_TABLES`
 */
export function writeOpenData(
  {
    catalog,
    people,
    lists,
    terms,
  }: { catalog: Catalog; people: readonly PersonParts[]; lists: Recommended; terms: string },
  write: (path: string, content: string | Buffer) => string,
): OpenFile[] {
  const hasWideIds = areWide([...catalog.filmById.keys(), ...catalog.people.keys()]);
  const tables = {
    peliculas: filmTable(catalog, hasWideIds),
    creditos: creditTable(catalog, hasWideIds),
    personas: peopleTable(catalog, people, hasWideIds),
    recomendaciones: lists,
  };
  const names = Object.keys(OPEN_TABLES) as OpenTableName[];
  const files = names.map((table): OpenFile => {
    const content = tables[table].end();
    const path = `${FOLDER}/${table}.parquet`;
    const sha256 = write(path, content);
    return { table, path, rows: tables[table].rows, bytes: content.length, sha256 };
  });
  write(`${FOLDER}/diccionario.csv`, dictionary(hasWideIds));
  write(`${FOLDER}/croissant.json`, croissant(files, terms));
  return files;
}

function filmTable({ films }: Catalog, hasWideIds: boolean): ParquetTable<Film> {
  const table = new ParquetTable(OPEN_TABLES.peliculas, hasWideIds);
  for (const film of films) table.add(film);
  return table;
}

function creditTable({ films }: Catalog, hasWideIds: boolean): ParquetTable<CreditRow> {
  const table = new ParquetTable(OPEN_TABLES.creditos, hasWideIds);
  for (const { id: film, cast, directors } of films) {
    for (const [place, { person, character }] of cast.entries())
      table.add({ film, person, role: 'actor', character, billing: place + 1 });
    for (const person of directors)
      table.add({ film, person, role: 'director', character: '', billing: null });
  }
  return table;
}

function peopleTable(
  { people: known }: Catalog,
  people: readonly PersonParts[],
  hasWideIds: boolean,
): ParquetTable<PersonRow> {
  const table = new ParquetTable(OPEN_TABLES.personas, hasWideIds);
  for (const { id, name, acted, directed } of people)
    table.add({ id, name, otherNames: known.get(id)?.otherNames ?? [], acted, directed });
  return table;
}
