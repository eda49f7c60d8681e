/** Words of English synopses and taglines, as terms to compare films by. */

/** Words that say nothing of what a film is about. */
const STOP_WORDS = new Set(
  `a about above after again against all alone along also although always am among an and another any anything are
  around as at away back be became because become becomes been before begin begins behind being below between both
  but by came can cannot come comes could day days did do does doing done down during each end even ever every
  everyone everything few film find finds first for from further get gets getting give given gives go goes going got
  had has have having he her here hers herself him himself his how however i if in into is it its itself just keep
  know last later leads learn learns left less let life like little live lives long look made make makes making man
  many may me meet meets might more most movie much must my myself named near never new next no nor not nothing now
  of off often old on once one only onto or other others our ours out over own people plan plans put really same
  see seems set she should since so some someone something soon start starts still story such take takes taking than
  that the their theirs them themselves then there these they thing things this those though three through time to
  together too tries try trying two under until up upon us used using very want wants was way we well were what when
  where which while who whom whose why will with within without work works world would year years yet you young your
  yours isnt dont cant didnt doesnt series based two three`.split(/\s+/),
);

/**
 * The words of a text that may tell its subject: folded to lower-case ASCII where possible, without stop words,
 * contractions, possessives, numbers and single letters. Repeats are kept.
 * @example wordsOf('Two brothers; a stolen café!') // => ['brothers', 'stolen', 'cafe']
 */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  const words: string[] = [];
  for (const word of folded.match(/\p{L}[\p{L}']+/gu) ?? []) {
    if (/'(?:d|ll|m|re|t|ve)$/.test(word)) continue;
    const plain = word.replace(/'s?$/, '').replaceAll("'", '');
    if (plain.length < 2 || STOP_WORDS.has(plain)) continue;
    words.push(plain);
  }
  return words;
}

/**
 * What a plural in -s would be the plural of; other words are themselves.
 * @example singularOf('brothers') // => 'brother'
 * @example singularOf('princess') // => 'princess'
 */
export function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
