import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { byVotes } from '../../../pipeline/common/order.ts';
import { recommend } from '../../../pipeline/recommend/recommend.ts';
import type { Explanation } from '../../../pipeline/recommend/types.ts';
import { wordsOf } from '../../../pipeline/recommend/words.ts';
import { anyCatalog, makeCatalog, makeFilm } from './made.ts';

const NOT_THEMES = new Set(['woman director']);

/** The explanations by their definition, of films and not of columns; without ratings. */
function expectedExplanations(catalog: Catalog, a: Film, b: Film): Explanation[] {
  const films = catalog.films.toSorted(byVotes);
  const name = (person: number): string => catalog.people.get(person)?.name ?? '';
  const explanations: Explanation[] = [];
  if (a.collection !== null && a.collection.id === b.collection?.id)
    explanations.push({ kind: 'saga', texts: [a.collection.name], decade: null });
  const directors = a.directors.filter((person) => b.directors.includes(person));
  if (directors.length > 0)
    explanations.push({ kind: 'director', texts: directors.slice(0, 3).map(name), decade: null });
  const billed = (film: Film, person: number): number =>
    film.cast.findIndex((credit) => credit.person === person);
  const actors = b.cast
    .map(({ person }) => ({ person, ours: billed(a, person), theirs: billed(b, person) }))
    .filter(({ ours }) => ours >= 0)
    .sort((x, y) => x.ours + x.theirs - y.ours - y.theirs);
  const [first] = actors;
  if (first !== undefined && (actors.length > 1 || Math.max(first.ours, first.theirs) < 5))
    explanations.push({
      kind: 'cast',
      texts: actors.slice(0, 3).map(({ person }) => name(person)),
      decade: null,
    });
  if (explanations.length < 3) {
    const keywords = rarestShared(films, a, b, (film) => film.keywords, Infinity).filter(
      (word) => !NOT_THEMES.has(word),
    );
    if (keywords.length > 0) explanations.push({ kind: 'themes', texts: keywords.slice(0, 3), decade: null });
  }
  const decadeOf = (film: Film): number => Math.floor(film.year / 10) * 10;
  const decade = decadeOf(a) === decadeOf(b) ? decadeOf(a) : null;
  const genres = a.genres.filter((genre) => b.genres.includes(genre));
  if (genres.length > 0) explanations.push({ kind: 'genres', texts: genres.slice(0, 3), decade });
  if (explanations.length < 3) {
    const tooCommon = Math.max(5, 0.1 * films.length);
    const words = rarestShared(films, a, b, wordsIn, tooCommon);
    if (words.length > 1) explanations.push({ kind: 'plot', texts: words.slice(0, 3), decade: null });
  }
  if (explanations.length > 0) return explanations.slice(0, 3);
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

test('explanations are what their definition says, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalog, async (catalog) => {
      for (const [id, list] of await recommend(catalog, { ratings: null })) {
        const film = catalog.filmById.get(id);
        for (const { id: otherId, explanations } of list) {
          const other = catalog.filmById.get(otherId);
          if (film === undefined || other === undefined) throw new Error(`${id} → ${otherId} is unknown`);
          expect(explanations).toEqual(expectedExplanations(catalog, film, other));
        }
      }
    }),
    { numRuns: 60 },
  );
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

test('of many shared names the three billed highest in both are said', async () => {
  const explanations = await explanationsOf({ cast: castOf(1, 2, 3, 4, 5) }, { cast: castOf(5, 4, 1, 2) });
  // 1 is first and third, 4 fourth and second, 2 second and fourth, 5 fifth and first: ties stay in the other's order.
  expect(explanations).toContainEqual({
    kind: 'cast',
    texts: ['Person 1', 'Person 5', 'Person 4'],
    decade: null,
  });
});

test('years before the tens have a decade too', async () => {
  const early = { year: 5, genres: ['Drama'] };
  expect(await explanationsOf(early, early)).toEqual([{ kind: 'genres', texts: ['Drama'], decade: 0 }]);
});
