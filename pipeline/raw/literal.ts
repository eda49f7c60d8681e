/**
 * A reader of Python literals: what `repr()` wrote into the nested columns of the raw files.
 *
 * It reads what Python 3's `repr()` writes of None, booleans, numbers, strings, lists, tuples and dicts, with any
 * blanks between the tokens, as `ast.literal_eval` reads it. Whatever else literal_eval accepts (raw, triple-quoted,
 * byte and concatenated strings, other bases, sets, comments…) is refused with the character at fault. On demand it
 * reads JSON too, and `nan`, which pandas leaves in records.
 */
import { LiteralError, type LiteralFault } from './literal-error.ts';

export { LiteralError } from './literal-error.ts';

/** A parsed literal. Tuples become arrays; integers past 2^53 become bigint, so that no digit is lost. */
export type Literal = null | boolean | number | bigint | string | Literal[] | { [key: string]: Literal };

/** CPython's own tokenizer stops at 200 open brackets (MAXLEVEL); the same bound keeps the call stack safe. */
const MAX_DEPTH = 200;
/** `sys.int_info.default_max_str_digits`: longer integers are refused by Python itself since 3.11. */
const MAX_DIGITS = 4300;

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?/y;
/** Outside brackets Python takes blanks before a literal, and line breaks that no indented line follows. */
const START = /[ \t]*[\r\n]*/y;
const END = /[ \t\f]*(?:[ \t\f]*[\r\n])*/y;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.?))/gs;
const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const LAST_CODE_POINT = 0x10ffff;

/**
 * Parses one Python literal.
 * @throws {LiteralError} with the offset and the character at fault.
 * @example
 * parseLiteral("{'id': 16, 'name': 'Animation', 'logo': None}") // => { id: 16, name: 'Animation', logo: null }
 */
export function parseLiteral(text: string, { acceptsJson = false } = {}): Literal {
  return new LiteralReader(text, acceptsJson).read();
}

/** What JSON has for what Python writes otherwise, and what neither has: a number that is none. */
const JSON_WORDS: readonly (readonly [string, Literal])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['nan', null],
  ['NaN', null],
];
const JSON_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
]);

class LiteralReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  /** Whether any string of the text may have an escape or a line break: most texts have none. */
  readonly #hasEscapes: boolean;
  readonly #hasBreaks: boolean;
  readonly #acceptsJson: boolean;
  /** The last dict's keys, as written and as read: a list's records share them, so they need not be cut out again. */
  readonly #keyTexts: string[] = [];
  readonly #keys: string[] = [];

  constructor(text: string, acceptsJson: boolean) {
    this.#text = text;
    this.#acceptsJson = acceptsJson;
    this.#hasEscapes = text.includes('\\');
    this.#hasBreaks = text.includes('\n') || text.includes('\r');
  }

  read(): Literal {
    const nul = this.#text.indexOf('\0');
    if (nul !== -1) throw this.#error('unexpected-character', nul);
    this.#skip(START);
    const value = this.#value();
    this.#skip(END);
    if (this.#at < this.#text.length) throw this.#error('trailing-text');
    return value;
  }

  #error(fault: LiteralFault, offset = this.#at): LiteralError {
    return new LiteralError(offset >= this.#text.length ? 'unexpected-end' : fault, this.#text, offset);
  }

  #skip(blanks: RegExp): void {
    blanks.lastIndex = this.#at;
    blanks.test(this.#text);
    this.#at = blanks.lastIndex;
  }

  /** The first character from the cursor on that is no blank; inside brackets line breaks are blanks too. */
  #next(): string {
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (character !== ' ' && !isRareBlank(character)) return character;
      this.#at++;
    }
  }

  #value(): Literal {
    const character = this.#text.charAt(this.#at);
    switch (character) {
      case "'":
      case '"':
        return this.#string(character);
      case '{':
        return this.#dict();
      case '[':
        return this.#items(']');
      case '(':
        return this.#items(')');
      case 'N':
        return this.#acceptsJson && this.#text.startsWith('NaN', this.#at)
          ? this.#jsonWord()
          : this.#word('None', null);
      case 'T':
        return this.#word('True', true);
      case 'F':
        return this.#word('False', false);
      default:
        if (character === '-' || isDigit(character)) return this.#number();
        return this.#jsonWord();
    }
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw this.#error('unexpected-character');
    this.#at += word.length;
    return value;
  }

  #jsonWord(): Literal {
    const found = JSON_WORDS.find(([word]) => this.#acceptsJson && this.#text.startsWith(word, this.#at));
    if (found === undefined) throw this.#error('unexpected-character');
    return this.#word(...found);
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

  #items(end: ']' | ')'): Literal[] {
    const items: Literal[] = [];
    this.#open();
    while (this.#next() !== end) {
      items.push(this.#value());
      const hasComma = this.#comma(end);
      // `(1)` is no tuple, as `(1,)` is.
      if (end === ')' && items.length === 1 && !hasComma) throw this.#error('unexpected-character');
    }
    this.#close();
    return items;
  }

  /** Passes over the comma that follows an item; answers false where the list ends without one. */
  #comma(end: string): boolean {
    const character = this.#next();
    if (character === ',') this.#at++;
    else if (character !== end) throw this.#error('unexpected-character');
    return character === ',';
  }

  #dict(): { [key: string]: Literal } {
    const dict: { [key: string]: Literal } = {};
    let count = 0;
    this.#open();
    while (this.#next() !== '}') {
      const key = this.#key(count++);
      this.#next();
      const value = this.#value();
      if (key === '__proto__') Object.defineProperty(dict, key, { ...PLAIN, value });
      else dict[key] = value;
      this.#comma('}');
    }
    this.#close();
    return dict;
  }

  /** Reads the dict's key number `count` and its colon. A key that is no string keeps the name that Python prints. */
  #key(count: number): string {
    const at = this.#at;
    const known = this.#keyTexts[count];
    if (known !== undefined && this.#text.startsWith(known, at)) {
      this.#at += known.length;
      return this.#keys[count] ?? '';
    }
    const value = this.#value();
    if (value !== null && typeof value === 'object') throw this.#error('bad-key', at);
    const key = typeof value === 'string' ? value : this.#text.slice(at, this.#at);
    if (this.#next() !== ':') throw this.#error('unexpected-character');
    this.#at++;
    // Quotes, colon and nothing else: the only form that tells the key by itself.
    if (typeof value === 'string' && this.#at - at === key.length + 3) {
      this.#keyTexts[count] = this.#text.slice(at, this.#at);
      this.#keys[count] = key;
    }
    return key;
  }

  #number(): number | bigint {
    NUMBER.lastIndex = this.#at;
    const [token, fraction, exponent] = NUMBER.exec(this.#text) ?? [];
    if (token === undefined) throw this.#error('unexpected-character', this.#at + 1);
    const end = this.#at + token.length;
    if (/[\w.]/.test(this.#text.charAt(end))) throw this.#error('bad-number', end);
    const isInteger = fraction === undefined && exponent === undefined;
    if (isInteger && token.length > MAX_DIGITS) throw this.#error('bad-number');
    this.#at = end;
    const value = Number(token);
    if (!isInteger) return value;
    // The integer 0 has no sign; the float 0.0 has.
    return Number.isSafeInteger(value) ? value + 0 : BigInt(token);
  }

  #string(quote: string): string {
    const text = this.#text;
    const start = this.#at + 1;
    let end = text.indexOf(quote, start);
    while (this.#hasEscapes && end !== -1 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
    if (end === -1) throw new LiteralError('unclosed-string', text, this.#at);
    const inside = text.slice(start, end);
    if (this.#hasBreaks && /[\r\n]/.test(inside)) throw new LiteralError('unclosed-string', text, this.#at);
    this.#at = end + 1;
    return this.#hasEscapes ? this.#unescape(inside, start) : inside;
  }

  #simpleEscape(letter: string): string | undefined {
    return SIMPLE_ESCAPES.get(letter) ?? (this.#acceptsJson ? JSON_ESCAPES.get(letter) : undefined);
  }

  #unescape(inside: string, start: number): string {
    return inside.replace(ESCAPE, (_, x, u, long, letter, at: number) => {
      const code = Number.parseInt(x ?? u ?? long, 16);
      const value = code <= LAST_CODE_POINT ? String.fromCodePoint(code) : this.#simpleEscape(letter);
      if (value === undefined) throw this.#error('bad-escape', start + at);
      return value;
    });
  }
}

const PLAIN = { configurable: true, enumerable: true, writable: true };

function isRareBlank(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\t' || character === '\f';
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Whether an odd number of backslashes stands before this place. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charAt(from - 1) === '\\') from--;
  return (at - from) % 2 === 1;
}
