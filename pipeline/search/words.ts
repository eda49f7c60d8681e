/**
 * Table `words`: the vocabulary of all names, to mend typing mistakes. A word is listed under its first two
 * letters ("^in") and under its last two ("on$"): a mistake in one place leaves at least one of them whole. And under
 * the consonants of its sound ("~nspsn"), for those who write by ear.
 */
import { getOrCreate } from '../common/collections.ts';
import { words } from '../common/fold.ts';
import type { SearchTuple, WordEntry } from '../store/tables.ts';
import { editDistance, forgivenEdits } from './distance.ts';
import { textsOf } from './names.ts';
import { skeletonOf, soundOf } from './sound.ts';

const MIN_LENGTH = 3;
/** How many words a key lists, the most famous: where names are millions, too many to load for one mistake. */
const LISTED = 5000;

/** The vocabulary of some names, by key; the most famous words first. */
export function* wordLists(tuples: readonly SearchTuple[]): Generator<[string, readonly WordEntry[]]> {
  const fame = new Map<string, number>();
  for (const tuple of tuples) {
    for (const word of textsOf(tuple).flatMap(words)) {
      if (word.length >= MIN_LENGTH) fame.set(word, Math.max(fame.get(word) ?? 0, tuple[4]));
    }
  }
  const byKey = new Map<string, WordEntry[]>();
  for (const [word, weight] of fame) {
    for (const key of [...spellingKeys(word), ...soundKeys(soundOf(word))])
      getOrCreate(byKey, key, () => []).push([word, weight]);
  }
  for (const [key, list] of byKey) {
    yield [key, list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LISTED)];
  }
}

/** The keys under which a word's spelling is listed, and looked for. */
export function spellingKeys(word: string): string[] {
  return [`^${word.slice(0, 2)}`, `${word.slice(-2)}$`];
}

/** The key under which a word's sound is listed, and looked for; none for a sound of too few consonants. */
export function soundKeys(sound: string): string[] {
  const skeleton = skeletonOf(sound);
  return skeleton === '' ? [] : [`~${skeleton}`];
}

/** A word of the vocabulary near a typed one. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  readonly weight: number;
}

/** The words of some lists within the forgiven distance of a typed one: nearest first, then most famous. */
export function nearWords(typed: string, lists: Iterable<readonly WordEntry[]>, count: number): NearWord[] {
  const limit = Math.max(1, forgivenEdits(typed));
  return nearest(lists, (word) => editDistance(typed, word, limit), limit, count);
}

/** Likewise the words that sound nearly so. @param sound of what was typed */
export function soundingWords(
  sound: string,
  lists: Iterable<readonly WordEntry[]>,
  count: number,
): NearWord[] {
  const limit = Math.max(1, forgivenEdits(sound));
  return nearest(lists, (word) => editDistance(sound, soundOf(word), limit), limit, count);
}

function nearest(
  lists: Iterable<readonly WordEntry[]>,
  distanceOf: (word: string) => number,
  limit: number,
  count: number,
): NearWord[] {
  const near = new Map<string, NearWord>();
  for (const list of lists) {
    for (const [word, weight] of list) {
      const distance = distanceOf(word);
      if (distance <= limit) near.set(word, { word, distance, weight });
    }
  }
  return [...near.values()].sort((a, b) => a.distance - b.distance || b.weight - a.weight).slice(0, count);
}
