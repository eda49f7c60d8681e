/** The terms of all fields side by side, and how alike two films are in each field. */
import { FIELD_NAMES } from './config.ts';
import type { Field, Fields } from './fields.ts';
import { sharedUint32 } from './shared.ts';

/**
 * The terms of all fields in one sparse matrix, a film's side by side: reading a film then takes one place of memory
 * and not eight. Terms that cannot be shared, of one film or without weight, are left out: those are most.
 */
export interface SharedTerms {
  /** Film f has the cells from `starts[f]` to `starts[f + 1]`. A cell is two numbers: cell c's are at 2c and 2c + 1. */
  readonly starts: Uint32Array;
  /** At 2c, the cell's term; at 2c + 1, the bits of its weight. */
  readonly terms: Uint32Array;
  /** The same memory: the weight is at 2c + 1. */
  readonly weights: Float32Array;
  /** Of each term, its field's place in FIELD_NAMES, and its number in that field. */
  readonly fieldOf: Uint8Array;
  readonly numberOf: Uint32Array;
}

/** Joins fields into one matrix, in memory that threads share. */
export function joinFields(fields: Fields): SharedTerms {
  const all = FIELD_NAMES.map((name) => fields[name]);
  const films = (all[0]?.starts.length ?? 1) - 1;
  const { numbers, fieldOf, numberOf } = numberTerms(all);
  const starts = sharedUint32(films + 1);
  const eachCell = (film: number, use: (term: number, weight: number) => void): void => {
    for (const [place, field] of all.entries()) {
      const ofField = numbers[place];
      for (let at = field.starts[film] ?? 0; at < (field.starts[film + 1] ?? 0); at++) {
        const term = ofField?.[field.terms[at] ?? 0] ?? UNSHARED;
        const weight = field.weights[at] ?? 0;
        if (term !== UNSHARED && weight !== 0) use(term, weight);
      }
    }
  };
  let cells = 0;
  for (let film = 0; film < films; film++) {
    eachCell(film, () => cells++);
    starts[film + 1] = cells;
  }
  const terms = sharedUint32(2 * cells);
  const weights = new Float32Array(terms.buffer);
  let at = 0;
  for (let film = 0; film < films; film++) {
    eachCell(film, (term, weight) => {
      terms[at++] = term;
      weights[at++] = weight;
    });
  }
  return { starts, terms, weights, fieldOf, numberOf };
}

/**
 * By field and term, the term's number among those of all fields that films share; and by that number, its field. The
 * most frequent come first: what is kept by term is then read in few places of memory, again and again.
 */
function numberTerms(
  fields: readonly Field[],
): Pick<SharedTerms, 'fieldOf' | 'numberOf'> & { numbers: Uint32Array[] } {
  const shared = fields.flatMap(({ frequencies }, place) =>
    Array.from(frequencies, (frequency, term) => ({ place, term, frequency })).filter(
      ({ frequency }) => frequency >= 2,
    ),
  );
  shared.sort((a, b) => b.frequency - a.frequency);
  const numbers = fields.map(({ termCount }) => new Uint32Array(termCount).fill(UNSHARED));
  const fieldOf = new Uint8Array(new SharedArrayBuffer(shared.length));
  const numberOf = sharedUint32(shared.length);
  for (const [number, { place, term }] of shared.entries()) {
    fieldOf[number] = place;
    numberOf[number] = term;
    const ofField = numbers[place];
    if (ofField !== undefined) ofField[term] = number;
  }
  return { numbers, fieldOf, numberOf };
}

const UNSHARED = 0xffff_ffff;

/** How alike a film is to others, field by field. Not re-entrant: it keeps its working arrays. */
export class FieldComparer {
  /** How alike the two films last compared are in each of FIELD_NAMES, in their order. */
  readonly alike = new Float64Array(FIELD_NAMES.length);
  /** The terms that they share, `count` of them. */
  readonly shared: Uint32Array;
  count = 0;
  readonly #terms: SharedTerms;
  /** By term, its weight in the film that others are compared with. */
  readonly #own: Float32Array;
  #film = -1;

  constructor(terms: SharedTerms) {
    this.#terms = terms;
    this.#own = new Float32Array(terms.fieldOf.length);
    const { starts } = terms;
    this.shared = new Uint32Array(
      starts.reduce((most, end, at) => Math.max(most, end - (starts[at - 1] ?? end)), 0),
    );
  }

  /** Sets the film that others are compared with. */
  turnTo(film: number): void {
    const { starts, terms, weights } = this.#terms;
    const own = this.#own;
    const before = this.#film;
    if (before >= 0)
      for (let at = 2 * (starts[before] ?? 0); at < 2 * (starts[before + 1] ?? 0); at += 2)
        own[terms[at] ?? 0] = 0;
    for (let at = 2 * (starts[film] ?? 0); at < 2 * (starts[film + 1] ?? 0); at += 2)
      own[terms[at] ?? 0] = weights[at + 1] ?? 0;
    this.#film = film;
  }

  /** Fills `alike` and `shared`. */
  compare(other: number): void {
    const { starts, terms, weights, fieldOf } = this.#terms;
    const [own, shared] = [this.#own, this.shared];
    const dots = this.alike.fill(0);
    let count = 0;
    const end = 2 * (starts[other + 1] ?? 0);
    for (let at = 2 * (starts[other] ?? 0); at < end; at += 2) {
      const term = terms[at] ?? 0;
      const weight = own[term] ?? 0;
      if (weight === 0) continue;
      const field = fieldOf[term] ?? 0;
      dots[field] = (dots[field] ?? 0) + weight * (weights[at + 1] ?? 0);
      shared[count++] = term;
    }
    this.count = count;
  }
}
