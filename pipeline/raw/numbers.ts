/** Python's unsigned number literals: https://docs.python.org/3/reference/lexical_analysis.html */
import { LiteralError } from './literal-error.ts';

const NUMBER =
  /(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*\.?(?:[eE][+-]?\d(?:_?\d)*)?)/y;
/** `sys.int_info.default_max_str_digits`: longer integers are refused by Python itself since 3.11. */
const MAX_DIGITS = 4300;

export interface NumberToken {
  readonly value: number | bigint;
  readonly isInteger: boolean;
  readonly end: number;
}

/**
 * Reads the number at `at`.
 * @throws {LiteralError} where there is none, or it runs into other letters or digits
 */
export function readNumber(text: string, at: number): NumberToken {
  NUMBER.lastIndex = at;
  const token = NUMBER.exec(text)?.[0];
  if (token === undefined) throw new LiteralError('bad-number', text, at);
  const end = at + token.length;
  if (/[\w.]/.test(text.charAt(end))) throw new LiteralError('bad-number', text, end);
  const plain = token.replaceAll('_', '');
  const isDecimal = /^\d+$/.test(plain);
  // Python refuses 012, which C-like languages would read as octal; 00 is allowed.
  if (isDecimal && /^0+[1-9]/.test(plain)) throw new LiteralError('bad-number', text, at);
  const isInteger = isDecimal || /^0[xXoObB]/.test(plain);
  const value = Number(plain);
  if (isDecimal && plain.length > MAX_DIGITS && value !== 0) throw new LiteralError('bad-number', text, at);
  return { value: isInteger && !Number.isSafeInteger(value) ? BigInt(plain) : value, isInteger, end };
}
