/**
 * Names as they are sent to a browser: column by column and compressible, since a whole catalogue of them is loaded.
 * Texts are lines; numbers are differences from one name to the next in the digits of a variable-length code, so that
 * names sorted by fame cost little more than their letters.
 */
import { decodeNumbers, differences, encodeNumbers, sums } from '../common/digits.ts';
import type { SearchKind, SearchTuple } from '../store/tables.ts';
import { textsOf } from './names.ts';

/** Names in columns. All are of one length, but for those of the few names that have others. */
export interface TupleColumns {
  /** First words that several names begin with ("The", "John"), the commonest first, one a line. */
  readonly starts: string;
  /** For each name its first word's line in `starts` from 1, or 0 where `names` has it. */
  readonly start: string;
  /** Last words that several names end in ("Smith", "Night"), and each name's, likewise. */
  readonly ends: string;
  readonly end: string;
  /** What each name has between its first word and its last, spaces included, one a line. */
  readonly names: string;
  readonly kinds: string;
  readonly ids: string;
  readonly years: string;
  readonly weights: string;
  /** The places of the names that have others, once for each, and those others. */
  readonly otherAt: string;
  readonly others: string;
}

const KINDS: readonly SearchKind[] = ['film', 'actor', 'director'];
/** Years are mostly near this one, and what is near zero is short. */
const RECENT = 2015;

/** Columns from names; the more they are sorted by fame and id, the smaller. */
export function encodeTuples(tuples: readonly SearchTuple[]): TupleColumns {
  const names = tuples.map((tuple) => oneLine(tuple[2]));
  const starts = sharedWords(names, firstWord, SHARED_BY.start);
  const ends = sharedWords(names, lastWord, SHARED_BY.end);
  const others = tuples.flatMap((tuple, place) =>
    textsOf(tuple)
      .slice(1)
      .map((name) => ({ place, name })),
  );
  // Digits beside digits and letters beside letters: so they compress a little better.
  return {
    start: encodeNumbers(starts.lines),
    end: encodeNumbers(ends.lines),
    ids: encodeNumbers(differences(tuples.map((tuple) => tuple[1]))),
    years: encodeNumbers(tuples.map((tuple) => RECENT - tuple[3])),
    weights: encodeNumbers(differences(tuples.map((tuple) => tuple[4]))),
    kinds: encodeNumbers(tuples.map(([kind]) => KINDS.indexOf(kind))),
    otherAt: encodeNumbers(differences(others.map(({ place }) => place))),
    starts: starts.words.join('\n'),
    ends: ends.words.join('\n'),
    names: names.map((name, place) => between(name, starts.lines[place], ends.lines[place])).join('\n'),
    others: others.map(({ name }) => oneLine(name)).join('\n'),
  };
}

/** The names of some columns, one by one, so that whoever has little time can pause between them. */
export function* decodeTuples(columns: TupleColumns): Generator<SearchTuple> {
  const starts = columns.starts.split('\n');
  const ends = columns.ends.split('\n');
  const end = decodeNumbers(columns.end);
  const kinds = decodeNumbers(columns.kinds);
  const ids = sums(decodeNumbers(columns.ids));
  const years = decodeNumbers(columns.years);
  const weights = sums(decodeNumbers(columns.weights));
  const otherAt = sums(decodeNumbers(columns.otherAt));
  const others = columns.others.split('\n')[Symbol.iterator]();
  let nextOther = otherAt.next().value;
  let place = 0;
  const names = columns.names.split('\n');
  for (const line of decodeNumbers(columns.start)) {
    const name = (starts[line - 1] ?? '') + (names[place] ?? '') + (ends[next(end) - 1] ?? '');
    const kind = KINDS[next(kinds)] ?? 'film';
    const [id, year, weight] = [next(ids), RECENT - next(years), next(weights)];
    const own: string[] = [];
    for (; place === nextOther; nextOther = otherAt.next().value) own.push(others.next().value ?? '');
    yield [kind, id, name, year, weight, ...own];
    place++;
  }
}

/** Words of fewer names than this take more room apart than in the names. */
const SHARED_BY = { start: 2, end: 3 };

interface SharedWords {
  readonly words: readonly string[];
  /** For each name its word's place in `words` from 1, or 0. */
  readonly lines: readonly number[];
}

/** The words that several names have at one end, the commonest first: most people share theirs with hundreds. */
function sharedWords(names: readonly string[], wordOf: (name: string) => string, least: number): SharedWords {
  const counts = new Map<string, number>();
  for (const name of names) {
    const word = wordOf(name);
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= least);
  words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const places = new Map(words.map((word, index) => [word, index + 1]));
  return { words, lines: names.map((name) => places.get(wordOf(name)) ?? 0) };
}

/** Nothing where the name is a single word: it would be its last one too. */
function firstWord(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(' ')));
}

function lastWord(name: string): string {
  const space = name.lastIndexOf(' ');
  return space < 0 ? '' : name.slice(space + 1);
}

function between(name: string, start = 0, end = 0): string {
  const from = start === 0 ? 0 : firstWord(name).length;
  return name.slice(from, end === 0 ? undefined : name.length - lastWord(name).length);
}

function next(numbers: Iterator<number, undefined>): number {
  return numbers.next().value ?? 0;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
