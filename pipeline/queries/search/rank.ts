/** The order of what was found: exact first, then closeness, then fame. Shared by the function and the browser. */
import type { SearchTuple } from '../families.ts';
import { fold, isSameText, join } from '../fold.ts';

/** How a name answers what was typed; lower is better. */
const TIERS = {
  /** The same letters, accents and signs; only case may differ. */
  verbatim: 0,
  same: 1,
  sameOriginal: 2,
  sameJoined: 3,
  begins: 4,
  hasAllWords: 5,
  other: 6,
} as const;
/** Who types accents means them: a name that lacks them goes after all that have them, niño before Nino. */
const WITHOUT_ACCENTS = TIERS.other - TIERS.begins;

/**
 * Orders candidates for what was typed: the same name first, then names that begin with it, then names with all
 * its words, each group by fame. Repeated candidates count once.
 * @param k how many to answer
 */
export function rankTuples(query: string, candidates: Iterable<SearchTuple>, k: number): SearchTuple[] {
  const lower = query.trim().toLowerCase();
  const hasAccents = /[\u0300-\u036f]/.test(lower.normalize('NFD'));
  const typed = { text: query, lower, hasAccents, folded: fold(query), joined: join(query) };
  const distinct = new Map<string, { tuple: SearchTuple; tier: number }>();
  for (const tuple of candidates) {
    const key = `${tuple[0]}${tuple[1]}`;
    if (!distinct.has(key)) distinct.set(key, { tuple, tier: tierOf(typed, tuple) });
  }
  return [...distinct.values()]
    .sort((a, b) => a.tier - b.tier || byFame(a.tuple, b.tuple))
    .slice(0, k)
    .map(({ tuple }) => tuple);
}

/** Most famous first; ties by kind and id, so that the order never depends on where candidates came from. */
export function byFame(a: SearchTuple, b: SearchTuple): number {
  return b[4] - a[4] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1];
}

interface Typed {
  readonly text: string;
  readonly lower: string;
  readonly hasAccents: boolean;
  readonly folded: string;
  readonly joined: string;
}

function tierOf(typed: Typed, tuple: SearchTuple): number {
  const texts = textsOf(tuple);
  const lower = texts.map((text) => text.toLowerCase());
  if (lower.includes(typed.lower)) return TIERS.verbatim;
  const lacksAccents = typed.hasAccents && !lower.some((text) => text.includes(typed.lower));
  return foldedTier(typed, texts) + (lacksAccents ? WITHOUT_ACCENTS : 0);
}

function foldedTier(typed: Typed, texts: readonly string[]): number {
  const [name = '', original] = texts;
  if (isSameText(typed.text, name)) return TIERS.same;
  if (original !== undefined && isSameText(typed.text, original)) return TIERS.sameOriginal;
  if (texts.some((text) => join(text) === typed.joined)) return TIERS.sameJoined;
  const folds = texts.map(fold);
  if (folds.some((folded) => folded.startsWith(typed.folded))) return TIERS.begins;
  return folds.some((folded) => hasAllWords(folded, typed.folded)) ? TIERS.hasAllWords : TIERS.other;
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
