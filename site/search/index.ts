/** The index in the browser: FlexSearch finds the words, lists of their bearers the names, the shared search the rest. */
import { Encoder, Index } from 'flexsearch';
import { editDistance, forgivenEdits } from '../../pipeline/search/distance.ts';
import { oneEditAway } from '../../pipeline/search/edits.ts';
import type { NameIndex } from '../../pipeline/search/name-index.ts';
import { beginsAs, indexWords, textsOf } from '../../pipeline/search/names.ts';
import type { Alternatives } from '../../pipeline/search/query.ts';
import { skeletonOf, soundOf } from '../../pipeline/search/sound.ts';
import { headKeysOf, keysOf } from '../../pipeline/search/terms.ts';
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
/** How many words two mistakes away are followed, and how many that sound alike. */
const CORRECTIONS = 5;
/** More than any vocabulary has: FlexSearch would stop at a hundred. */
const ALL = 1e7;

/** What some texts begin. */
interface Begun {
  readonly starts: Alternatives;
  readonly chosen: ReadonlySet<number>;
  /** How many times names have one of these words. */
  readonly bearing: number;
}

export interface SearchIndex extends NameIndex {
  /** Adds a name, less famous than all before it. */
  add(tuple: SearchTuple): void;
}

/** Some indexes as one; a name may be in several. */
export function asOne(indexes: readonly SearchIndex[]): NameIndex {
  const all = async <T>(ask: (index: NameIndex) => Promise<readonly T[]>): Promise<T[]> =>
    (await Promise.all(indexes.map(ask))).flat();
  return {
    titled: (key) => all((index) => index.titled(key)),
    having: (wanted) => all((index) => index.having(wanted)),
    near: (word) => all((index) => index.near(word)),
    far: (word, sound) => all((index) => index.far(word, sound)),
  };
}

/**
 * An index of names. FlexSearch holds each distinct word once, found by its beginnings; most words have many
 * bearers, so that this is a fraction of indexing every name. What FlexSearch lacks is built around it: texts come
 * folded, so that its encoder cannot drop digits or whole scripts; whole titles are looked up apart, since short ones
 * are begun by thousands of others; and a word that begins nothing is replaced by those one edit away that begin
 * something.
 */
export function createIndex(): SearchIndex {
  const tuples: SearchTuple[] = [];
  /** The words of the first name, then those of the second; and where each name's end. */
  const wordsOfNames: number[] = [];
  const ends: number[] = [];
  const vocabulary: string[] = [];
  const places = new Map<string, number>();
  /** By word, the names that have it, most famous first. */
  const bearers: number[][] = [];
  const titles = new Map<string, number[]>();
  /** Words by their first letter, and by the consonants of their sound. */
  const initials = new Map<string, number[]>();
  const sounds = new Map<string, number[]>();
  const letters = new Map<number, Set<string>>();
  const beginnings = new Index({
    tokenize: 'forward',
    resolution: 1,
    cache: false,
    fastupdate: false,
    encoder: new Encoder({ normalize: false, numeric: false, dedupe: false, cache: false, split: ' ' }),
  });

  /** The words that a text begins or, where it ends in a space, is. */
  const begunBy = (start: string, limit: number): number[] => {
    if (!start.endsWith(' ')) return beginnings.search(start, { limit }) as number[];
    const place = places.get(start.trimEnd());
    return place === undefined ? [] : [place];
  };

  const addWord = (word: string): number => {
    const place = vocabulary.push(word) - 1;
    places.set(word, place);
    bearers.push([]);
    beginnings.add(place, word);
    listed(initials, word[0] ?? '').push(place);
    const skeleton = skeletonOf(soundOf(word));
    if (skeleton !== '') listed(sounds, skeleton).push(place);
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
  const begunByAny = (starts: Alternatives, limit: number): Begun => {
    const chosen = new Set(starts.flatMap((start) => begunBy(start, limit)));
    let bearing = 0;
    for (const word of chosen) bearing += bearers[word]?.length ?? 0;
    return { starts, chosen, bearing };
  };

  /** Of typed words, one that few names have: the longest, or a shorter one where its names are too many. */
  const rarestOf = (wanted: readonly Alternatives[]): Begun => {
    const limit = wanted.length > 1 ? ALL : BEGUN;
    let rarest: Begun | undefined;
    for (const starts of wanted.toSorted((a, b) => shortest(b) - shortest(a))) {
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

  /** The most famous names that have, for each alternatives, a word that begins as one of them. */
  const matching = (wanted: readonly Alternatives[]): SearchTuple[] => {
    const rarest = rarestOf(wanted);
    // The other words are looked for in its names.
    const others = wanted.filter((starts) => starts !== rarest.starts);
    const found: SearchTuple[] = [];
    for (const name of bearersOfAny(rarest)) {
      const hasOthers = others.every((starts) =>
        hasWord(name, (word) => starts.some((start) => beginsAs(start, vocabulary[word] ?? ''))),
      );
      const tuple = tuples[name];
      if (hasOthers && tuple !== undefined && found.push(tuple) === CANDIDATES) break;
    }
    return found;
  };

  const lettersOf = (word: string): Set<string> => {
    const blocks = new Set(Array.from(word, blockOf));
    return new Set([...blocks].flatMap((block) => [...(letters.get(block) ?? [])]));
  };

  /** Words within two edits that begin alike: the first letter is seldom mistaken, and most words end there. */
  const spelt = (word: string): number[] => {
    const limit = Math.max(1, forgivenEdits(word));
    return nearest(
      initials.get(word[0] ?? '') ?? [],
      (place) => editDistance(word, vocabulary[place] ?? '', limit),
      limit,
    );
  };

  const sounding = (sound: string): number[] => {
    const limit = Math.max(1, forgivenEdits(sound));
    const alike = sounds.get(skeletonOf(sound)) ?? [];
    return nearest(alike, (place) => editDistance(sound, soundOf(vocabulary[place] ?? ''), limit), limit);
  };

  return {
    add(tuple) {
      const name = tuples.push(tuple) - 1;
      for (const word of indexWords(tuple)) {
        const place = places.get(word) ?? addWord(word);
        bearers[place]?.push(name);
        wordsOfNames.push(place);
      }
      ends.push(wordsOfNames.length);
      for (const key of new Set(textsOf(tuple).flatMap((text) => [...keysOf(text), ...headKeysOf(text)])))
        listed(titles, key).push(name);
    },
    async titled(key) {
      return (titles.get(key) ?? []).map((name) => tuples[name]).filter((tuple) => tuple !== undefined);
    },
    async having(wanted) {
      return wanted.length === 0 ? [] : matching(wanted);
    },
    async near(word) {
      // A word that was meant may have lost a letter in being typed.
      return oneEditAway(word, lettersOf(word)).filter(
        (near) => Math.max(word.length, near.length) >= FORGIVEN_FROM && begunBy(near, 1).length > 0,
      );
    },
    async far(word, sound) {
      const near = new Set([...spelt(word), ...sounding(sound)]);
      return [...near].map((place) => vocabulary[place] ?? '');
    },
  };
}

/** The nearest of some words, the most famous first among those as near: words are met in the order of fame. */
function nearest(words: readonly number[], distanceOf: (word: number) => number, limit: number): number[] {
  return words
    .map((word) => ({ word, distance: distanceOf(word) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.word - b.word)
    .slice(0, CORRECTIONS)
    .map(({ word }) => word);
}

function listed(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function shortest(starts: Alternatives): number {
  return Math.min(...starts.map((start) => start.length));
}

/** Letters of one script are near one another in Unicode. */
function blockOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >> 7;
}
