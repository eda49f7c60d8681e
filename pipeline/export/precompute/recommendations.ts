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
  // Made once a film, not each of the many times that one is recommended; all with the same properties, since copying
  // objects of one shape takes half the time.
  const cards = new Map(
    catalog.films.map((film) => {
      const { id, title, spanish, platforms, year } = cardRef(film);
      const { genres, votes, collection } = film;
      const card = { id, title, spanish, platforms, year, genre: genres[0] ?? null, genres, votes };
      return [id, { saga: collection?.id, card }];
    }),
  );
  for (const film of catalog.films) {
    const saga = film.collection?.id;
    const list = recommendations.get(film.id) ?? [];
    yield [
      String(film.id),
      list.map(({ id, similarity, explanations }) => {
        const recommended = cards.get(id);
        if (recommended === undefined) throw new Error(`film ${id} is recommended but not in the catalogue`);
        return {
          ...recommended.card,
          sameSaga: saga !== undefined && recommended.saga === saga,
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
  const texts: string[] = [];
  for (const text of explanation.texts) {
    const keyword = spanishKeyword(text);
    if (keyword !== undefined && !texts.includes(keyword)) texts.push(keyword);
  }
  return texts.length === 0 ? { ...explanation, kind: 'english-themes' } : { ...explanation, texts };
}
