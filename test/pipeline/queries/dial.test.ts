import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dial, turnDial } from '../../../pipeline/queries/dial.ts';
import type { RecommendedFilm } from '../../../pipeline/store/tables.ts';

const list: fc.Arbitrary<RecommendedFilm[]> = fc
  .array(
    fc.record({
      votes: fc.nat(20_000),
      sameSaga: fc.boolean(),
      genres: fc.uniqueArray(fc.constantFrom('Drama', 'Comedy', 'Horror'), { maxLength: 2 }),
    }),
    { maxLength: 60 },
  )
  .map((films) =>
    films.map((film, place) => ({
      ...film,
      id: place + 1,
      title: `Film ${place}`,
      year: 2000,
      genre: film.genres[0] ?? null,
      similarity: 0.5,
      explanations: [],
    })),
  );
const dial: fc.Arbitrary<Dial> = fc.record({
  fame: fc.integer({ min: -2, max: 2 }),
  withoutSaga: fc.boolean(),
  genre: fc.option(fc.constantFrom('Drama', 'Comedy'), { nil: null }),
});

test('as it stands the dial leaves the list as it is', () => {
  fc.assert(
    fc.property(list, (films) => {
      expect(turnDial(films, {})).toEqual(films);
    }),
  );
});

test('only what is asked for is left, each once', () => {
  fc.assert(
    fc.property(list, dial, (films, asked) => {
      const meant = films.filter(
        ({ sameSaga, genres }) =>
          !(asked.withoutSaga && sameSaga) && (!asked.genre || genres.includes(asked.genre)),
      );
      expect(new Set(turnDial(films, asked))).toEqual(new Set(meant));
    }),
  );
});

test('a higher step never shows films that are less known together', () => {
  fc.assert(
    fc.property(list, dial, fc.integer({ min: 1, max: 20 }), (films, asked, shown) => {
      const fameAt = (fame: number): number =>
        turnDial(films, { ...asked, fame })
          .slice(0, shown)
          .reduce((sum, { votes }) => sum + Math.log10(1 + votes), 0);
      for (const fame of [-2, -1, 0, 1]) expect(fameAt(fame + 1)).toBeGreaterThanOrEqual(fameAt(fame) - 1e-9);
    }),
  );
});
