/** What was typed, in the ways that it may be meant: as it stands, with a year beside the title, with a plain word. */
import { fold, words } from '../common/fold.ts';
import { keysOf, type Term, termsOf } from './terms.ts';

/** Longer queries say no more: the words beyond take no part in finding names. */
const MAX_WORDS = 10;
/** What people add to a title, and no title needs. */
const PLAIN = '(?:pel[ií]culas?|pelis?|films?|movies?)';
const PLAIN_FIRST = new RegExp(`^\\s*(?:la\\s+)?${PLAIN}\\s+(?:de\\s+)?(?=\\S)`, 'iu');
const PLAIN_LAST = new RegExp(`(?<=\\S)\\s+(?:la\\s+)?${PLAIN}\\s*$`, 'iu');
/** After the title, bare or in brackets. */
const YEAR = /^(.*[^\s([,])[\s,]*[\s([]((?:18|19|20)\d\d)[)\]]*\s*$/u;
/** Another name in brackets, or a remark. */
const BRACKETED = /\s*[([](?!\d{4}[)\]])[^)\]]*[)\]]?/gu;

/** One way to read what was typed, in the forms that names are compared with. */
export interface Reading {
  readonly text: string;
  readonly lower: string;
  readonly hasAccents: boolean;
  readonly folded: string;
  readonly joined: string;
  /** The fold and, where a space ends what was typed, that space: the last word is whole. */
  readonly start: string;
  /** What is said, the words that may be left out left out. */
  readonly says: string;
  readonly terms: readonly Term[];
  /** The keys under which a whole title that is the same may be listed. */
  readonly keys: readonly string[];
  /** Only films of this year are meant. */
  readonly year: number | undefined;
}

/** The ways to read what was typed, the likeliest first. As it stands is always the first of them. */
export function readingsOf(query: string): Reading[] {
  const texts = [query, query.replace(PLAIN_FIRST, ''), query.replace(PLAIN_LAST, '')];
  texts.push(...texts.map((text) => text.replace(BRACKETED, '')));
  const readings = new Map<string, Reading>();
  const add = (text: string, year?: number): void => {
    const key = `${text.trim()}\n${year}`;
    if (!readings.has(key) && (text.trim() !== '' || text === query)) readings.set(key, reading(text, year));
  };
  for (const text of texts) {
    add(text);
    const [, title, year] = YEAR.exec(text) ?? [];
    if (title !== undefined) add(title, Number(year));
  }
  return [...readings.values()];
}

function reading(text: string, year?: number): Reading {
  const lower = text.trim().toLowerCase();
  const folded = fold(text);
  const terms = termsOf(text).slice(0, MAX_WORDS);
  return {
    text,
    lower,
    hasAccents: /[\u0300-\u036f]/.test(lower.normalize('NFD')),
    folded,
    joined: folded.replaceAll(' ', ''),
    start: /\s$/.test(text) ? `${folded} ` : folded,
    says: saidBy(terms),
    terms,
    keys: folded === '' ? [] : keysOf(text),
    year,
  };
}

/** What some words say, in one text. */
export function saidBy(terms: readonly Term[]): string {
  return terms
    .map(({ says }) => says)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * What a name is to have: for each word that counts, a word that one of these begins; one that ends in a space is
 * the whole word.
 */
export type Alternatives = readonly string[];

/** A reading's words as what a name is to have, each once. */
export function wantedBy({ terms }: Reading): Alternatives[] {
  const wanted = new Map<string, Alternatives>();
  for (const { word, says } of terms)
    if (says !== '') wanted.set(word, says === word ? [word] : [word, `${says} `]);
  return [...wanted.values()];
}

/** The distinct words of what was typed. */
export function typedWords(text: string): string[] {
  return [...new Set(words(text))].slice(0, MAX_WORDS);
}
