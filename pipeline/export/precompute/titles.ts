/** Table `titles`: films by what they are called, in the catalogue's language and in their own. */
import type { Catalog } from '../../catalog/types.ts';
import { getOrCreate } from '../../common/collections.ts';
import { isSameText, join } from '../../common/fold.ts';
import { byVotes } from '../../common/order.ts';
import type { TitleEntry } from '../../store/tables.ts';
import { filmRef } from './films.ts';

export function* titleEntries(catalog: Catalog): Generator<[string, readonly TitleEntry[]]> {
  const byKey = new Map<string, TitleEntry[]>();
  const add = (key: string, entry: TitleEntry): number => getOrCreate(byKey, key, () => []).push(entry);
  for (const film of catalog.films.toSorted(byVotes)) {
    const entry = { ...filmRef(film), votes: film.votes };
    add(join(film.title), entry);
    const original = film.originalTitle;
    if (original !== null && !isSameText(original, film.title)) add(join(original), { ...entry, original });
  }
  yield* byKey;
}

/** Table `imdb`: TMDB ids by IMDb id; where several films claim one, the most voted has it. */
export function imdbEntries(catalog: Catalog): Iterable<[string, number]> {
  const ids = new Map<string, number>();
  for (const { id, imdbId } of catalog.films.toSorted(byVotes))
    if (imdbId !== null && !ids.has(imdbId)) ids.set(imdbId, id);
  return ids;
}
