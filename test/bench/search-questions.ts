/** What the search engines are asked: seeded, so that each run and each engine is asked the same. */

import { fold } from '../../pipeline/common/fold.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';

/** A title with a mistake, and the film that is meant. */
export interface Misspelt {
  readonly typed: string;
  readonly film: SearchTuple;
}

/** Words shorter than this are not misspelt: no letter can be spared in them. */
const FORGIVEN_FROM = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ARTICLE = /^(?:the|a|an|el|la|los|las|le|les|il) (?=.)/;

/** Numbers in [0, 1) from a seed. Source: xorshift32, Marsaglia 2003. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Up to `count` of a list, each place drawn at random. */
export function sampleOf<T>(list: readonly T[], count: number, random: () => number): T[] {
  if (count >= list.length) return [...list];
  return Array.from({ length: count }, () => list[Math.floor(random() * list.length)] as T);
}

/**
 * One random edit (a letter left out, put in, changed, or swapped with its neighbour) in one random word from four
 * letters on of each title that has one, as it is typed: in lower case, accents and all.
 */
export function misspell(films: readonly SearchTuple[], random: () => number): Misspelt[] {
  const misspelt: Misspelt[] = [];
  for (const film of films) {
    const words = film[2].toLowerCase().split(' ');
    const long = [...words.keys()].filter((place) => /^[\p{L}]{4,}$/u.test(words[place] ?? ''));
    const place = long[Math.floor(random() * long.length)];
    const word = place === undefined ? '' : (words[place] ?? '');
    if (place === undefined || word.length < FORGIVEN_FROM) continue;
    const edited = edit(word, random);
    if (edited === word) continue;
    misspelt.push({ typed: words.with(place, edited).join(' '), film });
  }
  return misspelt;
}

function edit(word: string, random: () => number): string {
  const place = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const [before, own, after] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + own + after;
    case 2:
      return before + letter + after;
    default:
      return before + after.slice(0, 1) + own + after.slice(1);
  }
}

/** All that stands in the box while a title is typed. */
export function keystrokesOf(title: string): string[] {
  const typed = title.toLowerCase();
  return Array.from({ length: typed.length }, (_, index) => typed.slice(0, index + 1));
}

/** The title as those type it who leave out its article. */
export function withoutArticle(title: string): string {
  return title.toLowerCase().replace(ARTICLE, '');
}

/** Whether two films cannot be told apart by what is typed. */
export function areNamesakes(a: SearchTuple, b: SearchTuple): boolean {
  return fold(a[2]).replaceAll(' ', '') === fold(b[2]).replaceAll(' ', '');
}
