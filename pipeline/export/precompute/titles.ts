/** Table `titles`: films by what they are called, in the catalogue's language, in Spanish, in their own and by other names. */
import type { Catalog } from '../../catalog/types.ts';
import { getOrCreate } from '../../common/collections.ts';
import { byVotes } from '../../common/order.ts';
import { headKeysOf, keysOf } from '../../search/terms.ts';
import type { TitleEntry } from '../../store/tables.ts';
import { filmRef } from './films.ts';
import { namesOf } from './names.ts';

export function* titleEntries(catalog: Catalog): Generator<[string, readonly TitleEntry[]]> {
  const byKey = new Map<string, TitleEntry[]>();
  for (const film of catalog.films.toSorted(byVotes)) {
    const entry = { ...filmRef(film), votes: film.votes };
    const listed = new Set<string>();
    // The source's title first: it goes before the others where they have one key.
    for (const text of [film.title, ...namesOf(film).filter((name) => name !== film.title)]) {
      for (const key of [...keysOf(text), ...headKeysOf(text)]) {
        if (listed.has(key)) continue;
        listed.add(key);
        getOrCreate(byKey, key, () => []).push(text === film.title ? entry : { ...entry, name: text });
      }
    }
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
