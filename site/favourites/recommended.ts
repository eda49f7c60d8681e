/** What to see after the own films, or after one's own and somebody else's, read from the shards. */
import { lazily } from '../../pipeline/common/lazily.ts';
import {
  type Favourite,
  type JointRecommendation,
  recommendForTwo,
  recommendJointly,
} from '../../pipeline/queries/joint.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { shards } from '../scripts/shards.ts';
import { Catalogue } from './catalogue.ts';
import { type Library, neverRecommended } from './library.ts';

/** Recommendations shown: whole rows of two, three or six. */
export const RECOMMENDED = 12;
/** Of longer lists the last so many count: each costs a reading, and taste is what one has loved of late. */
export const COUNTED = 50;
/** Favourites that a recommendation names. */
const NAMED = 2;

export interface Recommendation extends JointRecommendation {
  /** Titles of the own favourites that it is due to, and of somebody else's. */
  readonly own: readonly string[];
  readonly theirs: readonly string[];
}

/** For whom: with somebody else's list, for both, or for them alone where there is no own one. */
export interface Audience {
  readonly own: Library;
  readonly theirs: readonly number[] | undefined;
}

/** The catalogue that the page reads, once for all its parts. */
export const catalogue = lazily(async () => new Catalogue(await shards()));

/** @throws {ShardError} */
export async function loadRecommended({ own, theirs }: Audience): Promise<Recommendation[]> {
  const [mine, others, disliked] = await Promise.all([
    listsOf(own.gusta),
    listsOf(theirs ?? []),
    listsOf(own.rechazada),
  ]);
  const except = neverRecommended(own);
  const isForTwo = mine.length > 0 && others.length > 0;
  const found = isForTwo
    ? recommendForTwo({ favourites: mine, disliked, except }, { favourites: others }, RECOMMENDED)
    : recommendJointly(others.length > 0 ? others : mine, RECOMMENDED, disliked, except).map((film) => ({
        ...film,
        becauseOfEach: others.length > 0 ? [[], film.becauseOf] : [film.becauseOf, []],
      }));
  const causes = found.flatMap(({ becauseOfEach }) => becauseOfEach.flatMap((ids) => ids.slice(0, NAMED)));
  const known = await (await catalogue()).find([...new Set(causes)]);
  const named = await (await catalogue()).named(known);
  const titles = new Map(named.map((film) => [film.id, shownTitle(film)]));
  const titlesOf = (ids: readonly number[] = []): string[] =>
    ids.slice(0, NAMED).flatMap((id) => titles.get(id) ?? []);
  return found.map(({ becauseOfEach, ...film }) => ({
    ...film,
    becauseOf: becauseOfEach.flat(),
    own: titlesOf(becauseOfEach[0]),
    theirs: titlesOf(becauseOfEach[1]),
  }));
}

async function listsOf(ids: readonly number[]): Promise<Favourite[]> {
  const reader = await shards();
  return Promise.all(
    ids.slice(-COUNTED).map(async (id) => ({
      id,
      recommendations: (await reader.get('recommendations', String(id))) ?? [],
    })),
  );
}
