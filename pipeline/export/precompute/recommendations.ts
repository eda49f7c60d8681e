/** Table `recommendations`: the recommender's lists, with what a card shows of each film. */

import type { Catalog } from '../../catalog/types.ts';
import { round4 } from '../../common/money.ts';
import type { RecommendationReader } from '../../recommend/recommend.ts';
import type { RecommendedFilm } from '../../store/tables.ts';
import { filmRef } from './films.ts';

/** Each film's recommendations, by its id; empty where the recommender has none. */
export function* recommendationEntries(
  catalog: Catalog,
  recommendations: RecommendationReader,
): Generator<[string, readonly RecommendedFilm[]]> {
  for (const film of catalog.films) {
    const list = recommendations.get(film.id) ?? [];
    yield [
      String(film.id),
      list.map(({ id, similarity, explanations }) => {
        const recommended = catalog.filmById.get(id);
        if (recommended === undefined) throw new Error(`film ${id} is recommended but not in the catalogue`);
        const genre = recommended.genres[0] ?? null;
        return { ...filmRef(recommended), genre, similarity: round4(similarity), explanations };
      }),
    ];
  }
}
