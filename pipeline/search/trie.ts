/**
 * Table `search`: a trie of the words of all names, cut into nodes that are small enough to fetch one by one.
 * A node's key is a prefix. Few names under a prefix are all in its node; many are divided among longer prefixes,
 * and the node keeps the most famous. The key "word " (with a space) holds the names with that very word.
 */
import { getOrCreate } from '../common/collections.ts';
import { join } from '../common/fold.ts';
import type { SearchNode, SearchTuple } from '../store/tables.ts';
import { indexWords, textsOf } from './names.ts';
import { byFame } from './rank.ts';

/** Up to this many names are not divided further. */
const LEAF_SIZE = 100;
/** How many an inner node shows. */
const BEST_SIZE = 60;
/** How many names with the very same word are listed by it ("john"); the others are found by their other words. */
const WORD_SIZE = 200;

/** All nodes of the trie over some names. */
export function* trieNodes(tuples: readonly SearchTuple[]): Generator<[string, SearchNode]> {
  // Names are handled as their rank by fame: lists of ranks are merged and sorted faster than lists of names.
  const ranked = tuples.toSorted(byFame);
  const postings = new Map<string, number[]>();
  for (const [rank, tuple] of ranked.entries()) {
    for (const word of indexWords(tuple)) getOrCreate(postings, word, () => []).push(rank);
  }
  const words = [...postings.keys()].sort();
  const named = (ranks: Iterable<number>): SearchTuple[] =>
    Array.from(ranks, (rank) => ranked[rank]).filter(isPresent);
  yield* nodesUnder('', words, { postings, named });
}

interface Index {
  /** The ranks of the names that have a word, ascending. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly named: (ranks: Iterable<number>) => SearchTuple[];
}

function* nodesUnder(
  prefix: string,
  words: readonly string[],
  index: Index,
): Generator<[string, SearchNode]> {
  if (prefix !== '') {
    const ranks = firstRanks(words, index, LEAF_SIZE + 1);
    const more = ranks.length > LEAF_SIZE;
    yield [prefix, { best: index.named(more ? ranks.slice(0, BEST_SIZE) : ranks), more }];
    if (!more) return;
  }
  const own = index.postings.get(prefix);
  if (own !== undefined) yield [`${prefix} `, { best: wordBearers(prefix, index.named(own)), more: false }];
  const longer = words.filter((word) => word !== prefix);
  // By code point, so that a character outside the basic plane is never cut in half.
  const next = (word: string): string => prefix + String.fromCodePoint(word.codePointAt(prefix.length) ?? 0);
  for (const [key, group] of Map.groupBy(longer, next)) yield* nodesUnder(key, group, index);
}

/** The first ranks of names that have any of the words, ascending, each once: so many, or all where they are fewer. */
function firstRanks(words: readonly string[], index: Index, count: number): number[] {
  let first: number[] = [];
  const keepFirst = (): void => {
    first = [...new Set(first)].sort((a, b) => a - b).slice(0, count);
  };
  let bound = Infinity;
  for (const word of words)
    for (const rank of index.postings.get(word) ?? []) {
      if (rank >= bound) break;
      // Those after the first are left out now and then: sorting all of them at the end takes far longer.
      if (first.push(rank) < 8 * count) continue;
      keepFirst();
      bound = first[count - 1] ?? Infinity;
    }
  keepFirst();
  return first;
}

/** Names that are the word and nothing else come first, or "Love" would be lost among its thousand neighbours. */
function wordBearers(word: string, byFame: readonly SearchTuple[]): SearchTuple[] {
  const isWord = (tuple: SearchTuple): boolean => textsOf(tuple).some((text) => join(text) === word);
  const { own = [], others = [] } = Object.groupBy(byFame, (tuple) => (isWord(tuple) ? 'own' : 'others'));
  return [...own, ...others].slice(0, WORD_SIZE);
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
