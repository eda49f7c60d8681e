/**
 * A reader of Python literals: what `repr()` wrote into the nested columns of the raw files.
 *
 * It accepts what Python's `ast.literal_eval` accepts of None, booleans, numbers, strings, lists, tuples and
 * dicts. Left out on purpose, since `repr()` of JSON-like data never writes them: bytes, sets, complex numbers,
 * comments and `\N{name}` escapes; each is refused with the character at fault.
 */

/** A parsed literal. Tuples become arrays; integers past 2^53 become bigint, so that no digit is lost. */
export type Literal = null | boolean | number | bigint | string | Literal[] | { [key: string]: Literal };

export type LiteralFault =
  | 'unexpected-character'
  | 'unexpected-end'
  | 'unclosed-string'
  | 'bad-escape'
  | 'bad-number'
  | 'bad-key'
  | 'too-deep'
  | 'trailing-text';

/** Where and why a literal could not be read. `offset` counts UTF-16 units from 0. */
export class LiteralError extends Error {
  readonly fault: LiteralFault;
  readonly offset: number;
  readonly character: string;

  constructor(fault: LiteralFault, text: string, offset: number) {
    const code = text.codePointAt(offset);
    const character = code === undefined ? '' : String.fromCodePoint(code);
    super(
      `${fault} at offset ${offset}${character === '' ? ' (end of text)' : `: ${JSON.stringify(character)}`}`,
    );
    this.name = 'LiteralError';
    this.fault = fault;
    this.offset = offset;
    this.character = character;
  }
}

/** CPython's own tokenizer stops at 200 open brackets (MAXLEVEL); the same bound keeps the call stack safe. */
const MAX_DEPTH = 200;

const TAB = 9;
const NEWLINE = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const NUMBER =
  /(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*\.?(?:[eE][+-]?\d(?:_?\d)*)?)/y;
const WORD = /[A-Za-z_]\w*/y;
const STRING_START = /[rRuU]?['"]/y;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
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
  /** The next backslash and newline at or after the cursor: most texts have none, so most strings are one slice. */
  #nextBackslash = -1;
  #nextNewline = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Literal {
    // literal_eval strips leading blanks and tabs only.
    while (this.#code() === SPACE || this.#code() === TAB) this.#at++;
    const value = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error('trailing-text');
    return value;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #error(fault: LiteralFault, offset = this.#at): LiteralError {
    return new LiteralError(offset >= this.#text.length ? 'unexpected-end' : fault, this.#text, offset);
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#code();
      if (code === SPACE || code === TAB || code === FORM_FEED) this.#at++;
      // Inside brackets a line break is white space; outside it ends the expression.
      else if (this.#depth > 0 && (code === NEWLINE || code === RETURN)) this.#at++;
      else if (this.#depth === 0 && (code === NEWLINE || code === RETURN) && this.#onlySpaceAhead()) {
        this.#at = this.#text.length;
      } else return;
    }
  }

  #onlySpaceAhead(): boolean {
    return /^[ \t\f\r\n]*$/.test(this.#text.slice(this.#at));
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
    if ((code >= 48 && code <= 57) || code === 46) return this.#number();
    if (code === 43 || code === 45) return this.#signed();
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
    this.#open();
    this.#skipSpace();
    while (this.#code() !== CLOSE_BRACE) {
      const keyAt = this.#at;
      const key = this.#value();
      this.#skipSpace();
      if (this.#code() !== COLON) throw this.#error('unexpected-character');
      if (key !== null && typeof key === 'object') throw this.#error('bad-key', keyAt);
      this.#at++;
      this.#skipSpace();
      const value = this.#value();
      const name = typeof key === 'string' ? key : pythonKey(key);
      if (name === '__proto__') Object.defineProperty(dict, name, { ...PLAIN, value });
      else dict[name] = value;
      this.#skipSpace();
      if (this.#code() === COMMA) {
        this.#at++;
        this.#skipSpace();
      } else if (this.#code() !== CLOSE_BRACE) throw this.#error('unexpected-character');
    }
    this.#close();
    return dict;
  }

  #signed(): number | bigint {
    const negative = this.#code() === 45;
    this.#at++;
    this.#skipSpace();
    const code = this.#code();
    if (!((code >= 48 && code <= 57) || code === 46)) throw this.#error('unexpected-character');
    const value = this.#number();
    return negative ? -value : value;
  }

  #number(): number | bigint {
    return this.#shortInteger() ?? this.#anyNumber();
  }

  /** Almost every number is a short id: read without a pattern, digit by digit. */
  #shortInteger(): number | undefined {
    let at = this.#at;
    let value = 0;
    let code = this.#text.charCodeAt(at);
    if (code === 48 && isWordCode(this.#text.charCodeAt(at + 1))) return undefined;
    while (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      code = this.#text.charCodeAt(++at);
    }
    const ended = code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET;
    if (!ended || at === this.#at || at - this.#at > 15) return undefined;
    this.#at = at;
    return value;
  }

  #anyNumber(): number | bigint {
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.#text)?.[0];
    if (digits === undefined) throw this.#error('bad-number');
    const start = this.#at;
    this.#at += digits.length;
    if (/[\w.]/.test(this.#text.charAt(this.#at))) throw this.#error('bad-number');
    const plain = digits.replaceAll('_', '');
    const isInteger = /^(?:\d+|0[xXoObB].+)$/.test(plain);
    // Python refuses 012, which C-like languages would read as octal; 00 is allowed.
    if (isInteger && /^0+[1-9]/.test(plain)) throw this.#error('bad-number', start);
    const value = Number(plain);
    return isInteger && !Number.isSafeInteger(value) ? BigInt(plain) : value;
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
    if (this.#nextBackslash < start) this.#nextBackslash = indexOrEnd(text, '\\', start);
    if (this.#nextNewline < start) this.#nextNewline = indexOrEnd(text, '\n', start);
    let end = text.indexOf(quote, start);
    if (end === -1) throw new LiteralError('unclosed-string', text, open);
    if (end < this.#nextBackslash) {
      if (this.#nextNewline < end) throw new LiteralError('unclosed-string', text, open);
      this.#at = end + 1;
      return text.slice(start, end);
    }
    end = this.#closingQuote(quote, start, open);
    this.#at = end + 1;
    return raw ? text.slice(start, end) : this.#unescape(start, end);
  }

  #longString(quotes: string, raw: boolean): string {
    const start = this.#at + 3;
    const end = this.#closingQuote(quotes, start, this.#at);
    this.#at = end + 3;
    return raw ? this.#text.slice(start, end) : this.#unescape(start, end);
  }

  #closingQuote(quotes: string, start: number, open: number): number {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (text.startsWith(quotes, at)) return at;
      else if (code === NEWLINE && quotes.length === 1) break;
    }
    throw new LiteralError('unclosed-string', text, open);
  }

  #unescape(start: number, end: number): string {
    const text = this.#text;
    let value = '';
    let from = start;
    for (;;) {
      const backslash = text.indexOf('\\', from);
      if (backslash === -1 || backslash >= end) return value + text.slice(from, end);
      value += text.slice(from, backslash);
      const [replacement, length] = this.#escape(backslash, end);
      value += replacement;
      from = backslash + length;
    }
  }

  /** The text that the escape at `at` stands for, and how many characters it takes. */
  #escape(at: number, end: number): [string, number] {
    const letter = this.#text.charAt(at + 1);
    const simple = SIMPLE_ESCAPES[letter];
    if (simple !== undefined) return [simple, 2];
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(at + 1, Math.min(at + 4, end)))?.[0];
    if (octal !== undefined) return [String.fromCodePoint(Number.parseInt(octal, 8)), 1 + octal.length];
    const width = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    // Python keeps the backslash of an escape it does not know.
    if (width === 0 && letter !== 'N') return [`\\${letter}`, 2];
    const digits = this.#text.slice(at + 2, at + 2 + width);
    const code = Number.parseInt(digits, 16);
    const whole = width > 0 && digits.length === width && /^[0-9a-fA-F]+$/.test(digits);
    if (!whole || code > 0x10ffff || at + 2 + width > end)
      throw new LiteralError('bad-escape', this.#text, at);
    return [String.fromCodePoint(code), 2 + width];
  }
}

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
  );
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
