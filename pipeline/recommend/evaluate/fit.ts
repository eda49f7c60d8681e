/**
 * Learns from behaviour how much each feature of a pair counts for, and prints the weights as the source of
 * `weights.ts`: `node pipeline/recommend/evaluate/fit.ts > weights.ts`. It reads the even users only, so that the odd
 * ones can tell how good the weights are.
 *
 * The loss is listwise (ListNet: Cao et al., 2007): the cross-entropy between the softmax of a query's scores and its
 * relevances, raised to a power and made to sum to 1. The power says how much the most relevant films count above the
 * rest; the higher, the more a list owes to its own film and the less to films that everybody likes.
 */
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../catalog/load.ts';
import { loadRatings } from '../../catalog/ratings.ts';
import type { Film } from '../../catalog/types.ts';
import { findSources } from '../../raw/sources.ts';
import { buildIndex, CandidateFinder } from '../candidates.ts';
import { buildFields } from '../fields.ts';
import { FEATURE_COUNT, PAIR_FEATURES, PairMeter } from '../pairs.ts';
import { buildTable } from '../table.ts';
import { type Behaviour, behaviourOf, ofUsers, relevanceTo } from './behaviour.ts';

const CANDIDATES = 400;
const POWER = 3;
const STEPS = 150;
/** Adam (Kingma & Ba, 2015), over all queries at once, on features of unit deviation. */
const RATE = 0.05;
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;
const RIDGE = 1e-3;

interface Query {
  readonly count: number;
  /** `count` rows of FEATURE_COUNT. */
  readonly rows: Float32Array;
  /** What each row's share of the softmax should be. */
  readonly targets: Float64Array;
}

function gatherQueries(films: readonly Film[], behaviour: Behaviour): Query[] {
  const positions = new Map(films.map((film, position) => [film.id, position]));
  const table = buildTable(films);
  const { fields } = buildFields(films);
  const finder = new CandidateFinder(table, buildIndex(table, fields));
  const meter = new PairMeter(table, fields);
  const others = new Uint32Array(CANDIDATES);
  const rows = new Float32Array(CANDIDATES * FEATURE_COUNT);
  return behaviour.queries.flatMap((query) => {
    const position = positions.get(query);
    if (position === undefined) return [];
    const count = finder.find(position, others);
    meter.measure(position, others, count, rows);
    const relevance = relevanceTo(query, behaviour);
    const gains = Float64Array.from(
      { length: count },
      (_, row) => (relevance.get(films[others[row] ?? 0]?.id ?? 0) ?? 0) ** POWER,
    );
    const total = gains.reduce((a, b) => a + b, 0);
    if (total === 0) return [];
    return [
      { count, rows: rows.slice(0, count * FEATURE_COUNT), targets: gains.map((gain) => gain / total) },
    ];
  });
}

function deviations(queries: readonly Query[]): Float64Array {
  const sums = new Float64Array(FEATURE_COUNT);
  const squares = new Float64Array(FEATURE_COUNT);
  let count = 0;
  for (const query of queries) {
    count += query.count;
    for (let at = 0; at < query.rows.length; at++) {
      const value = query.rows[at] ?? 0;
      const column = at % FEATURE_COUNT;
      sums[column] = (sums[column] ?? 0) + value;
      squares[column] = (squares[column] ?? 0) + value * value;
    }
  }
  return squares.map((square, column) => {
    const variance = square / count - ((sums[column] ?? 0) / count) ** 2;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
}

/** Adds the loss's gradient over one query's rows, in the features' own units. */
function addGradient(query: Query, weights: Float64Array, gradient: Float64Array): void {
  const { count, rows, targets } = query;
  const scores = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let c = 0; c < FEATURE_COUNT; c++) sum += (weights[c] ?? 0) * (rows[row * FEATURE_COUNT + c] ?? 0);
    scores[row] = sum;
  }
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((a, b) => a + b, 0);
  for (let row = 0; row < count; row++) {
    const error = (shares[row] ?? 0) / total - (targets[row] ?? 0);
    for (let c = 0; c < FEATURE_COUNT; c++)
      gradient[c] = (gradient[c] ?? 0) + error * (rows[row * FEATURE_COUNT + c] ?? 0);
  }
}

function fitWeights(queries: readonly Query[]): Float64Array {
  const scale = deviations(queries);
  const [standard, mean, square] = [0, 0, 0].map(() => new Float64Array(FEATURE_COUNT));
  if (standard === undefined || mean === undefined || square === undefined) return scale;
  const inUnits = (): Float64Array => standard.map((weight, column) => weight / (scale[column] ?? 1));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(FEATURE_COUNT);
    const weights = inUnits();
    for (const query of queries) addGradient(query, weights, gradient);
    for (let c = 0; c < FEATURE_COUNT; c++) {
      const slope = (gradient[c] ?? 0) / (scale[c] ?? 1) / queries.length + RIDGE * (standard[c] ?? 0);
      mean[c] = FIRST_DECAY * (mean[c] ?? 0) + (1 - FIRST_DECAY) * slope;
      square[c] = SECOND_DECAY * (square[c] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
      const first = (mean[c] ?? 0) / (1 - FIRST_DECAY ** step);
      const second = (square[c] ?? 0) / (1 - SECOND_DECAY ** step);
      standard[c] = (standard[c] ?? 0) - (RATE * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return inUnits();
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = findSources(root, process.env.MOVIES_DATA_DIR);
const ratings = await loadRatings(sources);
if (ratings === null) {
  process.stderr.write('Hacen falta ratings_small.csv y links_small.csv para ajustar los pesos.\n');
  process.exitCode = 1;
} else {
  const { films } = await loadCatalog(sources);
  const weights = fitWeights(gatherQueries(films, behaviourOf(ofUsers(ratings, 'even'))));
  const lines = PAIR_FEATURES.map((name, column) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: ${Number((weights[column] ?? 0).toFixed(4))},\n`;
  });
  process.stdout.write(
    `/** Learned by \`evaluate/fit.ts\` from half of the users: not to be edited by hand. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('')}};\n`,
  );
}
