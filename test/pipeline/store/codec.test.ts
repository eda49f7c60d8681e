import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { filmEntries } from '../../../pipeline/export/precompute/films.ts';
import { collectParts, nameEntries, personEntries } from '../../../pipeline/export/precompute/people.ts';
import type { Explanation } from '../../../pipeline/recommend/types.ts';
import { decodeValue, encodeValue } from '../../../pipeline/store/codec.ts';
import type { RecommendedFilm } from '../../../pipeline/store/tables.ts';
import { type Built, buildData } from '../built.ts';

const text = fc.string({ minLength: 1 });
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const decade = fc.integer({ min: 187, max: 203 }).map((tens) => tens * 10);
const explanation: fc.Arbitrary<Explanation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'saga' as const,
      'director' as const,
      'cast' as const,
      'themes' as const,
      'english-themes' as const,
      'plot' as const,
      'language' as const,
    ),
    texts,
    decade: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('genres' as const), texts, decade: fc.option(decade) }),
  fc.record({ kind: fc.constant('era' as const), texts: fc.constant([]), decade }),
  fc.record({
    kind: fc.constant('co-occurrence' as const),
    texts: fc.constant([]),
    decade: fc.constant(null),
  }),
);
const recommended: fc.Arbitrary<RecommendedFilm> = fc
  .record(
    {
      id: fc.nat(),
      title: text,
      spanish: text,
      year: fc.integer({ min: 1870, max: 2100 }),
      genres: fc.array(text, { maxLength: 3 }),
      votes: fc.nat(100_000),
      sameSaga: fc.boolean(),
      similarity: fc.nat(10_000).map((parts) => parts / 10_000),
      explanations: fc.array(explanation),
    },
    { requiredKeys: ['id', 'title', 'year', 'genres', 'votes', 'sameSaga', 'similarity', 'explanations'] },
  )
  .map((film) => ({ ...film, genre: film.genres[0] ?? null }));

/** What a value is after it was stored and read again. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('stored values', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildData();
  });

  it('give back every recommendation', () => {
    fc.assert(
      fc.property(fc.array(recommended), (list) => {
        const stored = throughJson(encodeValue('recommendations', list));
        expect(decodeValue('recommendations', '1', stored)).toEqual(list);
      }),
    );
  });

  it('give back every film and every name of the sample', () => {
    for (const [key, film] of filmEntries(built.catalog))
      expect(decodeValue('films', key, throughJson(encodeValue('films', film)))).toEqual(film);
    for (const [key, names] of nameEntries(collectParts(built.catalog), built.catalog.people))
      expect(decodeValue('names', key, throughJson(encodeValue('names', names)))).toEqual(names);
  });

  it('give back every person of the sample, but for the accents of a namesake', () => {
    for (const [key, person] of personEntries(collectParts(built.catalog))) {
      const namesakes = person.namesakes.map((other) => ({ ...other, name: person.name }));
      const stored = throughJson(encodeValue('people', person));
      expect(decodeValue('people', key, stored)).toEqual({ ...person, namesakes });
    }
  });
});
