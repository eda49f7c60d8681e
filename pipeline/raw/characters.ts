/** The characters that Python's grammar is made of, as UTF-16 codes: comparing numbers is what makes reading fast. */
export const TAB = 9;
const NEWLINE = 10;
export const FORM_FEED = 12;
const RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

export function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

export function isNumberStart(code: number): boolean {
  return (code >= ZERO && code <= NINE) || code === DOT;
}

export function isWordCode(code: number): boolean {
  return (
    (code >= ZERO && code <= NINE) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
  );
}
