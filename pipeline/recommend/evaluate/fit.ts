/**
 * Learns from behaviour how much the features of a pair count for, and prints the weights as the source of
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
import { FEATURE_COUNT, FeatureExtractor, PAIR_FEATURES } from '../pairs.ts';
import { buildTable } from '../table.ts';
import { type Behaviour, behaviourOf, ofUsers, relevanceTo } from './behaviour.ts';
import { noRatingsToLearn } from './texts.ts';

const CANDIDATES = 300;
const POWER = 3;
const HIDDEN = 8;
const EPOCHS = 20;
const BATCH = 200;
/** Adam (Kingma & Ba, 2015); the rate falls to 0. */
const RATE = 0.01;
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
  const extractor = new FeatureExtractor(table, fields);
  const others = new Uint32Array(CANDIDATES);
  const rows = new Float32Array(CANDIDATES * FEATURE_COUNT);
  return behaviour.queries.flatMap((query) => {
    const position = positions.get(query);
    if (position === undefined) return [];
    const count = finder.find(position, others);
    extractor.extract(position, others, count, rows);
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

/** A network with one hidden layer and a direct path, on features of unit deviation. */
interface Network {
  /** By feature. */
  readonly direct: Float64Array;
  /** By hidden unit, then feature. */
  readonly hidden: Float64Array;
  readonly bias: Float64Array;
  /** By hidden unit. */
  readonly output: Float64Array;
}

/** A generator of numbers 0–1 that gives the same ones each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function startNetwork(random: () => number): Network {
  // Sums of uniform numbers are normal enough to start from.
  const normal = (): number => random() + random() + random() + random() - 2;
  return {
    direct: new Float64Array(FEATURE_COUNT),
    hidden: Float64Array.from(
      { length: HIDDEN * FEATURE_COUNT },
      () => normal() * Math.sqrt(3 / FEATURE_COUNT),
    ),
    bias: new Float64Array(HIDDEN),
    output: Float64Array.from({ length: HIDDEN }, () => normal() / 2),
  };
}

const PARTS = ['direct', 'hidden', 'bias', 'output'] as const;

function emptyNetwork(): Network {
  return {
    direct: new Float64Array(FEATURE_COUNT),
    hidden: new Float64Array(HIDDEN * FEATURE_COUNT),
    bias: new Float64Array(HIDDEN),
    output: new Float64Array(HIDDEN),
  };
}

/** Adds the loss's gradient over one query to `gradient`. */
function addGradient({ count, rows, targets }: Query, network: Network, gradient: Network): void {
  const { direct, hidden, bias, output } = network;
  const units = new Float64Array(count * HIDDEN);
  const scores = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const start = row * FEATURE_COUNT;
    let score = 0;
    for (let c = 0; c < FEATURE_COUNT; c++) score += (direct[c] ?? 0) * (rows[start + c] ?? 0);
    for (let h = 0; h < HIDDEN; h++) {
      let sum = bias[h] ?? 0;
      for (let c = 0; c < FEATURE_COUNT; c++)
        sum += (hidden[h * FEATURE_COUNT + c] ?? 0) * (rows[start + c] ?? 0);
      const unit = Math.max(0, sum);
      units[row * HIDDEN + h] = unit;
      score += (output[h] ?? 0) * unit;
    }
    scores[row] = score;
  }
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((a, b) => a + b, 0);
  for (let row = 0; row < count; row++) {
    const error = (shares[row] ?? 0) / total - (targets[row] ?? 0);
    if (Math.abs(error) < NEGLIGIBLE) continue;
    const start = row * FEATURE_COUNT;
    for (let c = 0; c < FEATURE_COUNT; c++)
      gradient.direct[c] = (gradient.direct[c] ?? 0) + error * (rows[start + c] ?? 0);
    for (let h = 0; h < HIDDEN; h++) {
      const unit = units[row * HIDDEN + h] ?? 0;
      if (unit === 0) continue;
      gradient.output[h] = (gradient.output[h] ?? 0) + error * unit;
      const back = error * (output[h] ?? 0);
      gradient.bias[h] = (gradient.bias[h] ?? 0) + back;
      const from = h * FEATURE_COUNT;
      for (let c = 0; c < FEATURE_COUNT; c++)
        gradient.hidden[from + c] = (gradient.hidden[from + c] ?? 0) + back * (rows[start + c] ?? 0);
    }
  }
}

/** Rows that are hardly wrong teach nothing. */
const NEGLIGIBLE = 1e-7;

/** Divides the queries' features by these deviations, in place. */
function standardize(queries: readonly Query[], scale: Float64Array): void {
  for (const { rows } of queries)
    for (let at = 0; at < rows.length; at++) rows[at] = (rows[at] ?? 0) / (scale[at % FEATURE_COUNT] ?? 1);
}

/** Fits a network in batches with Adam. Answers it in the features' own units. */
function fitNetwork(queries: Query[]): Network {
  const random = randomFrom(1);
  const scale = deviations(queries);
  standardize(queries, scale);
  const network = startNetwork(random);
  const means = emptyNetwork();
  const squares = emptyNetwork();
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(queries, random);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (let first = 0; first < queries.length; first += BATCH) {
      const batch = queries.slice(first, first + BATCH);
      const gradient = emptyNetwork();
      for (const query of batch) addGradient(query, network, gradient);
      step++;
      for (const part of PARTS) {
        const ridge = part === 'bias' ? 0 : RIDGE;
        const [weights, mean, square] = [network[part], means[part], squares[part]];
        for (let at = 0; at < weights.length; at++) {
          const slope = (gradient[part][at] ?? 0) / batch.length + ridge * (weights[at] ?? 0);
          mean[at] = FIRST_DECAY * (mean[at] ?? 0) + (1 - FIRST_DECAY) * slope;
          square[at] = SECOND_DECAY * (square[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
          const unbiased = (mean[at] ?? 0) / (1 - FIRST_DECAY ** step);
          const spread = Math.sqrt((square[at] ?? 0) / (1 - SECOND_DECAY ** step)) + 1e-8;
          weights[at] = (weights[at] ?? 0) - (rate * unbiased) / spread;
        }
      }
    }
    process.stderr.write(`${epoch + 1}/${EPOCHS}\n`);
  }
  const inOwnUnits = (weights: Float64Array): Float64Array =>
    weights.map((weight, at) => weight / (scale[at % FEATURE_COUNT] ?? 1));
  return { ...network, direct: inOwnUnits(network.direct), hidden: inOwnUnits(network.hidden) };
}

function shuffle(queries: Query[], random: () => number): void {
  for (let last = queries.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [queries[last], queries[other]];
    if (a !== undefined && b !== undefined) [queries[last], queries[other]] = [b, a];
  }
}

/** The source of `weights.ts`. */
function sourceOf({ direct, hidden, bias, output }: Network): string {
  const rounded = (values: Iterable<number>): string =>
    `[${[...values].map((value) => Number(value.toPrecision(4))).join(', ')}]`;
  const features = PAIR_FEATURES.map((name, c) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    const weights = [
      direct[c] ?? 0,
      ...Array.from({ length: HIDDEN }, (_, h) => hidden[h * FEATURE_COUNT + c] ?? 0),
    ];
    return `  ${key}: ${rounded(weights)},\n`;
  });
  return [
    '/** Learned by `evaluate/fit.ts` from half of the users: not to be edited by hand. */',
    '',
    '/** By feature: what it adds to the score directly, and to each hidden unit. */',
    `export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {\n${features.join('')}};`,
    '/** By hidden unit: what it starts from, and what it adds to the score where it is positive. */',
    `export const BIASES: readonly number[] = ${rounded(bias)};`,
    `export const OUTPUTS: readonly number[] = ${rounded(output)};`,
    '',
  ].join('\n');
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = findSources(root, process.env.MOVIES_DATA_DIR);
const ratings = await loadRatings(sources);
if (ratings === null) {
  process.stderr.write(`${noRatingsToLearn()}\n`);
  process.exitCode = 1;
} else {
  const { films } = await loadCatalog(sources);
  const queries = gatherQueries(films, behaviourOf(ofUsers(ratings, 'even')));
  process.stdout.write(sourceOf(fitNetwork(queries)));
}
