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
  // By word, so that all words of a prefix are neighbours.
  const listings = Array.from(postings, ([word, ranks]): Listing => ({ word, ranks }));
  listings.sort((a, b) => (a.word < b.word ? -1 : 1));
  const named = (ranks: Iterable<number>): SearchTuple[] =>
    Array.from(ranks, (rank) => ranked[rank]).filter(isPresent);
  yield* nodesUnder('', listings, named);
}

/** A word and the ranks of the names that have it, ascending. */
interface Listing {
  readonly word: string;
  readonly ranks: readonly number[];
}

function* nodesUnder(
  prefix: string,
  listings: readonly Listing[],
  named: (ranks: Iterable<number>) => SearchTuple[],
): Generator<[string, SearchNode]> {
  if (prefix !== '') {
    const ranks = firstRanks(listings, LEAF_SIZE + 1);
    const more = ranks.length > LEAF_SIZE;
    yield [prefix, { best: named(more ? ranks.slice(0, BEST_SIZE) : ranks), more }];
    if (!more) return;
  }
  let from = 0;
  const [first] = listings;
  if (first?.word === prefix) {
    yield [`${prefix} `, { best: wordBearers(prefix, named(first.ranks)), more: false }];
    from = 1;
  }
  while (from < listings.length) {
    const word = listings[from]?.word ?? '';
    // By code point, so that a character outside the basic plane is never cut in half.
    const key = prefix + String.fromCodePoint(word.codePointAt(prefix.length) ?? 0);
    let end = from + 1;
    while (listings[end]?.word.startsWith(key)) end++;
    yield* nodesUnder(key, listings.slice(from, end), named);
    from = end;
  }
}

/** The first ranks of names that have any of the words, ascending, each once: so many, or all where they are fewer. */
function firstRanks(listings: readonly Listing[], count: number): Uint32Array {
  let first: number[] = [];
  const kept = (): Uint32Array => Uint32Array.from(new Set(first)).sort().subarray(0, count);
  let bound = Infinity;
  for (const { ranks } of listings)
    for (const rank of ranks) {
      if (rank >= bound) break;
      // Those after the first are left out now and then: sorting all of them at the end takes far longer.
      if (first.push(rank) < 8 * count) continue;
      first = [...kept()];
      bound = first[count - 1] ?? Infinity;
    }
  return kept();
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
