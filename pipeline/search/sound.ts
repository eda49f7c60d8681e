/**
 * How words sound to a Spanish speaker, whatever language they are spelt in: "chuarseneguer" and "Schwarzenegger" are
 * written alike. A simplification in the manner of Metaphone (Philips 1990) with the ambiguities of Spanish ears.
 */

/** In order; what is capital is settled. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn)/, 'n'],
  [/^mc(?=[^aeiou])/, 'mak'],
  [/^geo/, 'jo'],
  // "Bale", "Blade", "James".
  [/a(?=[bdfgklmnprtvz]es?$)/, 'ei'],
  [/^wr/, 'r'],
  [/^h?u(?=[aeio])/, 'u'],
  [/^es(?=[bcdfgklmnpqrtv])/, 's'],
  [/^x/, 's'],
  [/gh(?=t|$)/g, ''],
  [/ph/g, 'f'],
  [/sch|tch|sh/g, 'X'],
  [/ch(?=[rl])/g, 'k'],
  [/ch/g, 'X'],
  [/t(?=ion)/g, 's'],
  [/ck|qu(?=[eiy])|qu|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/gg/g, 'G'],
  [/ge$/, 'X'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])/g, 'J'],
  [/g/g, 'G'],
  [/^h/, 'J'],
  [/h/g, ''],
  [/y(?=[aeiou])|j/g, 'J'],
  [/y/g, 'i'],
  [/v/g, 'b'],
  [/w/g, 'u'],
  [/ee|ea|ie|ei$/g, 'i'],
  [/oo|ou/g, 'u'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
  [/(?<=[^aeiou])e(?=s?$)/, ''],
];

/** Sounds that were made out lately: names have most of their words in common. */
const sounds = new Map<string, string>();
const KEPT = 50_000;

/**
 * How a word of a fold sounds; the same for words that are pronounced alike.
 *
 * @example
 * soundOf('hitchcock') // => "jixkok"
 * soundOf('jichcok') // => "jixkok"
 */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  let sound = word;
  for (const [spelling, heard] of RULES) sound = sound.replace(spelling, heard);
  if (sounds.size === KEPT) sounds.clear();
  sounds.set(word, sound.toLowerCase());
  return sound.toLowerCase();
}

/**
 * What was typed by ear, respelt as names are: a "gü" is heard as a "w", and "ch" is never a "k".
 *
 * @example
 * heardAs('brus güilis') // => "brus wilis"
 */
export function heardAs(typed: string): string {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/gü|\bgu(?=[^eiéí])/g, 'w')
    .replace(/ch/g, 'sh');
}

/**
 * The consonants of a sound that no ear mistakes: words that sound nearly alike have the same, so that they are found
 * by it. Empty where there are too few.
 */
export function skeletonOf(sound: string): string {
  const bones = sound
    // What is hardly heard at the end of a word: "arnol", "redfor".
    .replace(/(?<=[^aeiou])[dt]$/, '')
    .replace(/[^bdfgklmnprstx]|g/g, '')
    .replace(/x/g, 's')
    .replace(/d/g, 't')
    .replace(/(.)\1+/g, '$1');
  return bones.length < 2 ? '' : bones;
}
