/** The forms of a name that searches look at, made once a name. */
import { fold, variants } from '../common/fold.ts';
import type { SearchTuple } from '../store/tables.ts';
import { saidBy } from './query.ts';
import { headKeysOf, keysOf, termsOf } from './terms.ts';

/** Titles and names of more words are not typed in one. */
const JOINED_UP_TO = 3;
/** "De Niro", "Di Caprio", "Mc Gregor": shorter words are often joined to the next. */
const PARTICLE = 3;
/** "Schindler" for Schindler's List. */
const POSSESSIVE = /['’]s\b/g;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** One of a name's texts, as it is compared with what was typed. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly joined: string;
  /** What it says, the words that may be left out left out. */
  readonly says: string;
  readonly keys: readonly string[];
  readonly headKeys: readonly string[];
}

const forms = new WeakMap<SearchTuple, readonly Form[]>();

/** The texts that a name is found by: the one that is shown, and its others. */
export function textsOf(tuple: SearchTuple): readonly string[] {
  return tuple.length > 5 ? [tuple[2], ...(tuple.slice(5) as string[])] : [tuple[2]];
}

/** A name's texts in their forms, the one that is shown first. */
export function formsOf(tuple: SearchTuple): readonly Form[] {
  const known = forms.get(tuple);
  if (known !== undefined) return known;
  const made = textsOf(tuple).map(formOf);
  forms.set(tuple, made);
  return made;
}

function formOf(text: string): Form {
  const folded = fold(text);
  return {
    text,
    lower: text.toLowerCase(),
    folded,
    joined: folded.replaceAll(' ', ''),
    says: saidBy(termsOf(text)),
    keys: keysOf(text),
    headKeys: headKeysOf(text),
  };
}

/** What tells a name from all others. */
export function identityOf([kind, id]: SearchTuple): string {
  return `${kind}${id}`;
}

const listed = new WeakMap<SearchTuple, readonly string[]>();

/** As {@link indexWords}, kept for the next search. */
export function wordsOf(tuple: SearchTuple): readonly string[] {
  const known = listed.get(tuple);
  if (known !== undefined) return known;
  const made = [...indexWords(tuple)];
  listed.set(tuple, made);
  return made;
}

/** The words that a name is listed under: its own, what they say, and those that people make of them. */
export function indexWords(tuple: SearchTuple): Set<string> {
  const found = new Set<string>();
  for (const text of textsOf(tuple)) addWords(text, tuple[0] !== 'film', found);
  return found;
}

function addWords(text: string, isPerson: boolean, found: Set<string>): void {
  const folds = variants(text);
  const base = text.replace(POSSESSIVE, '');
  for (const variant of base === text ? folds : [...folds, ...variants(base)])
    for (const word of variant.split(' ')) found.add(word);
  // The first variant is the fold.
  const own = (folds[0] ?? '').split(' ');
  if (own.length <= JOINED_UP_TO) found.add(own.join(''));
  for (const { says } of termsOf(text)) if (says !== '') found.add(says);
  if (isPerson)
    for (const [place, word] of own.slice(0, -1).entries())
      if (word.length <= PARTICLE) found.add(word + (own[place + 1] ?? ''));
  if (UNSPACED.test(text)) for (const word of own) addEndings(word, found);
}

/** Every ending of a word without spaces, so that a word inside it begins one of them. */
function addEndings(word: string, found: Set<string>): void {
  const letters = Array.from(word);
  for (const place of letters.keys())
    if (UNSPACED.test(letters[place] ?? '')) found.add(letters.slice(place).join(''));
}

/** Whether a name's words have, for each alternatives, one that is or begins so. */
export function hasWanted(words: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  return wanted.every((alternatives) =>
    alternatives.some((start) => words.some((word) => beginsAs(start, word))),
  );
}

/** Whether a word begins with a text or, where the text ends in a space, is it. */
export function beginsAs(start: string, word: string): boolean {
  return start.endsWith(' ') ? start === `${word} ` : word.startsWith(start);
}
