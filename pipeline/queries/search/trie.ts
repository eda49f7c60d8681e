/**
 * Family `search`: a trie of the words of all names, cut into nodes that are small enough to fetch one by one.
 * A node's key is a prefix. Few names under a prefix are all in its node; many are divided among longer prefixes,
 * and the node keeps the most famous. The key "word " (with a space) holds the names with that very word.
 */
import { getOrCreate } from '../../collections.ts';
import type { SearchNode, SearchTuple } from '../families.ts';
import { fold, join } from '../fold.ts';
import { byFame, textsOf } from './rank.ts';

/** Up to this many names are not divided further. */
const LEAF_SIZE = 200;
/** How many an inner node shows. */
const BEST_SIZE = 60;
/** How many names with the very same word are listed by it ("john"); the others are found by their other words. */
const WORD_SIZE = 400;

/** The words a text is found by: those of its fold and, where signs or spaces divide it, the joined form ("xmen"). */
export function indexWords(text: string): string[] {
  const words = fold(text).split(' ');
  const joined = join(text);
  // Joined forms of long titles are never typed; they would only fill the index.
  return words.length > 1 && words.length <= 3 ? [...new Set([...words, joined])] : [...new Set(words)];
}

/** All nodes of the trie over some names. */
export function* trieNodes(tuples: readonly SearchTuple[]): Generator<[string, SearchNode]> {
  const postings = new Map<string, SearchTuple[]>();
  for (const tuple of tuples) {
    for (const word of new Set(textsOf(tuple).flatMap(indexWords))) {
      getOrCreate(postings, word, () => []).push(tuple);
    }
  }
  const words = [...postings.keys()].sort();
  yield* nodesUnder('', words, postings);
}

function* nodesUnder(
  prefix: string,
  words: readonly string[],
  postings: ReadonlyMap<string, readonly SearchTuple[]>,
): Generator<[string, SearchNode]> {
  const tuples = mostFamous(words.flatMap((word) => postings.get(word) ?? []));
  const more = tuples.length > LEAF_SIZE;
  if (prefix !== '') yield [prefix, { best: more ? tuples.slice(0, BEST_SIZE) : tuples, more }];
  if (!more && prefix !== '') return;
  const own = postings.get(prefix);
  if (own !== undefined)
    yield [`${prefix} `, { best: wordBearers(prefix, own).slice(0, WORD_SIZE), more: false }];
  const longer = words.filter((word) => word !== prefix);
  // By code point, so that a character outside the basic plane is never cut in half.
  const next = (word: string): string => prefix + String.fromCodePoint(word.codePointAt(prefix.length) ?? 0);
  for (const [key, group] of Map.groupBy(longer, next)) yield* nodesUnder(key, group, postings);
}

/** Names that are the word and nothing else come first, or "Love" would be lost among its thousand neighbours. */
function wordBearers(word: string, tuples: readonly SearchTuple[]): SearchTuple[] {
  const isWord = (tuple: SearchTuple): boolean => textsOf(tuple).some((text) => join(text) === word);
  const [own, others] = [tuples.filter(isWord), tuples.filter((tuple) => !isWord(tuple))];
  return [...mostFamous(own), ...mostFamous(others)];
}

function mostFamous(tuples: readonly SearchTuple[]): SearchTuple[] {
  return [...new Set(tuples)].sort(byFame);
}
