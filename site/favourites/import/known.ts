/** The catalogue's films as imports and exports see them: all their names, and their IMDb ids. */

import { decodeTuples, type TupleColumns } from '../../../pipeline/search/columns.ts';
import { textsOf } from '../../../pipeline/search/names.ts';
import { partsOf } from '../../../pipeline/store/columns.ts';
import type { ShardReader } from '../../../pipeline/store/tables.ts';
import type { KnownFilm } from './match.ts';

/**
 * All films that the search box knows, the best known first.
 * @param columns the search's names of films
 * @throws {ShardError}
 */
export async function knownFilms(reader: ShardReader, columns: TupleColumns): Promise<KnownFilm[]> {
  const imdbIds = new Map<number, number>();
  const first = await reader.get('columns', '0');
  for (let part = 0; part < partsOf(first?.films ?? 0); part++) {
    const [ids = [], numbers = []] = await Promise.all([
      reader.get('ids', String(part)),
      reader.get('imdbIds', String(part)),
    ]);
    for (const [at, id] of ids.entries()) imdbIds.set(id, numbers[at] ?? 0);
  }
  return Array.from(decodeTuples(columns), (tuple) => {
    const [, id, , year] = tuple;
    return { id, year, imdb: imdbIds.get(id) ?? 0, names: textsOf(tuple) };
  });
}
