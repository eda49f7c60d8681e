/** Finds names in the shards by what was typed: whole words, beginnings of words, and words with mistakes. */

import { fold, join } from '../common/fold.ts';
import type { SearchNode, SearchTuple, ShardReader } from '../store/tables.ts';
import { editDistance, forgivenEdits } from './distance.ts';
import { byFame, hasAllWords, keyOf, rankTuples, textsOf } from './rank.ts';
import { nearWords, wordKeys } from './words.ts';

/** Longer queries say no more: the words beyond take no part in finding candidates. */
const MAX_WORDS = 8;
/** Most nodes of the trie divide at three letters, so the walk begins there. */
const FIRST_PROBE = 3;
/** How many of the typed words are corrected. */
const CORRECTED = 2;
/** How many corrections of a word are followed. */
const CORRECTIONS = 3;

/** How many times ten times more famous a name must be to make up for one edit. */
const FAME_PER_EDIT = 2.5;

export type TupleFilter = (tuple: SearchTuple) => boolean;

/** Up to `k` names with all the typed words, best first; where there is none, those nearest to what was typed. */
export async function searchNames(shards: ShardReader, query: string, k: number): Promise<SearchTuple[]> {
  const ranked = rankTuples(query, await matches(shards, query), k);
  return ranked.length > 0 ? ranked : nearNames(shards, query, k);
}

/** Names nearest to the typed one, for "did you mean": by closeness and fame together. */
export async function nearNames(
  shards: ShardReader,
  query: string,
  k: number,
  accept: TupleFilter = () => true,
): Promise<SearchTuple[]> {
  const typed = typedWords(query);
  const joined = join(query);
  const found = new Map<string, { tuple: SearchTuple; distance: number }>();
  const consider = (tuples: Iterable<SearchTuple>): void => {
    for (const tuple of tuples) {
      const key = keyOf(tuple);
      // Many names are listed under more than one of the words.
      if (accept(tuple) && !found.has(key))
        found.set(key, { tuple, distance: nearest(typed, joined, tuple) });
    }
  };
  // The longest words say most; each is taken as typed and as the vocabulary would correct it.
  for (const word of byLength(typed).slice(0, CORRECTED)) {
    const lists = await Promise.all(
      wordKeys(word).map(async (key) => (await shards.get('words', key)) ?? []),
    );
    for (const near of nearWords(word, lists, CORRECTIONS)) {
      consider(await bearers(shards, near.word));
    }
  }
  return [...found.values()]
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => farness(a) - farness(b) || byFame(a.tuple, b.tuple))
    .slice(0, k)
    .map(({ tuple }) => tuple);
}

/**
 * Closeness weighed with fame: who types "Tom Hanx" means Tom Hanks, two edits away, more likely than a Tom Hand whom
 * nobody knows. A name known to ten thousand is forgiven about one edit and a half more than an unknown one.
 */
function farness({ tuple, distance }: { tuple: SearchTuple; distance: number }): number {
  return distance - Math.log10(1 + tuple[4]) / FAME_PER_EDIT;
}

/** Names that have every typed word, the last one perhaps unfinished, or that begin so when joined. */
async function matches(shards: ShardReader, query: string): Promise<SearchTuple[]> {
  const typed = typedWords(query);
  const whole = typed.join(' ');
  const joined = join(query);
  const answers = (tuple: SearchTuple): boolean =>
    textsOf(tuple).some((text) => {
      const folded = fold(text);
      return hasAllWords(folded, whole) || folded.replaceAll(' ', '').startsWith(joined);
    });
  const found = (await bearers(shards, joined)).filter(answers);
  // The longest word has the fewest bearers; the next is asked only where that one's list was cut too short, and then
  // the short ones, of which one may be rare ("3b").
  for (const word of byLength(typed)) {
    found.push(...(await bearers(shards, word)).filter(answers));
    if (found.length > 0) break;
  }
  return found;
}

/** The names listed for a word or the beginning of one. */
async function bearers(shards: ShardReader, word: string): Promise<readonly SearchTuple[]> {
  const letters = Array.from(word);
  const nodeAt = (length: number): Promise<SearchNode | undefined> =>
    shards.get('search', letters.slice(0, length).join(''));
  let length = Math.min(FIRST_PROBE, letters.length);
  let node = await nodeAt(length);
  while (node === undefined && length > 1) node = await nodeAt(--length);
  while (node?.more === true && length < letters.length) node = await nodeAt(++length);
  if (node === undefined) return [];
  // An inner node shows only the most famous: those with this very word have a list of their own.
  const own = node.more ? await shards.get('search', `${word} `) : undefined;
  return own === undefined ? node.best : [...own.best, ...node.best];
}

/** The longest first. */
function byLength(typed: readonly string[]): string[] {
  return typed.toSorted((a, b) => b.length - a.length);
}

function typedWords(query: string): string[] {
  return [...new Set(fold(query).split(' '))].filter((word) => word !== '').slice(0, MAX_WORDS);
}

function nearest(typed: readonly string[], joined: string, tuple: SearchTuple): number {
  return Math.min(...textsOf(tuple).map((text) => distanceTo(typed, joined, text)));
}

/** Edits from what was typed to a name, word by word or joined, whichever is less; infinite if a word is far off. */
function distanceTo(typed: readonly string[], joined: string, name: string): number {
  const limit = Math.min(4, Math.max(1, Math.floor(joined.length / 3)));
  const folded = fold(name);
  const whole = editDistance(joined, folded.replaceAll(' ', ''), limit);
  if (whole <= limit) return whole;
  const nameWords = folded.split(' ');
  let sum = 0;
  for (const word of typed) {
    const allowed = Math.max(1, forgivenEdits(word));
    let best = allowed + 1;
    for (const candidate of nameWords) {
      // Only what is nearer than the best so far needs to be told apart.
      best = Math.min(best, editDistance(word, candidate, best - 1));
      if (best === 0) break;
    }
    if (best > allowed) return Number.POSITIVE_INFINITY;
    sum += best;
  }
  // Words that nobody typed make a name a lesser answer than one without them.
  return sum + limit + Math.max(0, nameWords.length - typed.length) / 10;
}
