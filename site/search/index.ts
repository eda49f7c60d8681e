/** The index in the browser: FlexSearch finds the words, lists of their bearers the names, the shared ranking orders. */
import { Encoder, Index } from 'flexsearch';
import { fold, join, variants, words } from '../../pipeline/common/fold.ts';
import { editDistance, forgivenEdits } from '../../pipeline/search/distance.ts';
import { oneEditAway } from '../../pipeline/search/edits.ts';
import { addNear, isClearly, rankTuples, textsOf } from '../../pipeline/search/rank.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';

/** Candidates that the ranking looks at, the most famous. */
const CANDIDATES = 200;
/**
 * Words that one typed beginning is followed to. They come most famous bearer first, so that these have among them all
 * that the candidates have.
 */
const BEGUN = 1000;
/** Fewer bearers are gathered and sorted; among more, the candidates are soon met in the order of fame. */
const GATHERED = 4000;
/** From how many letters on a mistake in a word is forgiven: in the word that is meant. */
const FORGIVEN_FROM = 4;
/** Titles of more words are not typed in one. */
const JOINED_UP_TO = 3;
/** More than any vocabulary has: FlexSearch would stop at a hundred. */
const ALL = 1e7;

/** What some texts begin. */
interface Begun {
  readonly starts: readonly string[];
  readonly chosen: ReadonlySet<number>;
  /** How many times names have one of these words. */
  readonly bearing: number;
}

export interface SearchIndex {
  /** Adds a name, less famous than all before it. */
  add(tuple: SearchTuple): void;
  /** Names that answer what was typed, in no order: the exact ones and the most famous of the others. */
  matches(query: string): SearchTuple[];
  /** Names that answer it but for a mistake, in no order. */
  nearMatches(query: string): SearchTuple[];
  /** Names that answer it but for two mistakes in each of the longer words, in no order: it reads the whole vocabulary. */
  farMatches(query: string): SearchTuple[];
}

/**
 * The best `k` names of some indexes for what was typed; a name may be in several. Where none is clearly what was
 * meant, those that answer but for a mistake follow, or go first where they are far more famous.
 */
export function findNames(indexes: readonly SearchIndex[], query: string, k: number): SearchTuple[] {
  const matches = indexes.flatMap((index) => index.matches(query));
  const found = rankTuples(query, matches, k);
  if (found[0] !== undefined && isClearly(query, found[0])) return found;
  const nearest = indexes.flatMap((index) => index.nearMatches(query));
  const near =
    found.length + nearest.length > 0 ? nearest : indexes.flatMap((index) => index.farMatches(query));
  // Most names that answer as typed come first; a film that hardly anybody knows is no reason to hide Spielberg.
  return addNear(query, found, near, k);
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
  /** The words of the first name, then those of the second; and where each name's end. */
  const wordsOfNames: number[] = [];
  const ends: number[] = [];
  const vocabulary: string[] = [];
  const places = new Map<string, number>();
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

  const bearersOf = (word: string): readonly number[] => bearers[places.get(word) ?? -1] ?? [];
  const begunBy = (start: string, limit: number): number[] => beginnings.search(start, { limit }) as number[];

  const addWord = (word: string): number => {
    const place = vocabulary.push(word) - 1;
    places.set(word, place);
    bearers.push([]);
    beginnings.add(place, word);
    for (const letter of word) {
      const block = blockOf(letter);
      const known = letters.get(block);
      if (known === undefined) letters.set(block, new Set(letter));
      else known.add(letter);
    }
    return place;
  };

  /** Whether one of a name's words passes. */
  const hasWord = (name: number, passes: (word: number) => boolean): boolean => {
    for (let at = ends[name - 1] ?? 0; at < (ends[name] ?? 0); at++) {
      if (passes(wordsOfNames[at] ?? 0)) return true;
    }
    return false;
  };

  /** The words that one of some texts begins, and how many times names have one of them. */
  const begunByAny = (starts: readonly string[], limit: number): Begun => {
    const chosen = new Set(starts.flatMap((start) => begunBy(start, limit)));
    let bearing = 0;
    for (const word of chosen) bearing += bearers[word]?.length ?? 0;
    return { starts, chosen, bearing };
  };

  /** Of typed words, one that few names have: the longest, or a shorter one where its names are too many. */
  const rarestOf = (alternatives: readonly (readonly string[])[]): Begun => {
    const limit = alternatives.length > 1 ? ALL : BEGUN;
    let rarest: Begun | undefined;
    for (const starts of alternatives.toSorted((a, b) => shortest(b) - shortest(a))) {
      const begun = begunByAny(starts, limit);
      if (rarest === undefined || begun.bearing < rarest.bearing) rarest = begun;
      if (rarest.bearing <= GATHERED) break;
    }
    return rarest ?? begunByAny([], limit);
  };

  /** The names that have one of some words, most famous first. */
  function* bearersOfAny({ chosen, bearing }: Begun): Generator<number> {
    if (bearing <= GATHERED) {
      const gathered = [...chosen].flatMap((word) => bearers[word] ?? []);
      yield* new Set(Uint32Array.from(gathered).sort());
    } else {
      const marks = new Uint8Array(vocabulary.length);
      for (const word of chosen) marks[word] = 1;
      const isChosen = (word: number): boolean => marks[word] === 1;
      for (let name = 0; name < tuples.length; name++) if (hasWord(name, isChosen)) yield name;
    }
  }

  /** The most famous names that have, for each typed word, a word that one of its alternatives begins. */
  const matching = (alternatives: readonly (readonly string[])[]): SearchTuple[] => {
    const rarest = rarestOf(alternatives);
    // The other words are looked for in its names.
    const others = alternatives.filter((starts) => starts !== rarest.starts);
    const found: SearchTuple[] = [];
    for (const name of bearersOfAny(rarest)) {
      const hasOthers = others.every((starts) =>
        hasWord(name, (word) => starts.some((start) => vocabulary[word]?.startsWith(start))),
      );
      const tuple = tuples[name];
      if (hasOthers && tuple !== undefined && found.push(tuple) === CANDIDATES) break;
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
    const near = typed.map((word) => (isForgiven(word) ? corrections(word) : []));
    const found: SearchTuple[] = [];
    for (const [place, corrected] of near.entries()) {
      for (const word of corrected) if (places.has(word)) found.push(...exactly(typed.with(place, word)));
      if (corrected.length > 0)
        found.push(...matching(typed.map((word, at) => (at === place ? corrected : [word]))));
    }
    if (found.length > 0 || typed.length === 1) return found;
    return matching(typed.map((word, place) => [word, ...(near[place] ?? [])]));
  };

  /** Texts one edit away that begin a word. A word that was meant may have lost a letter in being typed. */
  const corrections = (word: string): string[] =>
    oneEditAway(word, lettersOf(word)).filter(
      (near) => Math.max(word.length, near.length) >= FORGIVEN_FROM && begunBy(near, 1).length > 0,
    );

  /** Whole words up to two edits away that begin alike: the first letter is seldom mistaken, and most words end there. */
  const farCorrections = (word: string): string[] =>
    isForgiven(word) && forgivenEdits(word) > 1
      ? vocabulary.filter((known) => known[0] === word[0] && editDistance(word, known, 2) <= 2)
      : [];

  const lettersOf = (word: string): Set<string> => {
    const blocks = new Set(Array.from(word, blockOf));
    return new Set([...blocks].flatMap((block) => [...(letters.get(block) ?? [])]));
  };

  return {
    add(tuple) {
      const name = tuples.push(tuple) - 1;
      const texts = textsOf(tuple);
      for (const word of new Set(texts.flatMap((text) => indexWords(text, tuple[0] === 'film')))) {
        const place = places.get(word) ?? addWord(word);
        bearers[place]?.push(name);
        wordsOfNames.push(place);
      }
      ends.push(wordsOfNames.length);
      lengths.push(texts.length > 1 ? 0 : countWords(fold(tuple[2])));
    },
    matches(query) {
      const typed = words(query);
      if (typed.length === 0) return [];
      const found = [...exactly(typed), ...matching(distinct(typed).map((word) => [word]))];
      if (typed.length > 1) found.push(...matching([[typed.join('')]]));
      return found;
    },
    nearMatches(query) {
      const typed = words(query);
      return typed.length === 0 ? [] : nearly(distinct(typed));
    },
    farMatches(query) {
      return matching(
        distinct(words(query)).map((word) => [word, ...corrections(word), ...farCorrections(word)]),
      );
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

function distinct(typed: readonly string[]): string[] {
  return [...new Set(typed)];
}

function shortest(starts: readonly string[]): number {
  return Math.min(...starts.map((start) => start.length));
}

function countWords(folded: string): number {
  return folded.split(' ').length;
}

/** Figures are not mistaken for other figures: who types 2012 does not mean 2010. */
function isForgiven(word: string): boolean {
  return word.length >= FORGIVEN_FROM - 1 && !/\p{N}/u.test(word);
}

/** Letters of one script are near one another in Unicode. */
function blockOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >> 7;
}
