import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { byVotes } from '../../../pipeline/common/order.ts';
import { NOT_THEMES } from '../../../pipeline/recommend/config.ts';
import { recommend } from '../../../pipeline/recommend/recommend.ts';
import type { Explanation } from '../../../pipeline/recommend/types.ts';
import { wordsOf } from '../../../pipeline/recommend/words.ts';
import { anyCatalog, makeCatalog, makeFilm } from './made.ts';

/** What is particular to two films by its definition, of films and not of columns, in no order; without ratings. */
function expectedFacts(catalog: Catalog, a: Film, b: Film): Explanation[] {
  const films = catalog.films.toSorted(byVotes);
  const name = (person: number): string => catalog.people.get(person)?.name ?? '';
  const facts: Explanation[] = [];
  const add = (kind: Explanation['kind'], texts: readonly string[]): void => {
    facts.push({ kind, texts: texts.slice(0, 3), decade: null });
  };
  const keywords = rarestShared(
    films,
    a,
    b,
    (film) => film.keywords.filter((word) => !NOT_THEMES.has(word)),
    Infinity,
  );
  if (a.collection !== null && a.collection.id === b.collection?.id) add('saga', [a.collection.name]);
  else if (a.title === b.title) add(keywords.length > 0 ? 'version' : 'title', []);
  const directors = a.directors.filter((person) => b.directors.includes(person));
  if (directors.length > 0) add('director', directors.map(name));
  const billed = (film: Film, person: number): number =>
    film.cast.findIndex((credit) => credit.person === person);
  const fame = (person: number): number =>
    films
      .filter((film) => billed(film, person) >= 0 && billed(film, person) < 5)
      .reduce((votes, film) => votes + film.votes, 0);
  const actors = b.cast
    .map(({ person }) => ({ person, ours: billed(a, person), theirs: billed(b, person) }))
    .filter(({ ours }) => ours >= 0)
    .sort((x, y) => fame(y.person) - fame(x.person) || x.ours + x.theirs - y.ours - y.theirs);
  const [first] = actors;
  if (first !== undefined && (actors.length > 1 || Math.max(first.ours, first.theirs) < 5))
    add(
      'cast',
      actors.map(({ person }) => name(person)),
    );
  if (keywords.length > 0) add('themes', keywords);
  const words = rarestShared(films, a, b, wordsIn, Math.max(5, 0.1 * films.length));
  if (words.length > 1) add('plot', words);
  return facts;
}

/** What is said besides, and what is said where nothing else is. */
function expectedGeneral(a: Film, b: Film, isAll: boolean): Explanation[] {
  const decadeOf = (film: Film): number => Math.floor(film.year / 10) * 10;
  const decade = decadeOf(a) === decadeOf(b) ? decadeOf(a) : null;
  const genres = a.genres.filter((genre) => b.genres.includes(genre));
  if (genres.length > 0) return [{ kind: 'genres', texts: genres.slice(0, 3), decade }];
  if (!isAll) return [];
  const time: Explanation[] = decade === null ? [] : [{ kind: 'era', texts: [], decade }];
  const language: Explanation[] =
    a.language !== null && a.language === b.language
      ? [{ kind: 'language', texts: [a.language], decade: null }]
      : [];
  return a.language === 'en' ? [...time, ...language] : [...language, ...time];
}

function wordsIn({ overview, tagline }: Film): string[] {
  return [...new Set(wordsOf(`${overview ?? ''} ${tagline ?? ''}`))];
}

/** What both films have, the rarest first; of equally rare ones, what the films name first. */
function rarestShared(
  films: readonly Film[],
  a: Film,
  b: Film,
  valuesOf: (film: Film) => readonly string[],
  tooCommon: number,
): string[] {
  const order = [...new Set(films.flatMap(valuesOf))];
  const frequency = (value: string): number => films.filter((film) => valuesOf(film).includes(value)).length;
  return order
    .filter((value) => valuesOf(a).includes(value) && valuesOf(b).includes(value))
    .filter((value) => frequency(value) <= tooCommon)
    .sort((x, y) => frequency(x) - frequency(y));
}

test('explanations are what their definition says: what is particular, then what many films share', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (catalog) => {
      for (const [id, list] of await recommend(catalog, { ratings: null })) {
        const film = catalog.filmById.get(id);
        for (const { id: otherId, explanations } of list) {
          const other = catalog.filmById.get(otherId);
          if (film === undefined || other === undefined) throw new Error(`${id} → ${otherId} is unknown`);
          const facts = expectedFacts(catalog, film, other);
          const general = expectedGeneral(film, other, facts.length === 0);
          const said = explanations.slice(0, Math.min(3, facts.length));
          expect(facts).toEqual(expect.arrayContaining([...said]));
          expect(new Set(said.map(({ kind }) => kind)).size).toBe(said.length);
          expect(explanations).toEqual([...said, ...general].slice(0, 3));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what counts most in the score is said first', async () => {
  const known = { genres: ['Drama'], directors: [9], votes: 3000, keywords: ['heist'] };
  const films = [
    makeFilm({ id: 1, ...known, collection: { id: 5, name: 'The Saga' } }),
    makeFilm({ id: 2, ...known, collection: { id: 5, name: 'The Saga' } }),
    ...Array.from({ length: 30 }, (_, index) =>
      makeFilm({ id: 10 + index, keywords: ['heist', `word ${index}`] }),
    ),
  ];
  const list = (await recommend(makeCatalog(films), { ratings: null })).get(1);
  expect(list?.find(({ id }) => id === 2)?.explanations.map(({ kind }) => kind)).toEqual([
    'saga',
    'director',
    'themes',
  ]);
});

test('a list says one thing first only as often as there is nothing else to say', async () => {
  const films = [1, 2, 3, 4, 5].map((id) =>
    makeFilm({ id, directors: [9], keywords: ['heist'], cast: castOf(20), genres: ['Drama'], votes: 100 }),
  );
  const list = (await recommend(makeCatalog(films), { ratings: null })).get(1) ?? [];
  const first = list.slice(0, 3).map(({ explanations }) => explanations[0]?.kind);
  expect(new Set(first)).toEqual(new Set(['director', 'themes', 'cast']));
});

test('of a theme that is none, of genres that are none and of companies that pay for anything nothing is said', async () => {
  const none = {
    keywords: ['short', '3d', 'nudity', 'based on novel'],
    genres: ['Foreign', 'TV Movie'],
    companies: [{ id: 1, name: 'Eurimages' }],
  };
  const kinds = (await explanationsOf(none, none)).map(({ kind }) => kind);
  expect(kinds).toEqual(['era', 'language']);
});

test('a studio is said, and another version of a story told from a namesake', async () => {
  const pixar = { companies: [{ id: 3, name: 'Pixar Animation Studios' }] };
  expect(await explanationsOf(pixar, pixar)).toContainEqual({
    kind: 'studio',
    texts: ['Pixar Animation Studios'],
    decade: null,
  });
  const role = (character: string): Partial<Film> => ({ cast: [{ person: 1, character, order: 0 }] });
  const other = (character: string): Partial<Film> => ({ cast: [{ person: 2, character, order: 0 }] });
  const named = { title: 'King Kong', year: 1976 };
  const kindsOf = async (a: Partial<Film>, b: Partial<Film>): Promise<string[]> =>
    (await explanationsOf({ title: 'King Kong', ...a }, { ...named, ...b })).map(({ kind }) => kind);
  expect(await kindsOf(role('Ann Darrow'), other('Ann Darrow'))).toContain('version');
  expect(await kindsOf(role('Ann Darrow'), other('Dwan'))).toContain('title');
  expect(await kindsOf(role('Himself'), other('Himself'))).not.toContain('version');
});

/** The explanations for recommending the second of two films for the first. */
async function explanationsOf(first: Partial<Film>, second: Partial<Film>): Promise<readonly Explanation[]> {
  const catalog = makeCatalog([makeFilm({ ...first, id: 1 }), makeFilm({ ...second, id: 2 })]);
  return (await recommend(catalog, { ratings: null })).get(1)?.[0]?.explanations ?? [];
}

const castOf = (...people: number[]): Film['cast'] =>
  people.map((person, order) => ({ person, character: '', order }));

test('one actor far down a cast is a coincidence, two are not', async () => {
  const far = castOf(1, 2, 3, 4, 5, 6, 7);
  expect(await explanationsOf({ cast: far }, { cast: castOf(6) })).toEqual([
    { kind: 'era', texts: [], decade: 2000 },
    { kind: 'language', texts: ['en'], decade: null },
  ]);
  expect(await explanationsOf({ cast: far }, { cast: castOf(5) })).toContainEqual({
    kind: 'cast',
    texts: ['Person 5'],
    decade: null,
  });
  expect(await explanationsOf({ cast: far }, { cast: castOf(7, 6) })).toContainEqual({
    kind: 'cast',
    texts: ['Person 7', 'Person 6'],
    decade: null,
  });
});

test('of many shared names the three billed highest in both are said, where none is better known', async () => {
  const explanations = await explanationsOf({ cast: castOf(1, 2, 3, 4, 5) }, { cast: castOf(5, 4, 1, 2) });
  // 1 is first and third, 4 fourth and second, 2 second and fourth, 5 fifth and first: ties stay in the other's order.
  expect(explanations).toContainEqual({
    kind: 'cast',
    texts: ['Person 1', 'Person 5', 'Person 4'],
    decade: null,
  });
});

test('of many shared names the best known are said', async () => {
  const films = [
    makeFilm({ id: 1, cast: castOf(1, 2, 3, 4, 5) }),
    makeFilm({ id: 2, cast: castOf(1, 2, 3, 4, 5) }),
    makeFilm({ id: 3, cast: castOf(5), votes: 9000 }),
  ];
  const list = (await recommend(makeCatalog(films), { ratings: null })).get(1) ?? [];
  const cast = list.find(({ id }) => id === 2)?.explanations.find(({ kind }) => kind === 'cast');
  expect(cast?.texts).toEqual(['Person 5', 'Person 1', 'Person 2']);
});

test('years before the tens have a decade too', async () => {
  const early = { year: 5, genres: ['Drama'] };
  expect(await explanationsOf(early, early)).toEqual([{ kind: 'genres', texts: ['Drama'], decade: 0 }]);
});
