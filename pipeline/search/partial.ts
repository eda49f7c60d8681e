/** Names that share some of the words with what was typed, when no name has them all. */
import type { SearchTuple } from '../store/tables.ts';
import type { NameIndex } from './name-index.ts';
import { formsOf, identityOf } from './names.ts';
import { type Alternatives, readingsOf, wantedBy } from './query.ts';
import { byFame } from './rank.ts';

/** A word that more names have says too little of which is meant. */
const TELLING = 60;
/** Nobody means a name that fewer know by one of its words. */
const KNOWN = 1000;
/** Words that are in too many names to say which is meant. */
const COMMON = new Set(
  'a the of in on to at and for el la los las un una de del y en al con por que le les'.split(' '),
);

interface Partial {
  readonly tuple: SearchTuple;
  /** Letters of the words that it has. */
  readonly matched: number;
  /** Whether one of them is in few names, and no number is lacking. */
  readonly isTelling: boolean;
}

/** What shares words with what was typed: the names in which a telling one is, and others that have most. */
export interface PartialMatches {
  readonly telling: readonly SearchTuple[];
  readonly others: readonly SearchTuple[];
}

/** The names that have some of the typed words, best first. */
export async function partialMatches(index: NameIndex, query: string): Promise<PartialMatches> {
  const wanted = wholeWords(query);
  const total = wanted.reduce((sum, alternatives) => sum + lettersOf(alternatives), 0);
  const found = new Map<string, Partial>();
  const lists = await Promise.all(wanted.map((alternatives) => index.having([alternatives])));
  for (const [place, alternatives] of wanted.entries()) {
    const list = lists[place] ?? [];
    // A number tells nothing by itself; one that a name lacks, that the name is another.
    const lacksNumber = wanted.some((other) => other !== alternatives && hasNumber(other));
    const tells = list.length <= TELLING && !hasNumber(alternatives) && !lacksNumber;
    for (const tuple of list) {
      const before = found.get(identityOf(tuple));
      found.set(identityOf(tuple), {
        tuple,
        matched: (before?.matched ?? 0) + lettersOf(alternatives),
        isTelling: before?.isTelling === true || (tells && tuple[4] >= KNOWN),
      });
    }
  }
  const ranked = [...found.values()].sort(
    (a, b) => scoreOf(b, total) - scoreOf(a, total) || byFame(a.tuple, b.tuple),
  );
  return {
    telling: ranked.filter(({ isTelling }) => isTelling).map(({ tuple }) => tuple),
    others: ranked
      .filter(({ isTelling, matched }) => !isTelling && matched > total / 2)
      .map(({ tuple }) => tuple),
  };
}

/** The words that count, each to be found whole. */
function wholeWords(query: string): Alternatives[] {
  const [reading] = readingsOf(query);
  const all = reading === undefined ? [] : wantedBy(reading);
  const telling = all.filter(([word = '']) => !COMMON.has(word));
  return (telling.length > 0 ? telling : all).map((alternatives) =>
    alternatives.map((start) => `${start.trimEnd()} `),
  );
}

function lettersOf([word = ' ']: Alternatives): number {
  return word.length - 1;
}

function hasNumber(alternatives: Alternatives): boolean {
  return alternatives.some((word) => /^\d+ $/.test(word));
}

/** How much of what was typed it has, how much of it was typed, and its fame. */
function scoreOf({ tuple, matched }: Partial, total: number): number {
  const length = Math.min(...formsOf(tuple).map(({ joined }) => joined.length));
  return (matched / total) * Math.sqrt(Math.min(1, matched / length)) * Math.log10(10 + tuple[4]);
}
