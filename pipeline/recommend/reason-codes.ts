/**
 * Reasons as numbers, so that threads can share them. A reason is a head and the places of its texts: of the names among
 * the film's own directors, cast or genres, of the words in their field's vocabulary. The texts are put in by
 * `reason-reader.ts`.
 */

/** How many names or words a reason gives, and how many reasons a recommendation. */
export const MAX_LISTED = 3;
const MAX_REASONS = 3;
/** The most numbers that the reasons of a recommendation take. */
export const MAX_CODES = MAX_REASONS * (1 + MAX_LISTED);

export const KIND = {
  saga: 0,
  director: 1,
  cast: 2,
  audience: 3,
  themes: 4,
  genres: 5,
  plot: 6,
  language: 7,
  era: 8,
} as const;

/** The head's bits: the kind, how many places follow, whether it is the last reason, and the decade if there is one. */
const COUNT_SHIFT = 4;
const LAST = 1 << 8;
const DECADE_SHIFT = 16;
const FOUR_BITS = 15;

/** A reason's head, taken apart. */
export interface ReasonHead {
  readonly kind: number;
  readonly count: number;
  readonly isLast: boolean;
  readonly decade: number | null;
}

export function readHead(head: number): ReasonHead {
  const tens = head >>> DECADE_SHIFT;
  return {
    kind: head & FOUR_BITS,
    count: (head >>> COUNT_SHIFT) & FOUR_BITS,
    isLast: (head & LAST) !== 0,
    decade: tens === 0 ? null : 10 * (tens - 1),
  };
}

/** Writes the reasons of one recommendation after another, each from the beginning of the same numbers. */
export class ReasonWriter {
  readonly #codes: Uint32Array;
  #length = 0;
  #reasons = 0;
  #lastHead = 0;

  constructor(codes: Uint32Array) {
    this.#codes = codes;
  }

  get isEmpty(): boolean {
    return this.#reasons === 0;
  }

  get isFull(): boolean {
    return this.#reasons === MAX_REASONS;
  }

  begin(): this {
    this.#length = 0;
    this.#reasons = 0;
    return this;
  }

  /** Adds a reason unless there are enough. @param count how many of `places` are its own */
  add(kind: number, places?: Uint32Array, count = 0, decade: number | null = null): void {
    if (this.isFull) return;
    this.#reasons++;
    this.#lastHead = this.#length;
    const tens = decade === null ? 0 : decade / 10 + 1;
    this.#codes[this.#length++] = kind | (count << COUNT_SHIFT) | (tens << DECADE_SHIFT);
    for (let at = 0; at < count; at++) this.#codes[this.#length++] = places?.[at] ?? 0;
  }

  /** Answers how many numbers the reasons take. */
  end(): number {
    if (this.#reasons > 0) this.#codes[this.#lastHead] = (this.#codes[this.#lastHead] ?? 0) | LAST;
    return this.#length;
  }
}
