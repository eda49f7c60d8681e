/** Bars of a given length. The policy on styles and the pages' weight both ask for classes instead of style attributes. */

/** Lengths that bars.css has a class for: from nothing to the whole. */
const LENGTHS = 50;

/** @param part 0–1; more is the whole, and what is not nothing shows at least a little */
export function barClass(part: number): string {
  return `w${part <= 0 ? 0 : Math.min(LENGTHS, Math.max(1, Math.round(part * LENGTHS)))}`;
}
