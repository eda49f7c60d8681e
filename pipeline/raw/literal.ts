/**
 * A reader of Python literals: what `repr()` wrote into the nested columns of the raw files.
 *
 * It accepts what Python's `ast.literal_eval` accepts of None, booleans, numbers, strings, lists, tuples and
 * dicts, and refuses what it refuses. Left out on purpose, since `repr()` of JSON-like data never writes them:
 * bytes, sets, complex numbers, `...`, tuples as keys, comments, backslashes between tokens and `\N{name}`
 * escapes; each is refused with the character at fault.
 */
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  FORM_FEED,
  isLineBreak,
  isNumberStart,
  isWordCode,
  MINUS,
  NINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PLUS,
  SINGLE_QUOTE,
  SPACE,
  TAB,
  ZERO,
} from './characters.ts';
import { unescapeString, unixLines } from './escapes.ts';
import { LiteralError, type LiteralFault } from './literal-error.ts';
import { type NumberToken, readNumber } from './numbers.ts';

export { LiteralError } from './literal-error.ts';

/** A parsed literal. Tuples become arrays; integers past 2^53 become bigint, so that no digit is lost. */
export type Literal = null | boolean | number | bigint | string | Literal[] | { [key: string]: Literal };

/** CPython's own tokenizer stops at 200 open brackets (MAXLEVEL); the same bound keeps the call stack safe. */
const MAX_DEPTH = 200;

const WORD = /[A-Za-z_]\w*/y;
const STRING_START = /[rRuU]?['"]/y;
/** Lines without a token, and what of the next line does not count as its indentation, which Python refuses. */
const BLANK_LINES = /(?:[ \t\f]*[\r\n])*(?:[ \t\f]*\f)?/y;

/**
 * Parses one Python literal.
 * @throws {LiteralError} with the offset and the character at fault.
 */
export function parseLiteral(text: string): Literal {
  return new LiteralReader(text).read();
}

class LiteralReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** The next backslash and line break after the cursor: most texts have none, so most strings are one slice. */
  #nextBackslash = -1;
  #nextNewline = -1;
  #nextReturn = -1;
  /** The last dict's keys, as written and as read: a list's records share them, so they need not be cut out again. */
  readonly #keyTexts: string[] = [];
  readonly #keys: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): Literal {
    const nul = this.#text.indexOf('\0');
    if (nul !== -1) throw this.#error('unexpected-character', nul);
    // literal_eval strips leading blanks and tabs only; the tokenizer passes over blank lines.
    while (this.#code() === SPACE || this.#code() === TAB) this.#at++;
    this.#skipBlankLines();
    const first = this.#value();
    this.#skipSpace();
    const value = this.#code() === COMMA ? this.#bareTuple(first) : first;
    if (isLineBreak(this.#code())) this.#skipBlankLines();
    if (this.#at < this.#text.length) throw this.#error('trailing-text');
    return value;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #error(fault: LiteralFault, offset = this.#at): LiteralError {
    return new LiteralError(offset >= this.#text.length ? 'unexpected-end' : fault, this.#text, offset);
  }

  /** Inside brackets a line break is white space; outside it ends the expression. */
  #skipSpace(): void {
    let code = this.#code();
    while (code === SPACE || code === TAB || code === FORM_FEED || (this.#depth > 0 && isLineBreak(code))) {
      this.#at++;
      code = this.#code();
    }
  }

  #skipBlankLines(): void {
    BLANK_LINES.lastIndex = this.#at;
    this.#at += BLANK_LINES.exec(this.#text)?.[0].length ?? 0;
  }

  /** A tuple needs no brackets at the top: `1, 2` and `1,`. */
  #bareTuple(first: Literal): Literal[] {
    const items = [first];
    while (this.#code() === COMMA) {
      this.#at++;
      this.#skipSpace();
      if (this.#at === this.#text.length || isLineBreak(this.#code())) break;
      items.push(this.#value());
      this.#skipSpace();
    }
    return items;
  }

  #value(): Literal {
    const code = this.#code();
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return this.#strings();
    if (code === OPEN_BRACE) return this.#dict();
    if (code === OPEN_BRACKET) {
      this.#open();
      return this.#items(CLOSE_BRACKET);
    }
    if (code === OPEN_PAREN) return this.#parenthesis();
    if (isNumberStart(code)) return this.#number();
    if (code === PLUS || code === MINUS) return this.#signed();
    return this.#word();
  }

  #open(): void {
    if (this.#depth === MAX_DEPTH) throw this.#error('too-deep');
    this.#depth++;
    this.#at++;
  }

  #close(): void {
    this.#at++;
    this.#depth--;
  }

  #items(end: number): Literal[] {
    const items: Literal[] = [];
    this.#skipSpace();
    while (this.#code() !== end) {
      items.push(this.#value());
      this.#skipSpace();
      if (this.#code() === COMMA) {
        this.#at++;
        this.#skipSpace();
      } else if (this.#code() !== end) throw this.#error('unexpected-character');
    }
    this.#close();
    return items;
  }

  /** `()` and `(1,)` are tuples; `(1)` is just 1. */
  #parenthesis(): Literal {
    this.#open();
    this.#skipSpace();
    if (this.#code() === CLOSE_PAREN) {
      this.#close();
      return [];
    }
    const first = this.#value();
    this.#skipSpace();
    if (this.#code() === CLOSE_PAREN) {
      this.#close();
      return first;
    }
    if (this.#code() !== COMMA) throw this.#error('unexpected-character');
    this.#at++;
    return [first, ...this.#items(CLOSE_PAREN)];
  }

  #dict(): { [key: string]: Literal } {
    const dict: { [key: string]: Literal } = {};
    let count = 0;
    this.#open();
    this.#skipSpace();
    while (this.#code() !== CLOSE_BRACE) {
      const key = this.#key(count++);
      this.#skipSpace();
      const value = this.#value();
      if (key === '__proto__') Object.defineProperty(dict, key, { ...PLAIN, value });
      else dict[key] = value;
      this.#skipSpace();
      if (this.#code() === COMMA) {
        this.#at++;
        this.#skipSpace();
      } else if (this.#code() !== CLOSE_BRACE) throw this.#error('unexpected-character');
    }
    this.#close();
    return dict;
  }

  /** Reads the dict's key number `count` and its colon. */
  #key(count: number): string {
    const at = this.#at;
    const known = this.#keyTexts[count];
    if (known !== undefined && this.#text.startsWith(known, at)) {
      this.#at += known.length;
      return this.#keys[count] ?? '';
    }
    const value = this.#value();
    this.#skipSpace();
    if (this.#code() !== COLON) throw this.#error('unexpected-character');
    if (value !== null && typeof value === 'object') throw this.#error('bad-key', at);
    this.#at++;
    const key = typeof value === 'string' ? value : pythonKey(value);
    // Quotes, colon and nothing else: the only form that tells the key by itself.
    if (typeof value === 'string' && this.#at - at === key.length + 3) {
      this.#keyTexts[count] = this.#text.slice(at, this.#at);
      this.#keys[count] = key;
    }
    return key;
  }

  #signed(): number | bigint {
    const negative = this.#code() === MINUS;
    this.#at++;
    this.#skipSpace();
    const { value, isInteger } = this.#unsigned();
    // The integer 0 has no sign; the float 0.0 has.
    return negative && !(isInteger && value === 0) ? -value : value;
  }

  /** A sign may stand before a number in parentheses, but not before another sign. */
  #unsigned(): NumberToken {
    if (this.#code() === OPEN_PAREN) {
      this.#open();
      this.#skipSpace();
      const number = this.#unsigned();
      this.#skipSpace();
      if (this.#code() !== CLOSE_PAREN) throw this.#error('unexpected-character');
      this.#close();
      return number;
    }
    if (!isNumberStart(this.#code())) throw this.#error('unexpected-character');
    const number = readNumber(this.#text, this.#at);
    this.#at = number.end;
    return number;
  }

  #number(): number | bigint {
    const short = this.#shortInteger();
    if (short !== undefined) return short;
    const { value, end } = readNumber(this.#text, this.#at);
    this.#at = end;
    return value;
  }

  /** Almost every number is a short id: read without a pattern, digit by digit. */
  #shortInteger(): number | undefined {
    let at = this.#at;
    let value = 0;
    let code = this.#text.charCodeAt(at);
    if (code === ZERO && isWordCode(this.#text.charCodeAt(at + 1))) return undefined;
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      code = this.#text.charCodeAt(++at);
    }
    const ended = code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET;
    if (!ended || at === this.#at || at - this.#at > 15) return undefined;
    this.#at = at;
    return value;
  }

  #word(): Literal {
    if (this.#text.startsWith('None', this.#at) && !isWordCode(this.#text.charCodeAt(this.#at + 4))) {
      return this.#took('None', null);
    }
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0];
    if (word === undefined) throw this.#error('unexpected-character');
    const next = this.#text.charCodeAt(this.#at + word.length);
    if ((next === SINGLE_QUOTE || next === DOUBLE_QUOTE) && /^[rRuU]$/.test(word)) return this.#strings();
    if (word === 'True') return this.#took(word, true);
    if (word === 'False') return this.#took(word, false);
    throw this.#error('unexpected-character');
  }

  #took<T>(word: string, value: T): T {
    this.#at += word.length;
    return value;
  }

  /** One string, or several side by side, which Python joins. */
  #strings(): string {
    let value = this.#string();
    for (;;) {
      const code = this.#code();
      if (code === COLON || code === COMMA || code === CLOSE_BRACE) return value;
      this.#skipSpace();
      STRING_START.lastIndex = this.#at;
      if (!STRING_START.test(this.#text)) return value;
      value += this.#string();
    }
  }

  #string(): string {
    const text = this.#text;
    let raw = false;
    if (this.#code() !== SINGLE_QUOTE && this.#code() !== DOUBLE_QUOTE) {
      raw = /[rR]/.test(text.charAt(this.#at));
      this.#at++;
    }
    const open = this.#at;
    const quote = text.charCodeAt(open) === SINGLE_QUOTE ? "'" : '"';
    if (
      text.charCodeAt(open + 1) === text.charCodeAt(open) &&
      text.charCodeAt(open + 2) === text.charCodeAt(open)
    ) {
      return this.#longString(quote.repeat(3), raw);
    }
    const start = open + 1;
    this.#lookAhead(start);
    let end = text.indexOf(quote, start);
    if (end === -1) throw new LiteralError('unclosed-string', text, open);
    if (end < this.#nextBackslash) {
      if (this.#nextNewline < end || this.#nextReturn < end)
        throw new LiteralError('unclosed-string', text, open);
      this.#at = end + 1;
      return text.slice(start, end);
    }
    end = this.#closingQuote(quote, start, open);
    this.#at = end + 1;
    return raw ? unixLines(text.slice(start, end)) : unescapeString(text, start, end);
  }

  #lookAhead(from: number): void {
    if (this.#nextBackslash < from) this.#nextBackslash = indexOrEnd(this.#text, '\\', from);
    if (this.#nextNewline < from) this.#nextNewline = indexOrEnd(this.#text, '\n', from);
    if (this.#nextReturn < from) this.#nextReturn = indexOrEnd(this.#text, '\r', from);
  }

  #longString(quotes: string, raw: boolean): string {
    const start = this.#at + 3;
    const end = this.#closingQuote(quotes, start, this.#at);
    this.#at = end + 3;
    return raw ? unixLines(this.#text.slice(start, end)) : unescapeString(this.#text, start, end);
  }

  #closingQuote(quotes: string, start: number, open: number): number {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 2 : 1;
      else if (text.startsWith(quotes, at)) return at;
      else if (isLineBreak(code) && quotes.length === 1) break;
    }
    throw new LiteralError('unclosed-string', text, open);
  }
}

const PLAIN = { configurable: true, enumerable: true, writable: true };

function indexOrEnd(text: string, needle: string, from: number): number {
  const index = text.indexOf(needle, from);
  return index === -1 ? Number.POSITIVE_INFINITY : index;
}

/** How Python prints a key that is not a string, so that `{1: …}` and `{None: …}` keep their names. */
function pythonKey(key: null | boolean | number | bigint): string {
  if (key === null) return 'None';
  if (typeof key === 'boolean') return key ? 'True' : 'False';
  return String(key);
}
