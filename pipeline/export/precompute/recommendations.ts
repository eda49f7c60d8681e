/** Table `recommendations`: the recommender's lists, with what a card shows of each film. */

import { spanishKeyword } from '../../catalog/keywords.ts';
import type { Catalog } from '../../catalog/types.ts';
import { round4 } from '../../common/money.ts';
import type { RecommendationReader } from '../../recommend/recommend.ts';
import type { Explanation } from '../../recommend/types.ts';
import type { RecommendedFilm } from '../../store/tables.ts';
import { cardRef } from './films.ts';

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
        return {
          ...cardRef(recommended),
          genre,
          similarity: round4(similarity),
          explanations: explanations.map(inSpanish),
        };
      }),
    ];
  }
}

/** The explanation with its themes in Spanish, where any of them is known in it; those that are not are left out then. */
function inSpanish(explanation: Explanation): Explanation {
  if (explanation.kind !== 'themes') return explanation;
  const texts = [
    ...new Set(explanation.texts.map(spanishKeyword).filter((keyword) => keyword !== undefined)),
  ];
  return texts.length === 0 ? { ...explanation, kind: 'english-themes' } : { ...explanation, texts };
}
