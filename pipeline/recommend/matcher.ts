/** Which terms of a field, and which actors, two films share. */
import { castPeople } from '../catalog/casts.ts';
import type { Film } from '../catalog/types.ts';
import { NumberList } from '../common/growable.ts';
import { EXPLAINED, FIELD_NAMES, type FieldName } from './config.ts';
import type { FieldComparer, SharedTerms } from './terms.ts';

/** Finds the terms of one field that two films share. */
export class TermMatcher {
  readonly #terms: SharedTerms;
  readonly #field: number;
  readonly #ranks: Uint32Array;

  /** @param ranks by the field's terms: the shared terms with the lowest come first */
  constructor(terms: SharedTerms, field: FieldName, ranks: Uint32Array) {
    this.#terms = terms;
    this.#field = FIELD_NAMES.indexOf(field);
    this.#ranks = ranks;
  }

  /** The shared terms, as the field numbers them; of one rank, the first of the vocabulary come first. */
  match({ shared, count }: FieldComparer): number[] {
    const { fieldOf, numberOf } = this.#terms;
    const ranks = this.#ranks;
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const term = shared[at] ?? 0;
      if (fieldOf[term] === this.#field) found.push(numberOf[term] ?? 0);
    }
    return found.length < 2 ? found : found.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
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
