/** Columns of integers as text, for what is sent to a browser by the ten thousands. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;
/** Five bits of the number a digit; the sixth says that more follow. */
const BASE = 32;

/**
 * Integers as text, the nearer to zero the shorter. The sign is the lowest bit. Source: variable-length quantity.
 * @example encodeNumbers([1, -1, 100]) // => '21e6'
 */
export function encodeNumbers(numbers: readonly number[]): string {
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

/** The integers of a text, one by one. */
export function* decodeNumbers(text: string): Generator<number, undefined> {
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

/**
 * What each number is more than the one before.
 * @example differences([3, 5, 4]) // => [3, 2, -1]
 */
export function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The numbers whose {@link differences} were taken. */
export function* sums(numbers: Iterable<number>): Generator<number, undefined> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    yield sum;
  }
}
