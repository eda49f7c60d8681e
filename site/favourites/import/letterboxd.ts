/** A list as a CSV that Letterboxd's importer takes. Columns: letterboxd.com/about/importing-data. */
import Papa from 'papaparse';
import type { TupleColumns } from '../../../pipeline/search/columns.ts';
import { shards } from '../../scripts/shards.ts';
import { snapshotFile } from '../../scripts/standing.ts';
import type { Library, Mark } from '../library.ts';
import { knownFilms } from './known.ts';
import type { KnownFilm } from './match.ts';

/** Digits of an IMDb id; newer ones have more. */
const IMDB_DIGITS = 7;

/** The CSV of a list; of the seen ones with those that are loved, as Letterboxd has them. @throws {ShardError} */
export async function letterboxdCsv(own: Library, list: Mark): Promise<string> {
  const ids = list === 'vista' ? [...new Set([...own.vista, ...own.gusta])] : own[list];
  const columns = (await snapshotFile('tuples/films.json')) as TupleColumns;
  const films = await knownFilms(await shards(), columns);
  return rowsFor(ids, own, new Map(films.map((film) => [film.id, film])));
}

/** As {@link letterboxdCsv}, of films that are known. A film that is not goes by its TMDB id alone. */
export function rowsFor(
  ids: readonly number[],
  { notas, fechas }: Pick<Library, 'notas' | 'fechas'>,
  films: ReadonlyMap<number, KnownFilm>,
): string {
  const rows = ids.map((id) => {
    const film = films.get(id);
    return {
      tmdbID: id,
      imdbID:
        film === undefined || film.imdb === 0 ? '' : `tt${String(film.imdb).padStart(IMDB_DIGITS, '0')}`,
      Title: film?.names[0] ?? '',
      Year: film?.year ?? '',
      Rating10: notas[id] ?? '',
      WatchedDate: fechas[id] ?? '',
    };
  });
  return Papa.unparse(rows, { newline: '\n' });
}
