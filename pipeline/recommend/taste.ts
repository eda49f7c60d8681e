/**
 * What ratings say of pairs of films: how much the same people like both. People who like the same films are seen as
 * few tastes in common (the singular vectors of who likes what: Deerwester et al., 1990; as a recommender, Cremonesi et
 * al., 2010), so that a pair that few rated owes something to the pairs around it. A film that hardly anybody has rated
 * says nothing here, and is left to its content.
 */
import { LIKED, type Ratings } from '../catalog/ratings.ts';
import type { Film } from '../catalog/types.ts';
import { TASTE } from './config.ts';
import { type Rows, shareFloat32, shareRows, shareUint32 } from './shared.ts';

/** Films liked together with each film: rows of positions, the strongest first. */
export interface CoOccurrences extends Rows {
  /** How strongly each is, from 0 to about 1. */
  readonly strengths: Float32Array;
  /** How many people like both. */
  readonly people: Uint32Array;
  /** By film, how many people like it; and how many people like any. */
  readonly likers: Uint32Array;
  readonly users: number;
}

/**
 * The strongest co-occurrences of each film: v_i·v_j / √((n_i + k)·(n_j + k)), where v are the films in the space of
 * tastes, n their likers and k the shrinkage. With as many tastes as people v_i·v_j is the number of people who like
 * both, each counted less the more they like.
 */
export function findCoOccurrences(films: readonly Film[], ratings: Ratings): CoOccurrences {
  const likes = likesByUser(films, ratings);
  const likers: number[][] = films.map(() => []);
  for (const [user, liked] of likes.entries()) for (const film of liked) likers[film]?.push(user);
  // The best liked first: what they are liked together with is looked for among these.
  const rated = [...likers.keys()]
    .filter((film) => (likers[film]?.length ?? 0) >= TASTE.minTogether)
    .sort((a, b) => (likers[b]?.length ?? 0) - (likers[a]?.length ?? 0) || a - b);
  const strongest = findStrongest(rated, likers, tastesOf(rated, likes));
  const rows: number[][] = films.map(() => []);
  const strengths: number[][] = films.map(() => []);
  const people: number[][] = films.map(() => []);
  const together = new Uint32Array(films.length);
  const countTogether = (film: number, one: 0 | 1): void => {
    for (const user of likers[film] ?? [])
      for (const other of likes[user] ?? []) together[other] = one * ((together[other] ?? 0) + 1);
  };
  for (const [place, film] of rated.entries()) {
    countTogether(film, 1);
    const found = strongest[place]?.take() ?? [];
    rows[film] = found.map((other) => rated[other.place] ?? 0);
    strengths[film] = found.map(({ strength }) => strength);
    people[film] = rows[film].map((other) => together[other] ?? 0);
    countTogether(film, 0);
  }
  return {
    ...shareRows(rows),
    strengths: shareFloat32(strengths.flat()),
    people: shareUint32(people.flat()),
    likers: shareUint32(likers.map((own) => own.length)),
    users: likes.length,
  };
}

/** The strongest co-occurrences of films that are rated, by place among these, which are the first of the tastes. */
function findStrongest(
  rated: readonly number[],
  likers: readonly (readonly number[])[],
  { vectors, rank }: Tastes,
): Strongest[] {
  const lengths = rated.map((film) => Math.sqrt((likers[film]?.length ?? 0) + TASTE.shrinkage));
  const strongest = rated.map(() => new Strongest());
  for (let place = 0; place < rated.length; place++) {
    // A pair is as strong for the one as for the other: each is looked at once.
    for (let before = 0; before < Math.min(place, TASTE.offered); before++) {
      const product = productAt(vectors, place * rank, before * rank, rank);
      const strength = product / ((lengths[place] ?? 1) * (lengths[before] ?? 1));
      strongest[place]?.offer(before, strength);
      if (place < TASTE.offered) strongest[before]?.offer(place, strength);
    }
  }
  return strongest;
}

/** The strongest of what is offered, in order of places; none that is hardly any. */
class Strongest {
  #found: { readonly place: number; readonly strength: number }[] = [];
  #least: number = TASTE.least;

  offer(place: number, strength: number): void {
    if (strength < this.#least) return;
    if (this.#found.push({ place, strength }) === 4 * TASTE.kept)
      this.#least = this.take().at(-1)?.strength ?? this.#least;
  }

  /** The strongest so far, falling. */
  take(): readonly { readonly place: number; readonly strength: number }[] {
    this.#found = this.#found
      .sort((a, b) => b.strength - a.strength || a.place - b.place)
      .slice(0, TASTE.kept);
    return this.#found;
  }
}

/** The co-occurrences of films that nobody has rated. */
export function noCoOccurrences(films: number): CoOccurrences {
  const none = shareRows(Array.from({ length: films }, () => []));
  return { ...none, strengths: shareFloat32([]), people: shareUint32([]), likers: shareUint32([]), users: 0 };
}

/** How strongly two films are liked together and by how many people, 0 where they are not. */
export function coOccurrenceOf(
  { starts, values, strengths, people }: CoOccurrences,
  film: number,
  other: number,
): { strength: number; people: number } {
  for (let at = starts[film] ?? 0; at < (starts[film + 1] ?? 0); at++)
    if (values[at] === other) return { strength: strengths[at] ?? 0, people: people[at] ?? 0 };
  return { strength: 0, people: 0 };
}

/** Films in the space of tastes, one after another, each as `rank` numbers. */
interface Tastes {
  readonly vectors: Float64Array;
  readonly rank: number;
}

/** The rated films, and after them the others that anybody likes, by subspace iteration on who likes what. */
function tastesOf(rated: readonly number[], likes: readonly (readonly number[])[]): Tastes {
  const users = likes.length;
  const rank = Math.min(TASTE.tastes, users);
  // Numbered side by side: among all films of the catalogue they are read half as fast.
  const numbers = new Map(
    [...new Set([...rated, ...likes.flat()])].map((film, number) => [film, number] as const),
  );
  const liked = likes.map((own) => own.map((film) => numbers.get(film) ?? 0));
  // Who likes everything says little of any pair.
  const weights = likes.map((own) => TASTE.userWeight / Math.log(10 + own.length));
  let tastes = Float64Array.from({ length: users * rank }, (_, at) => Math.sin(1 + at * at));
  const vectors = new Float64Array(numbers.size * rank);
  const spread = (from: Float64Array): void => {
    vectors.fill(0);
    for (const [user, own] of liked.entries())
      for (const film of own) addScaled(vectors, film * rank, from, user * rank, weights[user] ?? 0, rank);
  };
  for (let round = 0; round < TASTE.rounds; round++) {
    tastes = orthonormal(tastes, users, rank);
    spread(tastes);
    tastes.fill(0);
    for (const [user, own] of liked.entries())
      for (const film of own) addScaled(tastes, user * rank, vectors, film * rank, weights[user] ?? 0, rank);
  }
  tastes = orthonormal(tastes, users, rank);
  spread(tastes);
  return { vectors, rank };
}

/** The inner product of two vectors of so many numbers, which begin at these places. */
function productAt(numbers: Float64Array, a: number, b: number, length: number): number {
  let product = 0;
  for (let at = 0; at < length; at++) product += (numbers[a + at] ?? 0) * (numbers[b + at] ?? 0);
  return product;
}

/** Adds `factor` times so many numbers of an array, from a place on, to as many of another. */
function addScaled(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  factor: number,
  count: number,
): void {
  for (let at = 0; at < count; at++)
    to[toStart + at] = (to[toStart + at] ?? 0) + factor * (from[fromStart + at] ?? 0);
}

/** The columns of a matrix made orthogonal and of length 1 (modified Gram–Schmidt). */
function orthonormal(matrix: Float64Array, rows: number, columns: number): Float64Array<ArrayBuffer> {
  const result = Float64Array.from(matrix);
  const at = (row: number, column: number): number => result[row * columns + column] ?? 0;
  for (let column = 0; column < columns; column++) {
    for (let earlier = 0; earlier < column; earlier++) {
      let dot = 0;
      for (let row = 0; row < rows; row++) dot += at(row, column) * at(row, earlier);
      for (let row = 0; row < rows; row++)
        result[row * columns + column] = at(row, column) - dot * at(row, earlier);
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += at(row, column) ** 2;
    const length = Math.sqrt(square);
    for (let row = 0; row < rows; row++)
      result[row * columns + column] = length > 1e-9 ? at(row, column) / length : 0;
  }
  return result;
}

/** The positions of the films that each user likes, users in the order of their ids. */
function likesByUser(films: readonly Film[], { users, films: ids, halfStars }: Ratings): number[][] {
  const positions = new Map(films.map((film, position) => [film.id, position]));
  const likes = new Map<number, Set<number>>();
  for (let at = 0; at < users.length; at++) {
    const position = positions.get(ids[at] ?? 0);
    if (position === undefined || (halfStars[at] ?? 0) < LIKED) continue;
    const user = users[at] ?? 0;
    const own = likes.get(user) ?? new Set();
    likes.set(user, own.add(position));
  }
  const all = [...likes].sort(([a], [b]) => a - b);
  const every = Math.max(1, Math.ceil(all.length / TASTE.maxUsers));
  return all
    .filter((_, index) => index % every === 0)
    .map(([, liked]) => [...liked].sort((a, b) => a - b).slice(0, TASTE.maxLikes));
}
