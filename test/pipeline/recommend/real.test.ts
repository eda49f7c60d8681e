/** On the real data: set MOVIES_DATA_DIR to the folder of The Movies Dataset. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import { loadRatings, type Ratings } from '../../../pipeline/catalog/ratings.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { behaviourOf, ofUsers } from '../../../pipeline/recommend/evaluate/behaviour.ts';
import {
  type Lists,
  measureBehaviour,
  measureCatalog,
} from '../../../pipeline/recommend/evaluate/measures.ts';
import { recommend } from '../../../pipeline/recommend/recommend.ts';
import type { Recommendations } from '../../../pipeline/recommend/types.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { JUDGED } from './judged.ts';
import { falseExplanations, faults } from './proof.ts';

const folder = REAL_DATA_DIR;
const MINUTES = 60_000;

describe.skipIf(folder === undefined)('on the real data (skipped without MOVIES_DATA_DIR)', () => {
  let catalog: Catalog;
  let ratings: Ratings | null;
  let recommendations: Recommendations;
  const listsOf =
    (from: Recommendations): Lists =>
    (film) =>
      (from.get(film) ?? []).map(({ id }) => id);

  beforeAll(async () => {
    const sources = findSources(process.cwd(), folder);
    catalog = await loadCatalog(sources);
    ratings = await loadRatings(sources);
    recommendations = await recommend(catalog, { ratings: null });
  }, 5 * MINUTES);

  it('has no fault in any list, and twenty recommendations for nearly every film', () => {
    expect(faults(catalog, recommendations, 20)).toEqual([]);
    const lengths = [...recommendations.values()].map(({ length }) => length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
    expect(lengths.filter((length) => length < 20).length).toBeLessThan(catalog.films.length / 100);
  });

  it('gives only explanations that the catalogue bears out', () => {
    expect(falseExplanations(catalog, recommendations)).toEqual([]);
  });

  it.each(JUDGED.map(({ film: [id, title], ...rest }) => ({ id, title, ...rest })))(
    'makes sense for $title',
    ({ id, must, mustNot }) => {
      const five = listsOf(recommendations)(id).slice(0, 5);
      expect(five).toEqual(expect.arrayContaining([...must]));
      expect(five.filter((film) => mustNot.includes(film))).toEqual([]);
    },
  );

  it('covers the catalogue without showing any film too often', () => {
    const measured = measureCatalog(listsOf(recommendations), catalog);
    expect(measured.coverage5).toBeGreaterThanOrEqual(0.7);
    expect(measured.maxInDegree5).toBeLessThanOrEqual(300);
    expect(measured.obscure5).toBeLessThanOrEqual(0.05);
    expect(measured.sagaRecall5).toBeGreaterThanOrEqual(0.9);
    expect(measured.withoutList).toBe(0);
  });

  it('agrees with what people like, by content alone', ({ skip }) => {
    if (ratings === null) return skip('the folder has no ratings');
    const measured = measureBehaviour(listsOf(recommendations), behaviourOf(ratings));
    expect(measured.ndcg10).toBeGreaterThanOrEqual(0.4);
    expect(measured.maxInDegree5).toBeLessThanOrEqual(150);
    expect(measured.distinct10).toBeGreaterThanOrEqual(4000);
  });

  it(
    'agrees better with half of the people when it knows what the other half likes',
    async ({ skip }) => {
      if (ratings === null) return skip('the folder has no ratings');
      const judges = behaviourOf(ofUsers(ratings, 'odd'));
      const blended = await recommend(catalog, { ratings: ofUsers(ratings, 'even') });
      const [content, both] = [recommendations, blended].map(
        (from) => measureBehaviour(listsOf(from), judges).ndcg10,
      );
      expect(both).toBeGreaterThan((content ?? 1) + 0.04);
      expect(faults(catalog, blended, 20)).toEqual([]);
    },
    5 * MINUTES,
  );
});
