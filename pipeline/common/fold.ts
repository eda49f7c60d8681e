/**
 * How texts are compared: without regard to case, accents, punctuation and spaces.
 * One definition for the pipeline that writes keys, the function and the browser that look them up.
 */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const UNDECOMPOSED = /[ßæœøłđðþı]/g;
/** Marks of the Latin, Greek and Cyrillic scripts only: in Indic scripts the marks are the vowels. */
const MARKS = /[\u0300-\u036f]/g;
/** Inside a word these join: "Schindler's", "l'avventura" written without the sign. */
const APOSTROPHES = /['’‘`´ʼ]/g;
/** Most names are plain ASCII, and have nothing to decompose. */
const ASCII = /^[ -~]*$/;
/** A text in lower case that is its own fold: most names are. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const PUNCTUATION = /[^\p{L}\p{N}\p{M}\s]+/gu;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Words in lower case without accents, one space between. A text of signs alone ("$") is its own fold, so that it can
 * still be found.
 * @example
 * fold('Amélie, ¡sí!') // => 'amelie si'
 */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase() : withoutAccents(text);
  if (FOLDED.test(plain)) return plain;
  const words = plain.replace(APOSTROPHES, '').replace(SEPARATORS, ' ').trim();
  return words === '' ? plain.trim().replace(/\s+/g, ' ') : words;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/**
 * The folds under which a text may be asked for: punctuation as a space ("spider man") and as nothing
 * ("spiderman"). Two texts are the same title or name when they share one.
 * @example
 * variants('Spider-Man') // => ['spider man', 'spiderman']
 */
export function variants(text: string): readonly string[] {
  const spaced = fold(text);
  const bare = text.replace(PUNCTUATION, '');
  const deleted = bare === text ? spaced : fold(bare);
  return spaced === deleted || deleted === '' ? [spaced] : [spaced, deleted];
}

/**
 * Whether two texts are the same without regard to case, accents and punctuation.
 * @example
 * isSameText('Amélie', 'AMELIE!') // => true
 */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  const ofB = variants(b);
  return variants(a).some((variant) => ofB.includes(variant));
}

/**
 * The fold without spaces, so that "X Men", "X-Men" and "xmen" have one key.
 * @example
 * join('X-Men') // => 'xmen'
 */
export function join(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/**
 * The words of a fold.
 * @example
 * words("Schindler's List") // => ['schindlers', 'list']
 */
export function words(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
