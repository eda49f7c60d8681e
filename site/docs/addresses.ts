/** Addresses, and their parts, in sentences of the reference. */

/** What begins as a path, a parameter or a place to fill in, and ends as a word does. */
const ADDRESS = /(?<=^|[\s(:])((?:\/|\?|<)[\p{L}\d<>/.?=%_]*[\p{L}\d>])/u;

/** A sentence cut where its addresses are: those are the pieces at odd places. */
export function cutAddresses(sentence: string): string[] {
  return sentence.split(ADDRESS);
}
