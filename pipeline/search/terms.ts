/**
 * How titles are read where they are written in several ways: the leading article, the sign for "and", numerals and
 * "part" mean the same whether and however they are there. One definition for what is indexed and what is typed.
 */
import { fold, join, variants } from '../common/fold.ts';

const ARTICLES = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las', 'un', 'una', 'le', 'les', 'il']);
const CONNECTIVES = new Set(['and', 'y', 'et', 'und']);
/** Before a number they say nothing: "Part 2", "Vol. 1", "Episodio IV". */
const PARTS = new Set('part parte pt episode episodio chapter capitulo vol volume volumen'.split(' '));
/** Without "once", which is rather the English word. */
const NUMBER_WORDS = new Map<string, string>();
for (const [index, names] of [
  'one uno',
  'two dos',
  'three tres',
  'four cuatro',
  'five cinco',
  'six seis',
  'seven siete',
  'eight ocho',
  'nine nueve',
  'ten diez',
  'eleven',
  'twelve doce',
  'thirteen trece',
].entries()) {
  for (const name of names.split(' ')) NUMBER_WORDS.set(name, String(index + 1));
}
const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((numeral, index) => [numeral, String(index + 1)]),
);
/** Figures that stand for letters inside a word: "Se7en", "S1m0ne". */
const FIGURES: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 'v' };
const FIGURE_INSIDE = /(?<=[a-z])[013457](?=[a-z])/g;
const HALVES = /(\d)(?:[.,]5(?!\d)|\s*½|\s+1\/2(?!\d))/g;
const LONE_HALF = /½|(?<!\d)1\/2(?!\d)/g;
/** As lists are sorted: "Matrix, The". */
const TRAILING_ARTICLE = /,\s*(?:the|an?|el|l[ao]s?|una?|les?|il)\s*$/i;
/** Where a subtitle begins. */
const SUBTITLE = /: | [-–—] /g;
/** A second name in brackets: "Del revés (Inside Out)". One word of a few figures is a year or a part. */
const BRACKETED = /^(\S.*?) \(([^()]*\p{L}{3}[^()]*)\)$/u;
/** At the beginning of a longer title: "E.T. the Extra-Terrestrial". */
const ACRONYM = /^(?:\p{L}\.){2,}(?=\s)/u;

/** A word of a text: as it is written, folded, and what it says, or nothing where it may as well be left out. */
export interface Term {
  readonly word: string;
  readonly says: string;
}

/**
 * The words of a text with what each says: numerals as figures, and nothing for a leading article, "and", or "part"
 * before a number. Where that would leave nothing, the words say themselves.
 *
 * @example
 * termsOf('The Godfather: Part II').map(({ says }) => says) // => ["", "godfather", "", "2"]
 */
export function termsOf(text: string): Term[] {
  const plain = text.replace(TRAILING_ARTICLE, '').replace(HALVES, '$1 half').replace(LONE_HALF, ' half');
  const words = fold(plain)
    .split(' ')
    .filter((word) => word !== '');
  const numbers = words.map((word, place) => numberOf(word, words, place));
  const terms = words.map((word, place): Term => {
    const number = numbers[place];
    if (number !== undefined) return { word, says: number };
    const isArticle = place === 0 && ARTICLES.has(word);
    const isConnective = place > 0 && place < words.length - 1 && CONNECTIVES.has(word);
    const isPart = place > 0 && PARTS.has(word) && numbers[place + 1] !== undefined;
    return { word, says: isArticle || isConnective || isPart ? '' : word };
  });
  return terms.every(({ says }) => says === '') ? words.map((word) => ({ word, says: word })) : terms;
}

/** A word's number in figures, if it is one. A first word is no Roman numeral ("V for Vendetta", "I, Robot"). */
function numberOf(word: string, words: readonly string[], place: number): string | undefined {
  if (/^\d+$/.test(word)) return word;
  const letters = word.replace(FIGURE_INSIDE, (figure) => FIGURES[figure] ?? figure);
  const named = NUMBER_WORDS.get(letters);
  if (named !== undefined) return named;
  if (place === 0) return letters === word ? undefined : letters;
  const isLast = place === words.length - 1;
  if (word === 'i' && !isLast && !PARTS.has(words[place - 1] ?? '')) return undefined;
  return ROMAN.get(word) ?? (letters === word ? undefined : letters);
}

/** What a text says without its spaces: texts that say the same have the same. */
function keyOf(text: string): string {
  return termsOf(text)
    .map(({ says }) => says)
    .join('');
}

/**
 * The keys by which a whole title or name is looked up: its letters as they are, and what it says.
 *
 * @example
 * keysOf('The Matrix') // => ["thematrix", "matrix"]
 */
export function keysOf(text: string): string[] {
  return [...new Set([join(text), keyOf(text), ...variants(text).map(keyOf)])];
}

/**
 * Keys of the pieces that stand for the whole title: an acronym, what is before the subtitle of a numbered part, and
 * each of two names of which one is in brackets.
 *
 * @example
 * headKeysOf('Terminator 2: Judgment Day') // => ["terminator2"]
 */
export function headKeysOf(text: string): string[] {
  const acronym = ACRONYM.exec(text)?.[0];
  const heads = Array.from(text.matchAll(SUBTITLE), ({ index }) => text.slice(0, index)).filter(isNumbered);
  const names = BRACKETED.exec(text)?.slice(1) ?? [];
  return [...(acronym === undefined ? [] : [join(acronym)]), ...[...heads, ...names].map(keyOf)];
}

/** Whether a text has a number beside other words. */
function isNumbered(text: string): boolean {
  const terms = termsOf(text);
  return (
    terms.some(({ says }) => /^\d+$/.test(says)) &&
    terms.some(({ says }) => says !== '' && !/^\d+$/.test(says))
  );
}
