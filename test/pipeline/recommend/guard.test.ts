/** The model's quality in the open: on invented films and people, a spoiled weight, a turned sign or a lost feature fails. */
import { describe, expect, it } from 'vitest';
import { byVotes } from '../../../pipeline/common/order.ts';
import { prepareComparison } from '../../../pipeline/recommend/compare.ts';
import { JUDGED, KINSHIP } from '../../../pipeline/recommend/config.ts';
import { behaviourOf } from '../../../pipeline/recommend/evaluate/behaviour.ts';
import { fitWeights, sourceOf } from '../../../pipeline/recommend/evaluate/fit.ts';
import { measureBehaviour } from '../../../pipeline/recommend/evaluate/measures.ts';
import { weightRows } from '../../../pipeline/recommend/evaluate/record.ts';
import { FEATURES } from '../../../pipeline/recommend/features.ts';
import { buildFields } from '../../../pipeline/recommend/fields.ts';
import { PairScorer, WEIGHTS_IN_ORDER } from '../../../pipeline/recommend/model.ts';
import { WEIGHTS } from '../../../pipeline/recommend/weights.ts';
import card from '../../../site/model/evaluation.json' with { type: 'json' };
import { inventCatalog, inventRatings } from './invented.ts';

/** What they reached when they were shipped: `npm run fit` may raise it. */
const RECORDED = 0.3853;

const catalog = inventCatalog();
const ratings = inventRatings(catalog);
const behaviour = behaviourOf(ratings);
const films = catalog.films.toSorted(byVotes);
const sources = prepareComparison(films, buildFields(films).fields, null, 20);

/** NDCG@10 of all films by their scores with these weights. */
function ndcgWith(weights: Float64Array): number {
  const scorer = new PairScorer(sources, weights);
  const lists = new Map(
    films.map(({ id }, film) => {
      scorer.turnTo(film);
      const scored = films.map(({ id: other }, position) => {
        scorer.compare(position);
        return { id: other, score: position === film ? -Infinity : scorer.score };
      });
      return [id, scored.sort((a, b) => b.score - a.score || a.id - b.id).map((one) => one.id)] as const;
    }),
  );
  return measureBehaviour((film) => lists.get(film) ?? [], behaviour).ndcg10;
}

/** The shipped weights with those of some features changed. */
function changed(change: (weight: number) => number, isMeant: (feature: string) => boolean): Float64Array {
  return WEIGHTS_IN_ORDER.map((weight, place) => (isMeant(FEATURES[place] ?? '') ? change(weight) : weight));
}

describe('the shipped weights, on invented people', () => {
  const shipped = ndcgWith(WEIGHTS_IN_ORDER);

  it('are as good as when they were shipped', () => {
    expect(shipped).toBeGreaterThan(RECORDED - 0.001);
    expect(shipped).toBeLessThan(RECORDED + 0.001);
  });

  const groups: readonly (readonly [string, (feature: string) => boolean])[] = [
    ['keywords', (feature) => feature.includes('keywords')],
    ['genres', (feature) => /genres|^both|^only/.test(feature)],
    ['director', (feature) => feature === 'director'],
    ['cast', (feature) => feature.startsWith('cast')],
    ['time', (feature) => feature.startsWith('years')],
    ['fame', (feature) => feature.startsWith('votes')],
    ['score', (feature) => feature.startsWith('score')],
    ['era', (feature) => feature.startsWith('era')],
  ];
  it.each(groups)('are worse with the sign of %s turned', (_, isMeant) => {
    expect(ndcgWith(changed((weight) => -weight, isMeant))).toBeLessThan(shipped - 0.005);
  });

  it('are worse without what tells genres, times and fame apart', () => {
    for (const [name, isMeant] of groups.slice(1, 2).concat(groups.slice(4, 6)))
      expect(ndcgWith(changed(() => 0, isMeant)), name).toBeLessThan(shipped - 0.005);
  });
});

describe('kinship', () => {
  it('puts films of the same kind first, which people of a list would not ask for', () => {
    const scorer = new PairScorer(sources);
    const shareOf = (orderOf: () => number): number => {
      const same = films.map(({ genres }, film) => {
        scorer.turnTo(film);
        const scored = films.map((other, position) => {
          scorer.compare(position);
          return { other, order: position === film ? -Infinity : orderOf() };
        });
        const five = scored.sort((a, b) => b.order - a.order).slice(0, 5);
        return five.filter(({ other }) => other.genres[0] === genres[0]).length / 5;
      });
      return same.reduce((a, b) => a + b, 0) / same.length;
    };
    expect(shareOf(() => scorer.first)).toBeGreaterThan(shareOf(() => scorer.score) + 0.03);
    expect(shareOf(() => scorer.first)).toBeGreaterThan(0.95);
  });

  it('is of features that there are, for what two films share and against what only one has', () => {
    expect(Object.keys(KINSHIP.weights).filter((name) => !FEATURES.includes(name))).toEqual([]);
    for (const [name, weight] of Object.entries(KINSHIP.weights))
      expect(Math.sign(weight), name).toBe(name.startsWith('only ') ? -1 : 1);
  });
});

describe('the weights', () => {
  it('are of features that there are, each learned or judged', () => {
    expect(
      [...Object.keys(WEIGHTS), ...Object.keys(JUDGED)].filter((name) => !FEATURES.includes(name)),
    ).toEqual([]);
    expect(FEATURES.filter((name) => !(name in WEIGHTS) && !(name in JUDGED))).toEqual([]);
  });

  it('of what is judged have the signs of the judgement', () => {
    const isAgainst = (name: string): boolean => / one | grown-up/.test(name);
    for (const [name, weight] of Object.entries(JUDGED))
      expect(Math.sign(weight), name).toBe(isAgainst(name) ? -1 : 1);
  });

  it('of what two films share are for it, for films that few know and for films that many know', () => {
    const weight = (name: string): number => (WEIGHTS[name] ?? 0) + (JUDGED[name] ?? 0);
    for (const name of ['saga', 'director', 'cast', 'genres', 'keywords', 'text', 'companies', 'language'])
      expect(weight(name), name).toBeGreaterThan(0);
    for (const name of ['votes gap', 'votes gap²', 'score gap', 'budget gap', 'one short'])
      expect(weight(name), name).toBeLessThan(0);
  });
});

describe('the model card', () => {
  it('shows every weight as it is', () => {
    expect(card.weights).toEqual(weightRows());
  });

  it('has figures of content alone, with ratings, by group and with several favourites', () => {
    expect(card.methods.map(({ method }) => method)).toEqual(
      expect.arrayContaining(['content', 'content+ratings']),
    );
    expect(new Set(card.groups.map(({ by }) => by)).size).toBe(6);
    expect(new Set(card.favourites.map(({ given }) => given)).size).toBe(3);
  });
});

describe('fitting', () => {
  const fitted = fitWeights(catalog.films, ratings);

  it('gives the same bytes for the same data', () => {
    expect(sourceOf(fitWeights(catalog.films, ratings))).toBe(sourceOf(fitted));
  });

  it('learns what these people like: better than with the weights of others', () => {
    const own = Float64Array.from(FEATURES, (name) => fitted.get(name) ?? 0);
    expect(ndcgWith(own)).toBeGreaterThan(ndcgWith(WEIGHTS_IN_ORDER) + 0.02);
  });

  it('gives a weight to each feature that is not judged alone', () => {
    expect([...fitted.keys()]).toEqual(Object.keys(WEIGHTS));
  });
});
