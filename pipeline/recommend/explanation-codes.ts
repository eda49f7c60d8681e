/**
 * Explanations as numbers, so that threads can share them. An explanation is a head and the places of its texts: of
 * names among the film's own directors, cast or genres, of words in their field's vocabulary. The texts are put in by
 * `explanation-reader.ts`.
 */
import { EXPLANATION_KINDS, type ExplanationKind } from './types.ts';

/** How many names or words an explanation gives, and how many explanations a recommendation. */
export const MAX_LISTED = 3;
const MAX_EXPLANATIONS = 3;
/** The most numbers that the explanations of a recommendation take. */
export const MAX_CODES = MAX_EXPLANATIONS * (1 + MAX_LISTED);

/** The head's bits: the kind, how many places follow, whether it is the last one, and the decade if any. */
const COUNT_SHIFT = 4;
const LAST = 1 << 8;
const DECADE_SHIFT = 16;
const FOUR_BITS = 15;

/** An explanation's head, taken apart. */
export interface ExplanationHead {
  readonly kind: ExplanationKind;
  readonly count: number;
  readonly isLast: boolean;
  readonly decade: number | null;
}

/**
 * Takes the head of an explanation apart.
 * @example
 * readHead(0x102 | (1 << 4)) // => { kind: 'cast', count: 1, isLast: true, decade: null }
 */
export function readHead(head: number): ExplanationHead {
  const tens = head >>> DECADE_SHIFT;
  return {
    kind: EXPLANATION_KINDS[head & FOUR_BITS] ?? 'era',
    count: (head >>> COUNT_SHIFT) & FOUR_BITS,
    isLast: (head & LAST) !== 0,
    decade: tens === 0 ? null : 10 * (tens - 1),
  };
}

/** Writes the explanations of one recommendation after another, each from the beginning of the same numbers. */
export class ExplanationWriter {
  readonly #codes: Uint32Array;
  #length = 0;
  #explanations = 0;
  #lastHead = 0;

  constructor(codes: Uint32Array) {
    this.#codes = codes;
  }

  get isEmpty(): boolean {
    return this.#explanations === 0;
  }

  get isFull(): boolean {
    return this.#explanations === MAX_EXPLANATIONS;
  }

  begin(): this {
    this.#length = 0;
    this.#explanations = 0;
    return this;
  }

  /** Adds an explanation unless there are enough. @param count how many of `places` are its own */
  add(kind: ExplanationKind, places?: Uint32Array, count = 0, decade: number | null = null): void {
    if (this.isFull) return;
    this.#explanations++;
    this.#lastHead = this.#length;
    const tens = decade === null ? 0 : decade / 10 + 1;
    this.#codes[this.#length++] =
      EXPLANATION_KINDS.indexOf(kind) | (count << COUNT_SHIFT) | (tens << DECADE_SHIFT);
    for (let at = 0; at < count; at++) this.#codes[this.#length++] = places?.[at] ?? 0;
  }

  /** Answers how many numbers the explanations take. */
  end(): number {
    if (this.#explanations > 0) this.#codes[this.#lastHead] = (this.#codes[this.#lastHead] ?? 0) | LAST;
    return this.#length;
  }
}
