/** Several lists → one, for somebody who likes all the films that they are of. No Node: it runs in the browser. */

/** A film and its recommendations, best first. */
export interface RankedList<Film> {
  readonly id: number;
  readonly recommendations: readonly Film[];
}

/** One film of a joint list, and the favourites that it is due to, by their ids, the one it owes most to first. */
export interface JointFilm<Film> {
  /** As the list of the first of them has it. */
  readonly film: Film;
  readonly becauseOf: readonly number[];
}

/** How soon places down a list count less: the first counts twice as much as the one at this place. */
const HALF_AT = 15;
/** How soon a favourite that has been served counts less for the next places: its share over (1 + served)^this. */
const FAIRNESS = 0.25;
/** What a film loses for each list of a disliked film that it is in, beside what it gains in a favourite's. */
const DISLIKE = 0.5;

interface Tally<Film> {
  readonly film: Film;
  /** Favourite → what its list says for this film. */
  readonly shares: Map<number, number>;
  against: number;
}

/**
 * Up to `count` films: each place goes to the film for which the lists speak most, where a favourite's list says the
 * less the more places it has given to the joint list already (a greedy rule for proportional fairness). So a film in
 * several lists comes first, and every favourite is served. None of the favourites or of the disliked is listed, and no
 * film twice.
 * @param disliked films of which the user wants no more, with their lists
 * @param except further films that are not listed: those seen already
 */
export function joinLists<Film extends { readonly id: number }>(
  favourites: readonly RankedList<Film>[],
  count: number,
  disliked: readonly RankedList<Film>[] = [],
  except: ReadonlySet<number> = new Set(),
): JointFilm<Film>[] {
  const distinct = [...new Map(favourites.map((favourite) => [favourite.id, favourite])).values()];
  const tallies = tally(distinct, disliked, except);
  const served = new Map(distinct.map(({ id }) => [id, 0]));
  const found: JointFilm<Film>[] = [];
  const gainOf = ({ shares, against }: Tally<Film>): number => {
    let gain = -against;
    for (const [id, share] of shares) gain += share / (1 + (served.get(id) ?? 0)) ** FAIRNESS;
    return gain;
  };
  while (found.length < count) {
    let best: Tally<Film> | null = null;
    let most = -Infinity;
    for (const candidate of tallies.values()) {
      const gain = gainOf(candidate);
      if (gain > most) [best, most] = [candidate, gain];
    }
    if (best === null) break;
    const { film, shares } = best;
    tallies.delete(film.id);
    let total = 0;
    for (const share of shares.values()) total += share;
    for (const [id, share] of shares) served.set(id, (served.get(id) ?? 0) + share / total);
    const becauseOf = [...shares].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
    found.push({ film, becauseOf });
  }
  return found;
}

function shareAt(place: number): number {
  return 1 / (1 + place / HALF_AT);
}

/** What all lists say for each film that may be listed. */
function tally<Film extends { readonly id: number }>(
  favourites: readonly RankedList<Film>[],
  disliked: readonly RankedList<Film>[],
  except: ReadonlySet<number>,
): Map<number, Tally<Film>> {
  const own = new Set([...except, ...[...favourites, ...disliked].map(({ id }) => id)]);
  const tallies = new Map<number, Tally<Film>>();
  for (const { id, recommendations } of favourites) {
    for (const [place, film] of recommendations.entries()) {
      if (own.has(film.id)) continue;
      const share = shareAt(place);
      const known = tallies.get(film.id);
      const shares = known?.shares ?? new Map<number, number>();
      // What is shown is the film as the favourite has it that speaks for it most.
      const isBest = share > Math.max(0, ...shares.values());
      shares.set(id, share);
      tallies.set(film.id, { film: isBest ? film : (known?.film ?? film), shares, against: 0 });
    }
  }
  for (const { recommendations } of disliked)
    for (const [place, { id }] of recommendations.entries()) {
      const known = tallies.get(id);
      if (known !== undefined) known.against += DISLIKE * shareAt(place);
    }
  return tallies;
}
