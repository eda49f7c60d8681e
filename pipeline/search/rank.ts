/** The order of what was found: exact first, then fame, weighed by how a name answers. Shared with the browser. */

import { isSameText } from '../common/fold.ts';
import type { SearchTuple } from '../store/tables.ts';
import { editDistance } from './distance.ts';
import { beginsNearly } from './edits.ts';
import { type Form, formsOf, identityOf } from './names.ts';
import { type Reading, readingsOf } from './query.ts';

/** Names that are what was typed come before all others, in this order; within it, by fame. */
const EXACT = {
  /** The same letters, accents and signs; only case may differ. */
  verbatim: 0,
  same: 1,
  /** One of its other names. */
  sameOther: 2,
  sameJoined: 3,
  /** But for its article, its "and", or how its number is written. */
  says: 4,
  /** "E.T.", "Terminator 2". */
  head: 5,
} as const;
const NOT_EXACT = 6;
/** Who types accents means them: a name that lacks them goes after all that have them, niño before Nino. */
const WITHOUT_ACCENTS = NOT_EXACT + 1;
/** Before all: called so, and that much more famous than what is exactly that. */
const FAMOUS = -1;
/** A reading that leaves out a year or a word goes after one that has them. */
const LESS_LIKELY = 0.5;

/**
 * A film of fewer votes than this share of another's is not what was meant, where the other one is called so too: who
 * types "godfather" means The Godfather and not the Godfather of four votes.
 */
export const OBSCURE = 0.05;

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
  const readings = readingsOf(query);
  const ranked = distinct(candidates).map((tuple) => rank(readings, tuple));
  return best(famousFirst(ranked), k).map(tupleOf);
}

/** A name so known, weighed by how it answers, is what was meant: no mistake was made in typing it. */
const CLEAR_FAME = 50;

/** Whether a name is what was typed, or so well known an answer to it that no other word was meant. */
export function isClearly(query: string, tuple: SearchTuple): boolean {
  const { tier, fame } = rank(readingsOf(query), tuple);
  return tier < NOT_EXACT || (tier < WITHOUT_ACCENTS && fame >= CLEAR_FAME);
}

/** Whether a name is, as a whole, what was typed. */
export function isExactly(query: string, tuple: SearchTuple): boolean {
  return rank(readingsOf(query), tuple).tier < NOT_EXACT;
}

/** Of a name's texts, the one that answers best; of those that answer as well or not at all, the nearest. */
export function matchedText(query: string, tuple: SearchTuple): string {
  const readings = readingsOf(query);
  let best: { text: string; tier: number; share: number; distance: number } | undefined;
  for (const form of formsOf(tuple)) {
    for (const [place, reading] of readings.entries()) {
      if (!admits(reading, tuple)) continue;
      const tier = tierOf(reading, form, form.text === tuple[2]) + (place > 0 ? LESS_LIKELY : 0);
      const share = shareOf(reading, form, tuple[0] !== 'film');
      const distance = editDistance(reading.joined, form.joined, FARTHEST);
      const isBetter =
        best === undefined ||
        tier < best.tier ||
        (tier === best.tier && (share > best.share || (share === best.share && distance < best.distance)));
      if (isBetter) best = { text: form.text, tier, share, distance };
    }
  }
  return best?.text ?? tuple[2];
}

/** Edits past which names are as far from each other as any. */
const FARTHEST = 9;

/** A name so many times as famous, weighed by how each answers, was meant even if it takes a mistake to find it. */
export const OUTSHINES = 100;

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
  const readings = readingsOf(query);
  const known = new Set(found.map(identityOf));
  const others = distinct(near).filter((tuple) => !known.has(identityOf(tuple)));
  const first = found[0] === undefined ? undefined : rank(readings, found[0]);
  // Accents that were typed, and found, are no mistake.
  const hasTypedAccents = readings[0]?.hasAccents === true && (first?.tier ?? 0) < WITHOUT_ACCENTS;
  const isMeant = first === undefined || first.tier < NOT_EXACT || hasTypedAccents;
  const enough = isMeant ? Infinity : OUTSHINES * first.fame;
  const ranked = best(
    others.map((tuple) => rankNear(readings, tuple)),
    k,
  );
  const meant = ranked.filter(({ fame }) => fame > enough);
  const rest = ranked.filter(({ fame }) => fame <= enough);
  return [...meant.map(tupleOf), ...found, ...rest.map(tupleOf)].slice(0, k);
}

/** Each name once. */
export function distinct(tuples: Iterable<SearchTuple>): SearchTuple[] {
  const byIdentity = new Map<string, SearchTuple>();
  for (const tuple of tuples) {
    const identity = identityOf(tuple);
    if (!byIdentity.has(identity)) byIdentity.set(identity, tuple);
  }
  return [...byIdentity.values()];
}

function rankNear(readings: readonly Reading[], tuple: SearchTuple): Ranked {
  let [tier, share] = [2, 0];
  for (const reading of readings) {
    if (!admits(reading, tuple)) continue;
    for (const form of formsOf(tuple)) {
      const near = nearRank(reading, form);
      tier = Math.min(tier, near.tier);
      share = Math.max(share, near.share);
    }
  }
  return { tuple, tier, fame: (tuple[4] + 1) * share };
}

function nearRank({ joined, folded, says }: Reading, form: Form): { tier: number; share: number } {
  const isWhole = editDistance(joined, form.joined, 1) <= 1 || editDistance(says, form.says, 1) <= 1;
  if (isWhole) return { tier: 0, share: 1 };
  if (beginsNearly(folded, form.folded)) return { tier: 1, share: SHARES.begins };
  return { tier: 1, share: beginsNearly(says, form.says) ? SHARES.beginsAfterArticle : SHARES.hasAllWords };
}

function best(ranked: readonly Ranked[], k: number): Ranked[] {
  return ranked
    .toSorted((a, b) => a.tier - b.tier || b.fame - a.fame || byFame(a.tuple, b.tuple))
    .slice(0, k);
}

/**
 * The obscure behind the famous: a film that is exactly what was typed after one that is called so too and has twenty
 * times its votes; one that is it but for its article after one that begins so and has as many more.
 */
function famousFirst(ranked: readonly Ranked[]): Ranked[] {
  const fameOf = (isCalledSo: (one: Ranked) => boolean): number =>
    Math.max(0, ...ranked.filter(isCalledSo).map(({ fame }) => fame));
  const begun = OBSCURE * fameOf(({ tier }) => tier === NOT_EXACT);
  const settled = ranked.map((one) =>
    one.tier >= EXACT.says && one.tier < NOT_EXACT && one.fame < begun ? { ...one, tier: NOT_EXACT } : one,
  );
  const [famous] = settled
    .filter(({ tier, tuple }) => tier >= EXACT.sameOther && tier < NOT_EXACT && tuple[0] === 'film')
    .sort((a, b) => b.fame - a.fame || a.tier - b.tier || byFame(a.tuple, b.tuple));
  if (famous === undefined) return settled;
  const isKnown = settled.some(({ tier, fame }) => tier < famous.tier && fame >= OBSCURE * famous.fame);
  return isKnown ? settled : settled.map((one) => (one === famous ? { ...one, tier: FAMOUS } : one));
}

function tupleOf({ tuple }: Ranked): SearchTuple {
  return tuple;
}

/** Most famous first; ties by kind and id, so that the order never depends on where candidates came from. */
export function byFame(a: SearchTuple, b: SearchTuple): number {
  return b[4] - a[4] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1];
}

/** Whether a reading may mean a name: one with a year means films of that year alone. */
export function admits({ year }: Reading, tuple: SearchTuple): boolean {
  return year === undefined || (tuple[0] === 'film' && tuple[3] === year);
}

function rank(readings: readonly Reading[], tuple: SearchTuple): Ranked {
  const isPerson = tuple[0] !== 'film';
  let tier: number = WITHOUT_ACCENTS;
  let share = 0;
  for (const [place, reading] of readings.entries()) {
    if (!admits(reading, tuple)) continue;
    for (const form of formsOf(tuple)) {
      const own = tierOf(reading, form, form.text === tuple[2]);
      const isExact = own < NOT_EXACT;
      const ownTier = place > 0 && isExact ? own + LESS_LIKELY : own;
      if (ownTier < tier) tier = ownTier;
      share = Math.max(share, isExact ? 1 : shareOf(reading, form, isPerson));
    }
  }
  return { tuple, tier, fame: (tuple[4] + 1) * share };
}

function tierOf(typed: Reading, form: Form, isShown: boolean): number {
  // Whatever is the same in any way has a key in common: most names end here.
  if (typed.keys.some((key) => form.keys.includes(key))) {
    if (form.lower === typed.lower) return EXACT.verbatim;
    if (isSameText(typed.text, form.text)) return isShown ? EXACT.same : EXACT.sameOther;
    return form.joined === typed.joined ? EXACT.sameJoined : EXACT.says;
  }
  if (typed.keys.some((key) => form.headKeys.includes(key))) return EXACT.head;
  return typed.hasAccents && !form.lower.includes(typed.lower) ? WITHOUT_ACCENTS : NOT_EXACT;
}

function shareOf({ start, folded, joined, says }: Reading, name: Form, isPerson: boolean): number {
  // What is typed in one may be two words of a name, but not once a space has ended the word.
  const isOpen = start === folded;
  if (`${name.folded} `.startsWith(start) || (isOpen && name.joined.startsWith(joined)))
    return isPerson ? SHARES.beginsPerson : SHARES.begins;
  if (isPerson && beginsLastName(name.folded, folded)) return SHARES.beginsLastName;
  if (!isPerson && `${name.says} `.startsWith(isOpen ? says : `${says} `)) return SHARES.beginsAfterArticle;
  const hasAll = hasAllWords(name.folded, folded) || hasAllWords(name.says, says);
  return hasAll ? SHARES.hasAllWords : SHARES.other;
}

/** Whether what was typed begins a word and runs into the name's last one. */
function beginsLastName(name: string, folded: string): boolean {
  const place = name.indexOf(` ${folded}`);
  return place >= 0 && !name.includes(' ', place + 1 + folded.length);
}

/**
 * Whether each typed word begins a word of the name. Both texts are folds.
 *
 * @example
 * hasAllWords('the lord of the rings', 'lord ring') // => true
 */
export function hasAllWords(foldedName: string, foldedQuery: string): boolean {
  const spaced = ` ${foldedName}`;
  return foldedQuery.split(' ').every((word) => spaced.includes(` ${word}`));
}
