/** Small catalogues made for tests. */
import fc from 'fast-check';
import { Ledger } from '../../../pipeline/catalog/ledger.ts';
import type { Catalog, Film, Person } from '../../../pipeline/catalog/types.ts';

/** A film of which hardly anything is known, with what the test says of it. */
export function makeFilm(known: Partial<Film> & { id: number }): Film {
  return {
    imdbId: null,
    title: `Film ${known.id}`,
    originalTitle: null,
    titles: [],
    language: 'en',
    overview: null,
    tagline: null,
    date: `${known.year ?? 2000}-01-01`,
    year: 2000,
    runtime: 100,
    budget: 0,
    revenue: 0,
    popularity: 0,
    votes: 0,
    score: 0,
    adult: false,
    collection: null,
    genres: [],
    companies: [],
    countries: [],
    keywords: [],
    cast: [],
    directors: [],
    ...known,
  };
}

/** A catalogue of these films; people are named after their ids. */
export function makeCatalog(films: readonly Film[]): Catalog {
  const sorted = films.toSorted((a, b) => a.id - b.id);
  const people = new Map<number, Person>();
  for (const { cast, directors } of sorted)
    for (const id of [...directors, ...cast.map(({ person }) => person)])
      people.set(id, { id, name: `Person ${id}` });
  const rows = { read: sorted.length, kept: sorted.length, leftOut: 0 };
  return {
    films: sorted,
    filmById: new Map(sorted.map((film) => [film.id, film])),
    people,
    ledger: new Ledger(),
    rows: { movies: rows, credits: rows },
    spanish: { region: 'LA', files: [] },
    quality: { files: [], columns: [], warnings: [] },
    hasKeywords: sorted.some((film) => film.keywords.length > 0),
  };
}

const names = (...values: string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const film: fc.Arbitrary<Omit<Film, 'id'>> = fc
  .record({
    title: fc.constantFrom('Hamlet', 'The Heist', 'Robots', 'Love', 'M'),
    year: fc.integer({ min: 1920, max: 2016 }),
    language: fc.constantFrom('en', 'es', 'ja', null),
    overview: fc.constantFrom('A heist goes wrong in Madrid.', 'Robots rebel against a wrong heist.', null),
    votes: fc.constantFrom(0, 3, 40, 900, 12000),
    score: fc.integer({ min: 0, max: 10 }),
    adult: fc.boolean(),
    genres: names('Drama', 'Comedy', 'Horror', 'Made-up genre'),
    keywords: names('heist', 'robot', 'prison', 'woman director'),
    directors: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    actors: fc.uniqueArray(fc.integer({ min: 5, max: 12 }), { maxLength: 6 }),
    saga: fc.constantFrom(null, null, { id: 7, name: 'The Saga' }),
  })
  .map(({ actors, saga, ...rest }) => {
    const cast = actors.map((person, order) => ({ person, character: '', order }));
    const { id: _, ...made } = makeFilm({ id: 0, ...rest, collection: saga, cast });
    return made;
  });

/** Any small catalogue, with namesakes, sagas, adult films and films of which nothing is known. */
export const anyCatalog: fc.Arbitrary<Catalog> = fc
  .array(film, { minLength: 1, maxLength: 30 })
  .map((films) => makeCatalog(films.map((known, index) => ({ ...known, id: 10 * index + 1 }))));
