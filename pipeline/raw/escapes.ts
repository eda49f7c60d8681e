/** The escapes of Python's string literals: https://docs.python.org/3/reference/lexical_analysis.html */
import { LiteralError } from './literal-error.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': '',
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const LAST_CODE_POINT = 0x10ffff;

/**
 * What the inside of a string literal, `text` from `start` to `end`, stands for.
 * @throws {LiteralError} at the backslash of an escape that Python refuses, and of `\N{name}`
 */
export function unescapeString(text: string, start: number, end: number): string {
  let value = '';
  let from = start;
  for (;;) {
    const backslash = text.indexOf('\\', from);
    if (backslash === -1 || backslash >= end) return value + unixLines(text.slice(from, end));
    value += unixLines(text.slice(from, backslash));
    const [replacement, length] = readEscape(text, backslash, end);
    value += replacement;
    from = backslash + length;
  }
}

/** Python reads every line break of its source as LF, those inside long strings too. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text that the escape at `at` stands for, and how many characters it takes. */
function readEscape(text: string, at: number, end: number): [string, number] {
  const letter = text.charAt(at + 1);
  if (letter === '\r') return ['', text.charAt(at + 2) === '\n' ? 3 : 2];
  const simple = SIMPLE[letter];
  if (simple !== undefined) return [simple, 2];
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, Math.min(at + 4, end)))?.[0];
  if (octal !== undefined) return [String.fromCodePoint(Number.parseInt(octal, 8)), 1 + octal.length];
  const width = HEX_DIGITS[letter];
  if (width === undefined) {
    if (letter === 'N') throw new LiteralError('bad-escape', text, at);
    // Python keeps the backslash of an escape it does not know.
    return [`\\${letter}`, 2];
  }
  const digits = text.slice(at + 2, Math.min(at + 2 + width, end));
  const code = /^[0-9a-fA-F]+$/.test(digits) && digits.length === width ? Number.parseInt(digits, 16) : -1;
  if (code < 0 || code > LAST_CODE_POINT) throw new LiteralError('bad-escape', text, at);
  return [String.fromCodePoint(code), 2 + width];
}
