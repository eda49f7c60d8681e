/**
 * Each field of a film (genres, cast, words …) as a sparse vector over the field's terms, so that the dot product of
 * two films' vectors is how alike they are in that field, from 0 to about 1.
 */
import { castPeople } from '../catalog/casts.ts';
import type { Film } from '../catalog/types.ts';
import { NumberList } from '../common/growable.ts';
import { sharedUint32, shareFloat32, shareUint32 } from './shared.ts';
import { wordsOf } from './words.ts';

/** A sparse matrix in rows (CSR): film f has the terms and weights at positions `starts[f]` to `starts[f + 1]`. */
export interface Field {
  readonly starts: Uint32Array;
  /** Ascending within a film. */
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly termCount: number;
  /** In how many films each term is. */
  readonly frequencies: Uint32Array;
}

export const FIELD_NAMES = [
  'saga',
  'director',
  'cast',
  'genres',
  'keywords',
  'text',
  'companies',
  'countries',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type Fields = Readonly<Record<FieldName, Field>>;

/** How many of a cast are compared: later roles tell little of a film. */
const CAST_COMPARED = 15;

type Terms = Iterable<readonly [term: string | number, count: number]>;

interface FieldRule {
  termsOf: (film: Film) => Terms;
  /** Whether rarer terms weigh more: the idf, ln(N / df). */
  readonly idf: boolean;
  /** Added to the squared length before normalizing, in units of the mean: a film with one term is not all that term. */
  readonly shrinkage: number;
  /** Normalize by this length instead of each film's own. */
  readonly length?: number;
  /** Terms in more than this share of the films are left out. */
  readonly maxShare?: number;
}

/** The weight of a role by its billing, 0 first. */
function billingWeight(order: number): number {
  return 1 / (1 + 0.25 * order);
}

/** The length of a full cast's vector. A film of which one actor is known is then not taken to be all that actor. */
const FULL_CAST_LENGTH = Math.sqrt(
  Array.from({ length: CAST_COMPARED }, (_, order) => billingWeight(order) ** 2).reduce((a, b) => a + b),
);

const RULES: Readonly<Record<FieldName, FieldRule>> = {
  saga: {
    termsOf: (film) => (film.collection === null ? [] : [[film.collection.id, 1]]),
    idf: false,
    shrinkage: 0,
  },
  director: { termsOf: (film) => film.directors.map((id) => [id, 1]), idf: false, shrinkage: 0 },
  cast: {
    termsOf: (film) =>
      Array.from(castPeople(film).subarray(0, CAST_COMPARED), (person, order) => [
        person,
        billingWeight(order),
      ]),
    idf: false,
    shrinkage: 0,
    length: FULL_CAST_LENGTH,
  },
  genres: { termsOf: (film) => film.genres.map((genre) => [genre, 1]), idf: true, shrinkage: 0 },
  keywords: { termsOf: (film) => film.keywords.map((keyword) => [keyword, 1]), idf: true, shrinkage: 0.5 },
  text: { termsOf: textTerms, idf: true, shrinkage: 0.5, maxShare: 0.1 },
  companies: { termsOf: (film) => film.companies.map(({ id }) => [id, 1]), idf: true, shrinkage: 0.2 },
  countries: { termsOf: (film) => film.countries.map((country) => [country, 1]), idf: true, shrinkage: 0 },
};

function textTerms(film: Film): Terms {
  const counts = new Map<string, number>();
  for (const word of wordsOf(`${film.overview ?? ''} ${film.tagline ?? ''}`))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** For each field, its terms by number: collection, person and company ids, names of genres and countries, words. */
export type Vocabularies = Readonly<Record<FieldName, readonly (string | number)[]>>;

export interface AllFields {
  readonly fields: Fields;
  readonly vocabularies: Vocabularies;
}

/** The vectors of all films, in the order given. */
export function buildFields(films: readonly Film[]): AllFields {
  const built = FIELD_NAMES.map((name) => [name, buildField(films, RULES[name])] as const);
  return {
    fields: Object.fromEntries(built.map(([name, { field }]) => [name, field])) as Fields,
    vocabularies: Object.fromEntries(
      built.map(([name, { vocabulary }]) => [name, vocabulary]),
    ) as unknown as Vocabularies,
  };
}

function buildField(
  films: readonly Film[],
  rule: FieldRule,
): { field: Field; vocabulary: (string | number)[] } {
  const termIds = new Map<string | number, number>();
  const starts = sharedUint32(films.length + 1);
  const terms = new NumberList((length) => new Uint32Array(length));
  const counts = new NumberList((length) => new Float32Array(length));
  for (const [position, film] of films.entries()) {
    const own: [number, number][] = [];
    for (const [term, count] of rule.termsOf(film)) {
      let id = termIds.get(term);
      if (id === undefined) {
        id = termIds.size;
        termIds.set(term, id);
      }
      own.push([id, count]);
    }
    own.sort((a, b) => a[0] - b[0]);
    for (const [id, count] of own) {
      terms.push(id);
      counts.push(count);
    }
    starts[position + 1] = terms.length;
  }
  const frequencies = sharedUint32(termIds.size);
  for (const term of terms.values()) frequencies[term] = (frequencies[term] ?? 0) + 1;
  const field = {
    starts,
    terms: shareUint32(terms.values()),
    weights: shareFloat32(counts.values()),
    frequencies,
  };
  weigh(field, rule, films.length);
  return { field: { ...field, termCount: termIds.size }, vocabulary: [...termIds.keys()] };
}

/** Turns counts into weights, in place: (1 + ln count) · idf, then by length. */
function weigh(
  { starts, terms, weights, frequencies }: Omit<Field, 'termCount'>,
  rule: FieldRule,
  films: number,
): void {
  const squares = new Float64Array(films);
  let total = 0;
  let nonEmpty = 0;
  for (let film = 0; film < films; film++) {
    let sum = 0;
    for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++) {
      const frequency = frequencies[terms[at] ?? 0] ?? 1;
      const count = weights[at] ?? 0;
      const tf = count > 1 ? 1 + Math.log(count) : count;
      const common = rule.maxShare !== undefined && frequency > Math.max(5, rule.maxShare * films);
      const weight = common ? 0 : tf * (rule.idf ? Math.log(1 + films / frequency) : 1);
      weights[at] = weight;
      sum += weight * weight;
    }
    squares[film] = sum;
    total += sum;
    if (sum > 0) nonEmpty++;
  }
  const extra = nonEmpty === 0 ? 0 : (rule.shrinkage * total) / nonEmpty;
  for (let film = 0; film < films; film++) {
    const length = rule.length ?? Math.sqrt((squares[film] ?? 0) + extra);
    if (length === 0) continue;
    for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++)
      weights[at] = (weights[at] ?? 0) / length;
  }
}
