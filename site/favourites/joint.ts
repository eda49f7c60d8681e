/** Recommendations for several films at once, from each one's own list. */
import type { RecommendedFilm } from '../../pipeline/queries/families.ts';
import type { Reason } from '../../pipeline/recommend/types.ts';

export interface JointFilm {
  readonly id: number;
  readonly title: string;
  readonly year: number;
  /** 0–1: the chance of a miss with every favourite at once, taken from one. */
  readonly score: number;
  /** The favourites that recommend it, the closest first. */
  readonly because: readonly { readonly id: number; readonly reasons: readonly Reason[] }[];
}

/**
 * Joins lists of recommendations: a film near several favourites comes before one near a single one.
 * Each similarity counts as an independent vote (noisy-or; Pearl 1988): 1 − Π(1 − similarity).
 * @param lists recommendations by the favourite's id; the favourites themselves are never recommended
 */
export function joinRecommendations(
  lists: ReadonlyMap<number, readonly RecommendedFilm[]>,
  k: number,
): JointFilm[] {
  const votes = new Map<number, { film: RecommendedFilm; by: { id: number; film: RecommendedFilm }[] }>();
  for (const [id, list] of lists) {
    for (const film of list) {
      if (lists.has(film.id)) continue;
      const vote = votes.get(film.id) ?? { film, by: [] };
      vote.by.push({ id, film });
      votes.set(film.id, vote);
    }
  }
  return [...votes.values()]
    .map(({ film, by }) => ({
      id: film.id,
      title: film.title,
      year: film.year,
      score: 1 - by.reduce((miss, vote) => miss * (1 - vote.film.similarity), 1),
      because: by
        .sort((a, b) => b.film.similarity - a.film.similarity || a.id - b.id)
        .map((vote) => ({ id: vote.id, reasons: vote.film.reasons })),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, k);
}
