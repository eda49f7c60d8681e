/** The order of what was found: exact first, then closeness, then fame. Shared by the function and the browser. */
import type { SearchTuple } from '../families.ts';
import { fold, isSameText, join } from '../fold.ts';

/** How a name answers what was typed; lower is better. */
const EXACT = 0;
const EXACT_ORIGINAL = 1;
const EXACT_JOINED = 2;
const BEGINS = 3;
const HAS_ALL_WORDS = 4;
const OTHER = 5;

/**
 * Orders candidates for what was typed: the same name first, then names that begin with it, then names with all
 * its words, each group by fame. Repeated candidates count once.
 * @param k how many to answer
 */
export function rankTuples(query: string, candidates: Iterable<SearchTuple>, k: number): SearchTuple[] {
  const typed = { text: query, folded: fold(query), joined: join(query) };
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

function tierOf(typed: { text: string; folded: string; joined: string }, tuple: SearchTuple): number {
  const [, , name, , , original] = tuple;
  if (isSameText(typed.text, name)) return EXACT;
  if (original !== undefined && isSameText(typed.text, original)) return EXACT_ORIGINAL;
  if (textsOf(tuple).some((text) => join(text) === typed.joined)) return EXACT_JOINED;
  const folds = textsOf(tuple).map(fold);
  if (folds.some((folded) => folded.startsWith(typed.folded))) return BEGINS;
  return folds.some((folded) => hasAllWords(folded, typed.folded)) ? HAS_ALL_WORDS : OTHER;
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
