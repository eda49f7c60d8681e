/** Names that answer what was typed as it stands, or but for one mistake. */
import type { SearchTuple } from '../store/tables.ts';
import type { NameIndex } from './name-index.ts';
import { type Alternatives, type Reading, wantedBy } from './query.ts';
import { admits } from './rank.ts';

/** From how many letters on a mistake in a word is forgiven. */
const FORGIVEN_FROM = 3;

/** Names that are what was typed, have all its words, the last one perhaps unfinished, or begin so when joined. */
export async function matches(index: NameIndex, readings: readonly Reading[]): Promise<SearchTuple[]> {
  const found: SearchTuple[] = [];
  for (const reading of readings) {
    if (reading.folded === '') continue;
    const wanted = wantedBy(reading);
    const lists = [index.having(wanted), index.having([[reading.joined]])];
    // "di caprio" for DiCaprio.
    for (const place of wanted.keys())
      if (place > 0 && wanted.length > 2) lists.push(index.having(joinedAt(wanted, place)));
    for (const key of reading.keys) lists.push(index.titled(key));
    for (const list of await Promise.all(lists))
      found.push(...list.filter((tuple) => admits(reading, tuple)));
  }
  return found;
}

function joinedAt(wanted: readonly Alternatives[], place: number): Alternatives[] {
  const joined = `${wanted[place - 1]?.[0] ?? ''}${wanted[place]?.[0] ?? ''}`;
  return [...wanted.slice(0, place - 1), [joined], ...wanted.slice(place + 1)];
}

/** Names with one mistake in one of the words. */
export async function nearMatches(index: NameIndex, readings: readonly Reading[]): Promise<SearchTuple[]> {
  const found: SearchTuple[] = [];
  for (const reading of readings) {
    const wanted = wantedBy(reading);
    const corrected = await Promise.all(
      wanted.map(([word = '']) => (isForgiven(word) ? index.near(word) : [])),
    );
    const lists = await Promise.all(
      corrected.map((near, place) => (near.length === 0 ? [] : index.having(wanted.with(place, near)))),
    );
    found.push(...lists.flat().filter((tuple) => admits(reading, tuple)));
  }
  return found;
}

/** Figures are not mistaken for other figures: who types 2012 does not mean 2010. */
function isForgiven(word: string): boolean {
  return word.length >= FORGIVEN_FROM && !/\p{N}/u.test(word);
}
