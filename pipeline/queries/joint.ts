/**
 * Recommendations for several favourites at once, from each one's own list. No Node: it runs in the browser.
 */

import type { Explanation } from '../recommend/types.ts';
import type { FilmRef, RecommendedFilm } from '../store/tables.ts';

/** A favourite film and its recommendations, best first. */
export interface Favourite {
  readonly id: number;
  readonly recommendations: readonly RecommendedFilm[];
}

export interface JointRecommendation extends FilmRef {
  /** Its first genre; null where none is known. */
  readonly genre: string | null;
  /** 0–1: how near it is to the favourite that it is nearest to. */
  readonly similarity: number;
  /** The favourites that it is due to, by their ids, the one it owes most to first. Never empty. */
  readonly becauseOf: readonly number[];
  /** Its explanations for the first of them. */
  readonly explanations: readonly Explanation[];
}

/** How soon places down a list count less: the first counts twice as much as the one at this place. */
const HALF_AT = 5;

interface Tally {
  readonly film: RecommendedFilm;
  /** Favourite → what its list says for this film. */
  readonly shares: Map<number, number>;
}

/**
 * Up to `count` films for somebody who likes all the favourites. Each place goes to the favourite that has been
 * served least so far, which takes the film that its own list and the others' speak for most; so a film in several
 * lists comes first, and no favourite takes all the places. None of the favourites is listed, and no film twice.
 */
export function recommendJointly(favourites: readonly Favourite[], count: number): JointRecommendation[] {
  const distinct = [...new Map(favourites.map((favourite) => [favourite.id, favourite])).values()];
  const tallies = tally(distinct);
  const served = new Map(distinct.map(({ id }) => [id, 0]));
  const found: JointRecommendation[] = [];
  while (found.length < count) {
    const turn = nextTurn(distinct, tallies, served);
    if (turn === null) break;
    const { film, shares } = turn;
    tallies.delete(film.id);
    const becauseOf = [...shares].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
    const total = sum(shares);
    for (const [id, share] of shares) served.set(id, (served.get(id) ?? 0) + share / total);
    found.push({ ...film, becauseOf });
  }
  return found;
}

/** What all lists say for each film that is no favourite itself. */
function tally(favourites: readonly Favourite[]): Map<number, Tally> {
  const own = new Set(favourites.map(({ id }) => id));
  const tallies = new Map<number, Tally>();
  for (const { id, recommendations } of favourites) {
    for (const [place, film] of recommendations.entries()) {
      if (own.has(film.id)) continue;
      const share = 1 / (1 + place / HALF_AT);
      const known = tallies.get(film.id);
      if (known === undefined) tallies.set(film.id, { film, shares: new Map([[id, share]]) });
      else {
        // The explanations shown are those of the favourite that speaks for it most.
        const best = Math.max(...known.shares.values());
        const shares = new Map([...known.shares, [id, share] as const]);
        tallies.set(film.id, { film: share > best ? film : known.film, shares });
      }
    }
  }
  return tallies;
}

/** The best film of the favourite that has been served least and has any left. */
function nextTurn(
  favourites: readonly Favourite[],
  tallies: ReadonlyMap<number, Tally>,
  served: ReadonlyMap<number, number>,
): Tally | null {
  const byNeed = favourites.toSorted((a, b) => (served.get(a.id) ?? 0) - (served.get(b.id) ?? 0));
  for (const { id } of byNeed) {
    let best: Tally | null = null;
    for (const candidate of tallies.values()) {
      if (!candidate.shares.has(id)) continue;
      if (best === null || sum(candidate.shares) > sum(best.shares)) best = candidate;
    }
    if (best !== null) return best;
  }
  return null;
}

function sum(shares: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const share of shares.values()) total += share;
  return total;
}
