/** The index in the browser: FlexSearch finds the words, lists of their bearers the names, the shared ranking orders. */
import { Encoder, Index } from 'flexsearch';
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import { fold, join, variants } from '../../pipeline/queries/fold.ts';
import { oneEditAway } from '../../pipeline/queries/search/edits.ts';
import { rankNear, rankTuples, textsOf } from '../../pipeline/queries/search/rank.ts';

/** Candidates that the ranking looks at, the most famous. */
const CANDIDATES = 200;
/** From how many letters on a mistake is forgiven. */
const FORGIVEN_FROM = 4;
/** Titles of more words are not typed in one. */
const JOINED_UP_TO = 3;
/** More than any vocabulary has: FlexSearch would stop at a hundred. */
const ALL = 1e7;

export interface SearchIndex {
  /** Adds a name, less famous than all before it. */
  add(tuple: SearchTuple): void;
  /** The best `k` names for what was typed. */
  find(query: string, k: number): SearchTuple[];
}

/**
 * An index of names. FlexSearch holds each distinct word once, found by its beginnings; most words have many
 * bearers, so that this is a fraction of indexing every name. What FlexSearch lacks is built around it: texts come
 * folded, so that its encoder cannot drop digits or whole scripts; a name is found without its spaces too; names
 * that are exactly what was typed are looked up apart, since short ones are begun by thousands of others; and a word
 * that begins nothing is replaced by those one edit away that begin something.
 */
export function createIndex(): SearchIndex {
  const tuples: SearchTuple[] = [];
  /** How many words each name has; 0 where it has two texts. */
  const lengths: number[] = [];
  const words = new Map<string, number>();
  /** By word, the names that have it, most famous first. */
  const bearers: number[][] = [];
  const letters = new Map<number, Set<string>>();
  const beginnings = new Index({
    tokenize: 'forward',
    resolution: 1,
    cache: false,
    fastupdate: false,
    encoder: new Encoder({ normalize: false, numeric: false, dedupe: false, cache: false, split: ' ' }),
  });
  // How many typed words each name has matched so far, counted from a base that grows with each question.
  let marks = new Uint32Array(0);
  let base = 0;

  const bearersOf = (word: string): readonly number[] => bearers[words.get(word) ?? -1] ?? [];
  const begunBy = (start: string): number[] => beginnings.search(start, { limit: ALL }) as number[];

  const addWord = (word: string): number[] => {
    const place = bearers.push([]) - 1;
    words.set(word, place);
    beginnings.add(place, word);
    for (const letter of word) {
      const block = blockOf(letter);
      const known = letters.get(block);
      if (known === undefined) letters.set(block, new Set(letter));
      else known.add(letter);
    }
    return bearers[place] ?? [];
  };

  /** The most famous names that have, for each typed word, a word that one of its alternatives begins. */
  const matching = (alternatives: readonly (readonly string[])[]): SearchTuple[] => {
    if (marks.length < tuples.length) {
      marks = new Uint32Array(2 * tuples.length);
      base = 0;
    }
    for (const [place, starts] of alternatives.entries()) {
      for (const start of starts) {
        for (const word of begunBy(start)) {
          for (const name of bearers[word] ?? []) {
            if (place === 0 || marks[name] === base + place) marks[name] = base + place + 1;
          }
        }
      }
    }
    base += alternatives.length;
    const found: SearchTuple[] = [];
    for (let name = 0; name < tuples.length && found.length < CANDIDATES; name++) {
      const tuple = tuples[name];
      if (marks[name] === base && tuple !== undefined) found.push(tuple);
    }
    return found;
  };

  /** Names that are these words and no others. */
  const exactly = (typed: readonly string[]): SearchTuple[] => {
    const folded = typed.join(' ');
    const lists = [...typed.map(bearersOf)].sort((a, b) => a.length - b.length);
    const found: SearchTuple[] = [];
    for (const name of lists[0] ?? []) {
      const tuple = tuples[name];
      const isOfLength = lengths[name] === 0 || lengths[name] === typed.length;
      if (tuple !== undefined && isOfLength && textsOf(tuple).some((text) => fold(text) === folded))
        found.push(tuple);
    }
    return found;
  };

  /** Names with one mistake in one of the words; or, where there is none, in each of them. */
  const nearly = (typed: readonly string[]): SearchTuple[] => {
    const begins = (word: string): boolean => (beginnings.search(word, { limit: 1 }) as number[]).length > 0;
    const near = typed.map((word) =>
      isForgiven(word) ? oneEditAway(word, lettersOf(word)).filter(begins) : [],
    );
    const found: SearchTuple[] = [];
    for (const [place, corrected] of near.entries()) {
      for (const word of corrected) if (words.has(word)) found.push(...exactly(typed.with(place, word)));
      if (corrected.length > 0)
        found.push(...matching(typed.map((word, at) => (at === place ? corrected : [word]))));
    }
    if (found.length > 0 || typed.length === 1) return found;
    return matching(typed.map((word, place) => [word, ...(near[place] ?? [])]));
  };

  const lettersOf = (word: string): Set<string> => {
    const blocks = new Set(Array.from(word, blockOf));
    return new Set([...blocks].flatMap((block) => [...(letters.get(block) ?? [])]));
  };

  return {
    add(tuple) {
      const name = tuples.push(tuple) - 1;
      const texts = textsOf(tuple);
      const own = new Set<string>();
      for (const text of texts) {
        for (const word of indexWords(text, tuple[0] === 'film')) own.add(word);
      }
      for (const word of own) (bearers[words.get(word) ?? -1] ?? addWord(word)).push(name);
      lengths.push(texts.length > 1 ? 0 : countWords(fold(tuple[2])));
    },
    find(query, k) {
      const folded = fold(query);
      if (folded === '') return [];
      const typed = folded.split(' ');
      const distinct = [...new Set(typed)];
      const candidates = [...exactly(typed), ...matching(distinct.map((word) => [word]))];
      if (typed.length > 1) candidates.push(...matching([[typed.join('')]]));
      const found = rankTuples(query, candidates, k);
      if (found.length >= k) return found;
      const known = new Set(found.map(keyOf));
      const others = rankNear(
        query,
        nearly(distinct).filter((tuple) => !known.has(keyOf(tuple))),
        k - found.length,
      );
      return [...found, ...others];
    },
  };
}

/** The words a text is found by: its own, those that its signs divide ("xmen"), and films' short titles as one. */
function indexWords(text: string, isFilm: boolean): string[] {
  const found = variants(text).flatMap((variant) => variant.split(' '));
  const folded = fold(text);
  if (isFilm && countWords(folded) <= JOINED_UP_TO) found.push(join(text));
  return found;
}

function countWords(folded: string): number {
  return folded.split(' ').length;
}

/** Figures are not mistaken for other figures: who types 2012 does not mean 2010. */
function isForgiven(word: string): boolean {
  return word.length >= FORGIVEN_FROM && !/\p{N}/u.test(word);
}

/** Letters of one script are near one another in Unicode. */
function blockOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >> 7;
}

function keyOf([kind, id]: SearchTuple): string {
  return `${kind}${id}`;
}
