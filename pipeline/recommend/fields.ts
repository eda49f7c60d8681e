/**
 * Each field of a film (genres, cast, words …) as a sparse vector over the field's terms, so that the dot product of
 * two films' vectors is how alike they are in that field, from 0 to about 1.
 */
import { castPeople } from '../catalog/casts.ts';
import type { Film } from '../catalog/types.ts';
import { join as joinedFold } from '../common/fold.ts';
import { NumberList } from '../common/growable.ts';
import { CAST, FIELD_NAMES, FIELDS, type FieldName, NOT_STUDIOS, NOT_THEMES } from './config.ts';
import { sharedUint32, shareFloat32, shareUint32 } from './shared.ts';
import { singularOf, wordsOf } from './words.ts';

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

export type Fields = Readonly<Record<FieldName, Field>>;

type Terms = Iterable<readonly [term: string | number, count: number]>;

/** The weight of a role by its billing, 0 first. */
function billingWeight(order: number): number {
  return 1 / (1 + CAST.fall * order);
}

/** The length of a full cast's vector. A film of which one actor is known is then not taken to be all that actor. */
const FULL_CAST_LENGTH = Math.hypot(
  ...Array.from({ length: CAST.compared }, (_, order) => billingWeight(order)),
);

const once = (terms: readonly (string | number)[]): Terms => terms.map((term) => [term, 1]);

const TERMS_OF: Readonly<Record<Exclude<FieldName, 'text'>, (film: Film) => Terms>> = {
  saga: ({ collection }) => (collection === null ? [] : [[collection.id, 1]]),
  title: ({ title }) => once([joinedFold(title)]),
  director: ({ directors }) => once(directors),
  cast: (film) =>
    Array.from(castPeople(film).subarray(0, CAST.compared), (person, order) => [
      person,
      billingWeight(order),
    ]),
  genres: ({ genres }) => once(genres),
  keywords: ({ keywords }) => once(keywords.filter((keyword) => !NOT_THEMES.has(keyword))),
  companies: ({ companies }) =>
    once(companies.filter(({ name }) => !NOT_STUDIOS.test(name)).map(({ id }) => id)),
  countries: ({ countries }) => once(countries),
};

/** The words of a film's texts, each by the singular where that is a word of some film too. */
function textTerms(films: readonly Film[]): (film: Film) => Terms {
  const words = new Map(
    films.map((film) => [film, wordsOf(`${film.overview ?? ''} ${film.tagline ?? ''}`)] as const),
  );
  const known = new Set([...words.values()].flat());
  return (film) => {
    const counts = new Map<string, number>();
    for (const word of words.get(film) ?? []) {
      const one = singularOf(word);
      const term = known.has(one) ? one : word;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  };
}

/** For each field, its terms by number: collection, person and company ids, names of genres and countries, words. */
export type Vocabularies = Readonly<Record<FieldName, readonly (string | number)[]>>;

export interface AllFields {
  readonly fields: Fields;
  readonly vocabularies: Vocabularies;
}

/** The vectors of all films, in the order given. */
export function buildFields(films: readonly Film[]): AllFields {
  const ofText = textTerms(films);
  const built = FIELD_NAMES.map(
    (name) => [name, buildField(films, name, name === 'text' ? ofText : TERMS_OF[name])] as const,
  );
  return {
    fields: Object.fromEntries(built.map(([name, { field }]) => [name, field])) as Fields,
    vocabularies: Object.fromEntries(
      built.map(([name, { vocabulary }]) => [name, vocabulary]),
    ) as unknown as Vocabularies,
  };
}

function buildField(
  films: readonly Film[],
  name: FieldName,
  termsOf: (film: Film) => Terms,
): { field: Field; vocabulary: (string | number)[] } {
  const termIds = new Map<string | number, number>();
  const starts = sharedUint32(films.length + 1);
  const terms = new NumberList((length) => new Uint32Array(length));
  const counts = new NumberList((length) => new Float32Array(length));
  for (const [position, film] of films.entries()) {
    const own: [number, number][] = [];
    for (const [term, count] of termsOf(film)) {
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
  weigh(field, name, films.length);
  return { field: { ...field, termCount: termIds.size }, vocabulary: [...termIds.keys()] };
}

/** Turns counts into weights, in place: (1 + ln count) · idf, then by length. */
function weigh(
  { starts, terms, weights, frequencies }: Omit<Field, 'termCount'>,
  name: FieldName,
  films: number,
): void {
  const { idf, shrinkage, maxShare } = FIELDS[name];
  const squares = new Float64Array(films);
  let total = 0;
  let nonEmpty = 0;
  for (let film = 0; film < films; film++) {
    let sum = 0;
    for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++) {
      const frequency = frequencies[terms[at] ?? 0] ?? 1;
      const count = weights[at] ?? 0;
      const tf = count > 1 ? 1 + Math.log(count) : count;
      const common = maxShare !== undefined && frequency > Math.max(5, maxShare * films);
      const weight = common ? 0 : tf * (idf ? Math.log(1 + films / frequency) : 1);
      weights[at] = weight;
      sum += weight * weight;
    }
    squares[film] = sum;
    total += sum;
    if (sum > 0) nonEmpty++;
  }
  const extra = nonEmpty === 0 ? 0 : (shrinkage * total) / nonEmpty;
  for (let film = 0; film < films; film++) {
    const length = name === 'cast' ? FULL_CAST_LENGTH : Math.sqrt((squares[film] ?? 0) + extra);
    if (length === 0) continue;
    for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++)
      weights[at] = (weights[at] ?? 0) / length;
  }
}
