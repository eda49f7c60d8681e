/**
 * Columns of which few values are common, one letter a value: so the letters' frequencies are those of the values, which
 * every compressor makes the most of, also one in a hurry.
 */
import { commonestFirst } from './collections.ts';
import { decodeNumbers, encodeNumbers } from './digits.ts';

/** What JSON need not escape. */
const LETTERS =
  ' !#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const PLACES = new Map(Array.from(LETTERS, (letter, place) => [letter.charCodeAt(0), place]));

/** The distinct values, the commonest first, in the digits of `digits.ts`, and the letters; no letters: too many values. */
export type Symbols = readonly [values: string, letters: string];

/** A column in letters: the commonest values have one, the others two, of which the first says that there is another. */
export function encodeSymbols(column: readonly number[]): Symbols {
  const values = commonestFirst(column);
  const singles = singlesOf(values.length);
  if (singles < 0) return [encodeNumbers(column), ''];
  const places = new Map(values.map((value, place) => [value, place]));
  const letters = column.map((value) => {
    const place = places.get(value) ?? 0;
    if (place < singles) return LETTERS[place];
    const rest = place - singles;
    return `${LETTERS[singles + Math.floor(rest / LETTERS.length)]}${LETTERS[rest % LETTERS.length]}`;
  });
  return [encodeNumbers(values), letters.join('')];
}

/** The values of {@link encodeSymbols}. */
export function* decodeSymbols([stored, letters]: Symbols): Generator<number, undefined> {
  if (letters === '') return yield* decodeNumbers(stored);
  const values = [...decodeNumbers(stored)];
  const singles = singlesOf(values.length);
  for (let at = 0; at < letters.length; at++) {
    let place = PLACES.get(letters.charCodeAt(at)) ?? 0;
    if (place >= singles)
      place = singles + (place - singles) * LETTERS.length + (PLACES.get(letters.charCodeAt(++at)) ?? 0);
    yield values[place] ?? 0;
  }
}

/** How many of so many values have a letter of their own; negative where two letters are not enough for the others. */
function singlesOf(values: number): number {
  const leads = Math.ceil((values - LETTERS.length) / (LETTERS.length - 1));
  return leads > LETTERS.length ? -1 : LETTERS.length - Math.max(0, leads);
}
