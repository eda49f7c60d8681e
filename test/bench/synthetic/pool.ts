/** Things that come again and again (people, words, keywords, sagas), some often and most hardly ever. */
import type { Random } from './random.ts';

/**
 * Draws numbers of things. At first it holds the real draws; each draw then takes one of the most recent ones, or is
 * something new, and replaces the oldest. So who is often drawn is drawn again (long tails), nobody's career goes on
 * forever, and new things become rarer as draws go on: distinct things grow as draws^β (Heaps' law).
 * The first share of new things is Good and Turing's: the share of draws that are the only one of their kind.
 */
export class Pool {
  readonly #recent: Uint32Array;
  readonly #random: Random;
  readonly #learned: number;
  readonly #firstShare: number;
  readonly #exponent: number;
  #drawn = 0;
  #known: number;

  /** @param draws what was drawn in the real data, as numbers from 0 */
  constructor(draws: readonly number[], random: Random) {
    this.#random = random;
    this.#recent = Uint32Array.from(draws.length === 0 ? [0] : draws);
    this.#learned = this.#recent.length;
    const counts = new Map<number, number>();
    for (const draw of this.#recent) counts.set(draw, (counts.get(draw) ?? 0) + 1);
    const once = [...counts.values()].filter((count) => count === 1).length;
    this.#known = 1 + this.#recent.reduce((most, draw) => Math.max(most, draw), 0);
    this.#firstShare = once / this.#learned;
    this.#exponent = once / counts.size;
  }

  /** A number; one not drawn before is the next one. */
  draw(): number {
    const growth = ((this.#learned + this.#drawn) / this.#learned) ** (this.#exponent - 1);
    const isNew = this.#random.chance(this.#firstShare * growth);
    const drawn = isNew ? this.#known++ : (this.#recent[this.#random.below(this.#learned)] ?? 0);
    this.#recent[this.#drawn++ % this.#learned] = drawn;
    return drawn;
  }

  /** `count` different numbers, or fewer where they are hard to find. */
  drawSome(count: number): number[] {
    const found = new Set<number>();
    for (let attempt = 0; found.size < count && attempt < 2 * count; attempt++) found.add(this.draw());
    return [...found];
  }
}

/** Numbers for things as they are met, from 0; and what each was. */
export class Numbering<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<T, number>();

  numberOf(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
