/** An invented catalogue and invented people, whose tastes are known: what the model must be good at, without private data. */
import type { Ratings } from '../../../pipeline/catalog/ratings.ts';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { makeCatalog, makeFilm } from './made.ts';

/** Numbers 0–1 that look drawn by lot, the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const GENRES = [
  'Drama',
  'Comedy',
  'Horror',
  'Science Fiction',
  'Western',
  'Romance',
  'Animation',
  'Documentary',
];
const FILMS = 400;
const PEOPLE = 240;

/** Films of a few kinds: each kind has its genres, its themes, its people and its time. */
export function inventCatalog(): Catalog {
  const random = randomFrom(7);
  const pick = (count: number): number => Math.floor(random() * count);
  const films: Film[] = [];
  for (let index = 0; index < FILMS; index++) {
    const kind = pick(GENRES.length);
    const votes = Math.round(Math.exp(3.5 + 5 * random()));
    const person = (from: number): number => from + 10 * kind + pick(10);
    films.push(
      makeFilm({
        id: index + 1,
        title: `Invented ${index}`,
        year: 1950 + 8 * kind + pick(12),
        genres: [GENRES[kind] ?? 'Drama', ...(random() < 0.3 ? ['Thriller'] : [])],
        language: random() < 0.8 ? 'en' : 'fr',
        votes,
        score: 4.5 + 3.5 * random(),
        budget: Math.round(votes * 8000 * (0.5 + random())),
        directors: [person(1000)],
        cast: [2000, 3000, 4000].map((from, order) => ({ person: person(from), character: '', order })),
        keywords: [`theme ${kind} ${pick(6)}`, `theme ${kind} ${pick(6)}`, `motif ${pick(30)}`],
        overview: `A ${GENRES[kind]} tale of ${['rivers', 'clocks', 'ghosts', 'trains'][pick(4)]} and ${['maps', 'wolves', 'letters', 'storms'][pick(4)]}.`,
        collection: index % 25 < 2 ? { id: 1 + Math.floor(index / 25), name: `Saga ${index}` } : null,
      }),
    );
  }
  return makeCatalog(films);
}

/** People who like one kind of film, good ones, known ones, and whatever is by a director of theirs. */
export function inventRatings({ films }: Catalog, seed = 11): Ratings {
  const random = randomFrom(seed);
  const rows: [user: number, film: number, halfStars: number][] = [];
  for (let user = 1; user <= PEOPLE; user++) {
    const genre = GENRES[Math.floor(random() * GENRES.length)] ?? 'Drama';
    const director = Math.floor(random() * 80) + 1000;
    for (const { id, genres, directors, votes, score } of films) {
      const known = Math.log10(votes) / 4;
      const appeal =
        (genres.includes(genre) ? 0.5 : 0) + (directors.includes(director) ? 0.4 : 0) + (score - 6) / 12;
      if (random() < known * known * (0.1 + appeal)) rows.push([user, id, random() < 0.25 + appeal ? 9 : 5]);
    }
  }
  return {
    users: Uint32Array.from(rows, ([user]) => user),
    films: Uint32Array.from(rows, ([, film]) => film),
    halfStars: Uint8Array.from(rows, ([, , stars]) => stars),
  };
}
