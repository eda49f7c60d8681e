/** Words that nobody has written: pronounceable, and always the same for the same number. */
import { Random } from './random.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'z',
];
const VOWELS = ['a', 'a', 'e', 'e', 'i', 'o', 'o', 'u', 'ia', 'ou'];
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 'th', 'nd'];

/** The word of this number; `kind` tells apart the words of different things. */
export function inventWord(number: number, kind: number): string {
  const random = new Random(Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca6b));
  const syllables = 2 + random.below(3);
  let word = '';
  for (let syllable = 0; syllable < syllables; syllable++)
    word += `${random.of(ONSETS)}${random.of(VOWELS)}${syllable === syllables - 1 ? random.of(CODAS) : ''}`;
  return word;
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A person's name out of the parts of others' names, sometimes with a new family name. */
export function inventName(number: number, firsts: readonly string[], lasts: readonly string[]): string {
  const random = new Random(Math.imul(number + 7, 0xc2b2ae35));
  const last = random.chance(NEW_FAMILY) ? capitalized(inventWord(number, 1)) : random.of(lasts);
  return `${random.of(firsts)} ${last}`;
}

const NEW_FAMILY = 0.3;
