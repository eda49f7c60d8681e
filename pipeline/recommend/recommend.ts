/** The catalogue → for each film, the films to recommend to who liked it, with the reasons. */
import type { Ratings } from '../catalog/ratings.ts';
import type { Catalog, Film } from '../catalog/types.ts';
import { type Candidates, findPrices } from './balance.ts';
import { buildIndex, CandidateFinder } from './candidates.ts';
import { buildFields } from './fields.ts';
import { scoreRows } from './model.ts';
import { FEATURE_COUNT, PairMeter } from './pairs.ts';
import { Reasoner } from './reasons.ts';
import { buildTable, type FilmTable } from './table.ts';
import type { Recommendation, Recommendations } from './types.ts';

export interface RecommendOptions {
  /** What people thought of the films, where that is known; null to recommend by content alone. */
  readonly ratings: Ratings | null;
  /** Recommendations a film. */
  readonly count?: number;
  /** Called with how many films are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

const DEFAULT_COUNT = 20;
/** Films looked at for each film, and how many of them stay in play when lists are balanced. */
const COMPARED = 200;
const KEPT = 60;
const BUDGET = { places: 5, limit: 130 };
const PROGRESS_EVERY = 500;

/** Recommends films for every film of the catalogue. The same catalogue and ratings give the same answer. */
export async function recommend(catalog: Catalog, options: RecommendOptions): Promise<Recommendations> {
  const count = options.count ?? DEFAULT_COUNT;
  const { films } = catalog;
  const table = buildTable(films);
  const candidates = await compare(films, table, options.onProgress);
  const prices = findPrices(candidates, BUDGET);
  return explain(catalog, table, candidates, prices, count);
}

async function compare(
  films: readonly Film[],
  table: FilmTable,
  onProgress: RecommendOptions['onProgress'],
): Promise<Candidates> {
  const fields = buildFields(films);
  const finder = new CandidateFinder(table, buildIndex(table, fields));
  const meter = new PairMeter(table, fields);
  const found: Candidates = {
    width: KEPT,
    counts: new Uint32Array(films.length),
    films: new Uint32Array(films.length * KEPT),
    scores: new Float32Array(films.length * KEPT),
  };
  const others = new Uint32Array(COMPARED);
  const rows = new Float32Array(COMPARED * FEATURE_COUNT);
  const scores = new Float32Array(COMPARED);
  for (const position of films.keys()) {
    const count = finder.find(position, others);
    meter.measure(position, others, count, rows);
    scoreRows(rows, count, scores);
    const order = Array.from({ length: count }, (_, row) => row)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (others[a] ?? 0) - (others[b] ?? 0))
      .slice(0, KEPT);
    found.counts[position] = order.length;
    for (const [rank, row] of order.entries()) {
      found.films[position * KEPT + rank] = others[row] ?? 0;
      found.scores[position * KEPT + rank] = scores[row] ?? 0;
    }
    if ((position + 1) % PROGRESS_EVERY === 0 || position + 1 === films.length) {
      onProgress?.(position + 1, films.length);
      // Let progress be drawn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return found;
}

function explain(
  catalog: Catalog,
  table: FilmTable,
  candidates: Candidates,
  prices: Float32Array,
  count: number,
): Map<number, readonly Recommendation[]> {
  const reasoner = new Reasoner(catalog);
  const all = new Map<number, readonly Recommendation[]>();
  for (const [position, film] of catalog.films.entries()) {
    const start = position * candidates.width;
    const ranked = Array.from({ length: candidates.counts[position] ?? 0 }, (_, rank) => {
      const other = candidates.films[start + rank] ?? 0;
      return { other, value: (candidates.scores[start + rank] ?? 0) - (prices[other] ?? 0) };
    }).sort((a, b) => b.value - a.value || a.other - b.other);
    const list: Recommendation[] = [];
    const shown = new Set<number>();
    for (const { other, value } of ranked) {
      if (list.length === count) break;
      const offered = catalog.films[other];
      if (offered === undefined || shown.has(table.identities[other] ?? 0)) continue;
      const reasons = reasoner.explain(film, offered);
      if (reasons.length === 0) continue;
      shown.add(table.identities[other] ?? 0);
      list.push({ id: offered.id, similarity: similarityOf(value), reasons });
    }
    all.set(film.id, list);
  }
  return all;
}

/** Scores have no bounds; what is shown has. */
function similarityOf(score: number): number {
  return 1 / (1 + Math.exp(-(score - 5) / 1.2));
}
