/** Which terms of a field two films share. */
import type { Field } from './fields.ts';

/** Finds the terms of one field that a film shares with others. Terms too common to weigh anything are none. */
export class TermMatcher {
  readonly #field: Field;
  /** By term, whether it is the film's. */
  readonly #isOwn: Uint8Array;
  #film = -1;

  constructor(field: Field) {
    this.#field = field;
    this.#isOwn = new Uint8Array(field.termCount);
  }

  /** Sets the film that others are matched with. */
  turnTo(film: number): void {
    this.#mark(0);
    this.#film = film;
    this.#mark(1);
  }

  /** The shared terms, rarest first. Of equally rare ones, the first of the vocabulary come first. */
  match(other: number): number[] {
    const { starts, terms, frequencies } = this.#field;
    const shared: number[] = [];
    const end = starts[other + 1] ?? 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (this.#isOwn[term] === 1) shared.push(term);
    }
    return shared.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
  }

  #mark(value: 0 | 1): void {
    const { starts, terms, weights } = this.#field;
    if (this.#film < 0) return;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = starts[this.#film] ?? 0; at < end; at++)
      if (weights[at] !== 0) this.#isOwn[terms[at] ?? 0] = value;
  }
}
