/** Which terms of a field, and which actors, two films share. */
import { castPeople } from '../catalog/casts.ts';
import type { Film } from '../catalog/types.ts';
import { NumberList } from '../common/growable.ts';
import { EXPLAINED } from './config.ts';
import type { Field } from './fields.ts';

/** Finds the terms of one field that a film shares with others. Terms too common to weigh anything are none. */
export class TermMatcher {
  readonly #field: Field;
  /** By term, what shared terms are sorted by. */
  readonly #ranks: Uint32Array;
  /** By term, whether it is the film's. */
  readonly #isOwn: Uint8Array;
  #film = -1;

  /** @param ranks by term, the lowest first; without them the rarest are first */
  constructor(field: Field, ranks = field.frequencies) {
    this.#field = field;
    this.#ranks = ranks;
    this.#isOwn = new Uint8Array(field.termCount);
  }

  /** Sets the film that others are matched with. */
  turnTo(film: number): void {
    this.#mark(0);
    this.#film = film;
    this.#mark(1);
  }

  /** The shared terms, the lowest ranks first. Of one rank, the first of the vocabulary come first. */
  match(other: number): number[] {
    const { starts, terms } = this.#field;
    const [isOwn, ranks] = [this.#isOwn, this.#ranks];
    const shared: number[] = [];
    const end = starts[other + 1] ?? 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      const term = terms[at] ?? 0;
      if (isOwn[term] === 1) shared.push(term);
    }
    return shared.length < 2 ? shared : shared.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  }

  #mark(value: 0 | 1): void {
    const { starts, terms, weights } = this.#field;
    if (this.#film < 0) return;
    const end = starts[this.#film + 1] ?? 0;
    for (let at = starts[this.#film] ?? 0; at < end; at++)
      if (weights[at] !== 0) this.#isOwn[terms[at] ?? 0] = value;
  }
}

/** Finds the actors that a film shares with others. */
export class CastMatcher {
  /** Film f has the actors at `starts[f]` to `starts[f + 1]`, by billing: numbers, which are places among `ids`. */
  readonly #starts: Uint32Array;
  readonly #actors: Uint32Array;
  readonly #ids: readonly number[];
  /** By actor, the votes of the films in which they are billed first. */
  readonly #fame: Float64Array;
  /** By actor, one more than the billing in the film; 0 of who is not in it. */
  readonly #billings: Uint32Array;
  #film = -1;

  constructor(films: readonly Film[]) {
    const numbers = new Map<number, number>();
    const actors = new NumberList((length) => new Uint32Array(length));
    this.#starts = new Uint32Array(films.length + 1);
    for (const [film, known] of films.entries()) {
      for (const person of castPeople(known)) {
        const number = numbers.get(person) ?? numbers.size;
        numbers.set(person, number);
        actors.push(number);
      }
      this.#starts[film + 1] = actors.length;
    }
    this.#actors = actors.values();
    this.#ids = [...numbers.keys()];
    this.#billings = new Uint32Array(numbers.size);
    this.#fame = new Float64Array(numbers.size);
    for (const [film, { votes }] of films.entries())
      for (const actor of this.#castOf(film).subarray(0, EXPLAINED.billedFirst))
        this.#fame[actor] = (this.#fame[actor] ?? 0) + votes;
  }

  /** Sets the film that others are matched with. */
  turnTo(film: number): void {
    if (this.#film >= 0) for (const actor of this.#castOf(this.#film)) this.#billings[actor] = 0;
    for (const [billing, actor] of this.#castOf(film).entries()) this.#billings[actor] = billing + 1;
    this.#film = film;
  }

  /** The ids of the shared actors, the best known first: one if well billed, any where there are two or more. */
  match(other: number): number[] {
    const [actors, billings, fame] = [this.#actors, this.#billings, this.#fame];
    const shared: { actor: number; sum: number; lowest: number }[] = [];
    const start = this.#starts[other] ?? 0;
    const end = this.#starts[other + 1] ?? 0;
    for (let at = start; at < end; at++) {
      const actor = actors[at] ?? 0;
      const billing = billings[actor] ?? 0;
      if (billing === 0) continue;
      const [ours, theirs] = [billing - 1, at - start];
      shared.push({ actor, sum: ours + theirs, lowest: Math.max(ours, theirs) });
    }
    if (shared.length === 1 && (shared[0]?.lowest ?? 0) >= EXPLAINED.billedFirst) return [];
    if (shared.length > 1)
      shared.sort((a, b) => (fame[b.actor] ?? 0) - (fame[a.actor] ?? 0) || a.sum - b.sum);
    return shared.map(({ actor }) => this.#ids[actor] ?? 0);
  }

  #castOf(film: number): Uint32Array {
    return this.#actors.subarray(this.#starts[film], this.#starts[film + 1]);
  }
}
