/**
 * Names as they are sent to a browser: column by column and compressible, since a whole catalogue of them is loaded.
 * Texts are lines; numbers are differences from one name to the next in the digits of a variable-length code, so that
 * names sorted by fame cost little more than their letters.
 */
import { getOrCreate } from '../../collections.ts';
import type { SearchKind, SearchTuple } from '../families.ts';

/** Names in columns. All are of one length, but for those of the few names that have an original title. */
export interface TupleColumns {
  /** First words that several names begin with ("The", "John"), the commonest first, one a line. */
  readonly starts: string;
  /** For each name its first word's line in `starts` from 1, or 0 where `names` has it whole. */
  readonly start: string;
  /** The rest of each name, one a line. */
  readonly names: string;
  readonly kinds: string;
  readonly ids: string;
  readonly years: string;
  readonly weights: string;
  /** The places of the names with an original title, and those titles. */
  readonly originalAt: string;
  readonly originals: string;
}

const KINDS: readonly SearchKind[] = ['film', 'actor', 'director'];
/** Years are mostly near this one, and what is near zero is short. */
const RECENT = 2015;

/** Columns from names; the more they are sorted by fame and id, the smaller. */
export function encodeTuples(tuples: readonly SearchTuple[]): TupleColumns {
  const { starts, start, names } = divideNames(tuples.map((tuple) => oneLine(tuple[2])));
  const places = [...tuples.keys()].filter((place) => tuples[place]?.[5] !== undefined);
  return {
    starts,
    start,
    names,
    kinds: encodeNumbers(tuples.map(([kind]) => KINDS.indexOf(kind))),
    ids: encodeNumbers(differences(tuples.map((tuple) => tuple[1]))),
    years: encodeNumbers(tuples.map((tuple) => RECENT - tuple[3])),
    weights: encodeNumbers(differences(tuples.map((tuple) => tuple[4]))),
    originalAt: encodeNumbers(differences(places)),
    originals: places.map((place) => oneLine(tuples[place]?.[5] ?? '')).join('\n'),
  };
}

/** The names of some columns, one by one, so that whoever has little time can pause between them. */
export function* decodeTuples(columns: TupleColumns): Generator<SearchTuple> {
  const starts = columns.starts.split('\n');
  const start = decodeNumbers(columns.start);
  const kinds = decodeNumbers(columns.kinds);
  const ids = sums(decodeNumbers(columns.ids));
  const years = decodeNumbers(columns.years);
  const weights = sums(decodeNumbers(columns.weights));
  const originalAt = sums(decodeNumbers(columns.originalAt));
  const originals = columns.originals.split('\n')[Symbol.iterator]();
  let nextOriginal = originalAt.next().value;
  let place = 0;
  const names = columns.names.split('\n');
  for (const number of start) {
    const rest = names[place] ?? '';
    const name = number === 0 ? rest : `${starts[number - 1]}${rest}`;
    const kind = KINDS[next(kinds)] ?? 'film';
    const [id, year, weight] = [next(ids), RECENT - next(years), next(weights)];
    if (place === nextOriginal) {
      nextOriginal = originalAt.next().value;
      yield [kind, id, name, year, weight, originals.next().value ?? ''];
    } else yield [kind, id, name, year, weight];
    place++;
  }
}

/** The commonest first words apart: most people share theirs with hundreds. */
function divideNames(names: readonly string[]): Pick<TupleColumns, 'starts' | 'start' | 'names'> {
  const bearers = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const end = name.indexOf(' ');
    if (end > 0) getOrCreate(bearers, name.slice(0, end), () => []).push(place);
  }
  const common = [...bearers].filter(([, places]) => places.length > 1);
  common.sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const start = new Array<number>(names.length).fill(0);
  const rests = [...names];
  for (const [index, [word, places]] of common.entries()) {
    for (const place of places) {
      start[place] = index + 1;
      rests[place] = names[place]?.slice(word.length) ?? '';
    }
  }
  return {
    starts: common.map(([word]) => word).join('\n'),
    start: encodeNumbers(start),
    names: rests.join('\n'),
  };
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;
/** Five bits of the number a digit; the sixth says that more follow. */
const BASE = 32;

/** Integers as text, the nearer to zero the shorter. The sign is the lowest bit. Source: variable-length quantity. */
function encodeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    do {
      const digit = rest % BASE;
      rest = Math.floor(rest / BASE);
      text += DIGITS[rest > 0 ? digit + BASE : digit];
    } while (rest > 0);
  }
  return text;
}

function* decodeNumbers(text: string): Generator<number, undefined> {
  let sum = 0;
  let scale = 1;
  for (let index = 0; index < text.length; index++) {
    const digit = VALUES[text.charCodeAt(index)] ?? 0;
    sum += (digit % BASE) * scale;
    if (digit >= BASE) scale *= BASE;
    else {
      yield sum % 2 === 0 ? sum / 2 : -(sum + 1) / 2;
      [sum, scale] = [0, 1];
    }
  }
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function* sums(numbers: Iterable<number>): Generator<number, undefined> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    yield sum;
  }
}

function next(numbers: Iterator<number, undefined>): number {
  return numbers.next().value ?? 0;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
