/** The order of what was found: exact first, then fame, weighed by how a name answers. Shared with the browser. */

import { fold, isSameText } from '../common/fold.ts';
import type { SearchTuple } from '../store/tables.ts';
import { editDistance } from './distance.ts';
import { beginsNearly } from './edits.ts';

/** Names that are what was typed come before all others, in this order; within it, by fame. */
const EXACT = {
  /** The same letters, accents and signs; only case may differ. */
  verbatim: 0,
  same: 1,
  sameOriginal: 2,
  sameJoined: 3,
} as const;
const NOT_EXACT = 4;
/** Who types accents means them: a name that lacks them goes after all that have them, niño before Nino. */
const WITHOUT_ACCENTS = NOT_EXACT + 1;

/**
 * What part of its fame counts for a name that answers only so. Fitted on the real titles: the fewest keystrokes to
 * the 1,000 most voted films, typed with their article or without, and to the 1,000 best-known people.
 */
const SHARES = {
  begins: 1,
  /** Films are asked for more, and a name's second word soon tells who is meant. */
  beginsPerson: 1 / 5,
  beginsLastName: 1 / 10,
  /** "matrix" for The Matrix. */
  beginsAfterArticle: 1 / 4,
  hasAllWords: 1 / 16,
  other: 1 / 64,
} as const;
const ARTICLE = /^(?:the|an?|el|la|los|las|le|les|il) (?=.)/;

/** What was typed, in the forms that names are compared with. */
interface Typed {
  readonly text: string;
  readonly lower: string;
  readonly hasAccents: boolean;
  readonly folded: string;
  readonly joined: string;
  /** The fold and, where a space ends what was typed, that space: the last word is whole. */
  readonly start: string;
}

interface Ranked {
  readonly tuple: SearchTuple;
  readonly tier: number;
  readonly fame: number;
}

/**
 * Orders candidates for what was typed: the same name first, then by fame, which counts less for names that have
 * the words elsewhere than at their beginning. Repeated candidates count once.
 * @param k how many to answer
 */
export function rankTuples(query: string, candidates: Iterable<SearchTuple>, k: number): SearchTuple[] {
  const typed = typedForms(query);
  const distinct = new Map<string, Ranked>();
  for (const tuple of candidates) {
    const key = keyOf(tuple);
    if (!distinct.has(key)) distinct.set(key, rank(typed, tuple));
  }
  return best(distinct.values(), k).map(tupleOf);
}

/** A name so known, weighed by how it answers, is what was meant: no mistake was made in typing it. */
const CLEAR_FAME = 50;

/** Whether a name is what was typed, or so well known an answer to it that no other word was meant. */
export function isClearly(query: string, tuple: SearchTuple): boolean {
  const { tier, fame } = rank(typedForms(query), tuple);
  return tier < NOT_EXACT || (tier === NOT_EXACT && fame >= CLEAR_FAME);
}

/** A name so many times as famous, weighed by how each answers, was meant even if it takes a mistake to find it. */
const OUTSHINES = 100;

/**
 * The names found, then those that answer what was typed but for a mistake: first those that are it, as a whole or but
 * for their article, then by fame as `rankTuples` does. Before them all go those that outshine the first found.
 * @param found in the order of `rankTuples`
 * @param near in no order; repeated ones, and those that were found, count once
 * @param k how many to answer
 */
export function addNear(
  query: string,
  found: readonly SearchTuple[],
  near: Iterable<SearchTuple>,
  k: number,
): SearchTuple[] {
  const typed = typedForms(query);
  const known = new Set(found.map(keyOf));
  const distinct = new Map<string, Ranked>();
  for (const tuple of near) {
    const key = keyOf(tuple);
    if (!known.has(key) && !distinct.has(key)) distinct.set(key, rankedNear(typed, tuple));
  }
  const first = found[0] === undefined ? undefined : rank(typed, found[0]);
  // Accents that were typed, and found, are no mistake.
  const isMeant = first === undefined || first.tier < NOT_EXACT || hasTypedAccents(typed, first);
  const enough = isMeant ? Infinity : OUTSHINES * first.fame;
  const ranked = best(distinct.values(), k);
  const meant = ranked.filter(({ fame }) => fame > enough);
  const others = ranked.filter(({ fame }) => fame <= enough);
  return [...meant.map(tupleOf), ...found, ...others.map(tupleOf)].slice(0, k);
}

function hasTypedAccents({ hasAccents }: Typed, { tier }: Ranked): boolean {
  return hasAccents && tier < WITHOUT_ACCENTS;
}

function rankedNear(typed: Typed, tuple: SearchTuple): Ranked {
  const ranks = textsOf(tuple).map((text) => nearRank(typed, fold(text)));
  const tier = Math.min(...ranks.map((one) => one.tier));
  const share = Math.max(...ranks.map((one) => one.share));
  return { tuple, tier, fame: (tuple[4] + 1) * share };
}

function nearRank({ folded, joined }: Typed, name: string): { tier: number; share: number } {
  const bare = name.replace(ARTICLE, '');
  const isWhole =
    editDistance(joined, name.replaceAll(' ', ''), 1) <= 1 || editDistance(folded, bare, 1) <= 1;
  if (isWhole) return { tier: 0, share: 1 };
  if (beginsNearly(folded, name)) return { tier: 1, share: SHARES.begins };
  return { tier: 1, share: beginsNearly(folded, bare) ? SHARES.beginsAfterArticle : SHARES.hasAllWords };
}

function best(ranked: Iterable<Ranked>, k: number): Ranked[] {
  return [...ranked]
    .sort((a, b) => a.tier - b.tier || b.fame - a.fame || byFame(a.tuple, b.tuple))
    .slice(0, k);
}

function tupleOf({ tuple }: Ranked): SearchTuple {
  return tuple;
}

/** What tells a name from all others. */
export function keyOf([kind, id]: SearchTuple): string {
  return `${kind}${id}`;
}

/** Most famous first; ties by kind and id, so that the order never depends on where candidates came from. */
export function byFame(a: SearchTuple, b: SearchTuple): number {
  return b[4] - a[4] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1];
}

function typedForms(query: string): Typed {
  const lower = query.trim().toLowerCase();
  const folded = fold(query);
  return {
    text: query,
    lower,
    hasAccents: /[\u0300-\u036f]/.test(lower.normalize('NFD')),
    folded,
    joined: folded.replaceAll(' ', ''),
    start: /\s$/.test(query) ? `${folded} ` : folded,
  };
}

function rank(typed: Typed, tuple: SearchTuple): Ranked {
  const texts = textsOf(tuple);
  const folds = texts.map(fold);
  const tier = exactTier(typed, texts, folds);
  const fame = tuple[4] + 1;
  if (tier < NOT_EXACT) return { tuple, tier, fame };
  const lacksAccents = typed.hasAccents && !texts.some((text) => text.toLowerCase().includes(typed.lower));
  const isPerson = tuple[0] !== 'film';
  const share = Math.max(...folds.map((name) => shareOf(typed, name, isPerson)));
  return { tuple, tier: lacksAccents ? WITHOUT_ACCENTS : NOT_EXACT, fame: fame * share };
}

function exactTier(typed: Typed, texts: readonly string[], folds: readonly string[]): number {
  // Whatever is the same in any way is the same joined: most names end here.
  if (!folds.some((name) => name.replaceAll(' ', '') === typed.joined)) return NOT_EXACT;
  const [name = '', original] = texts;
  if (texts.some((text) => text.toLowerCase() === typed.lower)) return EXACT.verbatim;
  if (isSameText(typed.text, name)) return EXACT.same;
  if (original !== undefined && isSameText(typed.text, original)) return EXACT.sameOriginal;
  return EXACT.sameJoined;
}

function shareOf({ start, folded, joined }: Typed, name: string, isPerson: boolean): number {
  // What is typed in one may be two words of a name, but not once a space has ended the word.
  const isOpen = start === folded;
  if (`${name} `.startsWith(start) || (isOpen && name.replaceAll(' ', '').startsWith(joined)))
    return isPerson ? SHARES.beginsPerson : SHARES.begins;
  if (isPerson && beginsLastName(name, folded)) return SHARES.beginsLastName;
  if (!isPerson && `${name.replace(ARTICLE, '')} `.startsWith(start)) return SHARES.beginsAfterArticle;
  return hasAllWords(name, folded) ? SHARES.hasAllWords : SHARES.other;
}

/** Whether what was typed begins a word and runs into the name's last one. */
function beginsLastName(name: string, folded: string): boolean {
  const place = name.indexOf(` ${folded}`);
  return place >= 0 && !name.includes(' ', place + 1 + folded.length);
}

/** The texts that a tuple is found by: its name and, where it is another, its original title. */
export function textsOf(tuple: SearchTuple): readonly string[] {
  return tuple[5] === undefined ? [tuple[2]] : [tuple[2], tuple[5]];
}

/** Whether each typed word begins a word of the name. Both texts are folds. */
export function hasAllWords(foldedName: string, foldedQuery: string): boolean {
  const spaced = ` ${foldedName}`;
  return foldedQuery.split(' ').every((word) => spaced.includes(` ${word}`));
}
