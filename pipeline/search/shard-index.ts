/** The names in the shards, as searches ask for them. */
import type { SearchNode, SearchTuple, ShardReader, WordEntry } from '../store/tables.ts';
import type { NameIndex } from './name-index.ts';
import { hasWanted, wordsOf } from './names.ts';
import type { Alternatives } from './query.ts';
import { nearWords, soundingWords, soundKeys, spellingKeys } from './words.ts';

/** Most nodes of the trie divide at three letters, so the walk begins there. */
const FIRST_PROBE = 3;
/** How many words one mistake away are tried. */
const ONE_MISTAKE = 12;
/** How many corrections of a word are followed, by spelling and by sound each. */
const CORRECTIONS = 3;

/** The names of a data folder. */
export function shardIndex(shards: ShardReader): NameIndex {
  return {
    async titled(key) {
      const entries = (await shards.get('titles', key)) ?? [];
      return entries.map(
        ({ id, title, year, votes, name }): SearchTuple =>
          name === undefined ? ['film', id, title, year, votes] : ['film', id, title, year, votes, name],
      );
    },
    async having(wanted) {
      // The longest word has the fewest bearers; the next is asked only where that one's list was cut too short, and
      // then the short ones, of which one may be rare ("3b").
      for (const alternatives of wanted.toSorted((a, b) => longest(b) - longest(a))) {
        const lists = await Promise.all(alternatives.map((start) => bearers(shards, start)));
        const found = lists.flat().filter((tuple) => hasWanted(wordsOf(tuple), wanted));
        if (found.length > 0) return found;
      }
      return [];
    },
    async near(word) {
      const near = nearWords(word, await listsOf(shards, spellingKeys(word)), ONE_MISTAKE);
      return near.filter(({ distance }) => distance === 1).map((one) => one.word);
    },
    async far(word, sound) {
      const spelt = nearWords(word, await listsOf(shards, spellingKeys(word)), CORRECTIONS);
      const heard = soundingWords(sound, await listsOf(shards, soundKeys(sound)), CORRECTIONS);
      return [...new Set([...spelt, ...heard].map((one) => one.word))];
    },
    async filmsOf(person) {
      const entry = await shards.get('people', String(person));
      return new Set(entry?.films.map(({ id }) => id));
    },
  };
}

function listsOf(shards: ShardReader, keys: readonly string[]): Promise<(readonly WordEntry[])[]> {
  return Promise.all(keys.map(async (key) => (await shards.get('words', key)) ?? []));
}

function longest(alternatives: Alternatives): number {
  return Math.max(...alternatives.map((start) => start.length));
}

/** The names listed for the beginning of a word or, with a space after it, for the word. */
async function bearers(shards: ShardReader, start: string): Promise<readonly SearchTuple[]> {
  const word = start.trimEnd();
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
