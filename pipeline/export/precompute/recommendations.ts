/** Family `recommendations`: the recommender's lists, with what a card shows of each film. */

import { spanishKeyword } from '../../catalog/keywords.ts';
import type { Catalog } from '../../catalog/types.ts';
import { round4 } from '../../common/money.ts';
import type { RecommendationReader } from '../../recommend/recommend.ts';
import type { Reason } from '../../recommend/types.ts';
import type { RecommendedFilm } from '../../store/tables.ts';
import { filmRef } from './films.ts';

export function* recommendationEntries(
  catalog: Catalog,
  recommendations: RecommendationReader,
): Generator<[string, readonly RecommendedFilm[]]> {
  for (const film of catalog.films) {
    const list = recommendations.get(film.id) ?? [];
    yield [
      String(film.id),
      list.map(({ id, similarity, reasons }) => {
        const recommended = catalog.filmById.get(id);
        if (recommended === undefined) throw new Error(`film ${id} is recommended but not in the catalogue`);
        const genre = recommended.genres[0] ?? null;
        return {
          ...filmRef(recommended),
          genre,
          similarity: round4(similarity),
          reasons: reasons.map(inSpanish),
        };
      }),
    ];
  }
}

/** The reason with its themes in Spanish, where any of them is known in it; those that are not are left out then. */
function inSpanish(reason: Reason): Reason {
  if (reason.kind !== 'themes') return reason;
  const keywords = reason.keywords.map(spanishKeyword).filter((keyword) => keyword !== undefined);
  return keywords.length === 0 ? reason : { kind: 'themes', keywords, inSpanish: true };
}
