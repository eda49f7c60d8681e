/** Table `titles`: films by what they are called, in the catalogue's language, in their own and by other names. */
import { byVotes } from '../../catalog/order.ts';
import type { Catalog } from '../../catalog/types.ts';
import { getOrCreate } from '../../common/collections.ts';
import { headKeysOf, keysOf } from '../../search/terms.ts';
import type { TitleEntry } from '../../store/tables.ts';
import { filmRef } from './films.ts';
import { otherTitles } from './names.ts';

export function* titleEntries(catalog: Catalog): Generator<[string, readonly TitleEntry[]]> {
  const byKey = new Map<string, TitleEntry[]>();
  for (const film of catalog.films.toSorted(byVotes)) {
    const entry = { ...filmRef(film), votes: film.votes };
    const listed = new Set<string>();
    for (const text of [film.title, ...otherTitles(film)]) {
      for (const key of [...keysOf(text), ...headKeysOf(text)]) {
        if (listed.has(key)) continue;
        listed.add(key);
        getOrCreate(byKey, key, () => []).push(text === film.title ? entry : { ...entry, name: text });
      }
    }
  }
  yield* byKey;
}
