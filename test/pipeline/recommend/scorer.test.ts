/** The fast way to a pair's score against the definition: the row of features, multiplied out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Film } from '../../../pipeline/catalog/types.ts';
import { KNOWN_GENRES } from '../../../pipeline/common/genres.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { buildFields } from '../../../pipeline/recommend/fields.ts';
import { scoreRows } from '../../../pipeline/recommend/model.ts';
import { FEATURE_COUNT, FeatureExtractor, joinFields } from '../../../pipeline/recommend/pairs.ts';
import { PairScorer, weighFilms } from '../../../pipeline/recommend/scorer.ts';
import { buildTable } from '../../../pipeline/recommend/table.ts';
import { anyCatalog, makeFilm } from './made.ts';

/** Both are sums of a hundred floats, added in another order. */
const ROUNDING = 1e-4;

/** The largest difference between the two ways, for all pairs of the films and each `step`-th film's lists. */
function largestDifference(films: readonly Film[], step = 1): number {
  const table = buildTable(films);
  const { fields } = buildFields(films);
  const extractor = new FeatureExtractor(table, fields);
  const scorer = new PairScorer(table, joinFields(fields), weighFilms(table));
  const others = Uint32Array.from(films.keys());
  const rows = new Float32Array(films.length * FEATURE_COUNT);
  const [expected, scores] = [new Float32Array(films.length), new Float32Array(films.length)];
  let largest = 0;
  for (let film = 0; film < films.length; film += step) {
    extractor.extract(film, others, films.length, rows);
    scoreRows(rows, films.length, expected);
    scorer.score(film, others, films.length, scores);
    for (const [other, score] of scores.entries())
      largest = Math.max(largest, Math.abs(score - (expected[other] ?? Number.NaN)));
  }
  return largest;
}

test('scores any pair as its features do', () => {
  fc.assert(
    fc.property(anyCatalog, ({ films }) => {
      expect(largestDifference(films)).toBeLessThan(ROUNDING);
    }),
    { numRuns: 200 },
  );
});

test('scores the films of the sample as their features do', async () => {
  const { films } = await loadCatalog(findSources('/nowhere', undefined));
  expect(films.length).toBeGreaterThan(500);
  expect(largestDifference(films, 7)).toBeLessThan(ROUNDING);
});

test('scores films at the ends of every scale as their features do', () => {
  const cast = Array.from({ length: 40 }, (_, order) => ({ person: order, character: '', order }));
  const known = { votes: 1_000_000, score: 10, cast, directors: [1, 2], keywords: ['heist'] };
  const films = [
    makeFilm({ id: 1, year: 1874, language: null, runtime: 1 }),
    makeFilm({ id: 2, year: 2030, ...known, budget: 4e8, genres: [...KNOWN_GENRES] }),
    makeFilm({ id: 3, year: 2016, ...known, budget: 1, language: 'qu', overview: 'A heist.' }),
    makeFilm({ id: 4, year: 2031, ...known, budget: 4e8, language: 'qu', genres: ['Drama', 'Made-up'] }),
    makeFilm({ id: 5, year: 1930, votes: 1, score: 0, language: 'qu', runtime: 39, overview: 'A heist.' }),
    makeFilm({ id: 6, year: 3999, genres: [...KNOWN_GENRES].slice(3) }),
  ];
  expect(largestDifference(films)).toBeLessThan(ROUNDING);
});
