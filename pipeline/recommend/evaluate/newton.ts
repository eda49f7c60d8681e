/**
 * Learning the weights of a linear model from lists: ListNet (Cao et al., 2007), whose loss is the cross-entropy between
 * the softmax of a query's scores and its targets, with a ridge. The loss is convex and is minimized by Newton's method,
 * so that there is one answer and nothing to tune.
 */

/** One query's candidates. */
export interface Query {
  /** Row r has the features from `starts[r]` to `starts[r + 1]`; those that are 0 are not there. */
  readonly starts: Uint32Array;
  readonly places: Uint16Array;
  readonly values: Float64Array;
  /** What each row's share of the softmax should be; they sum to 1. */
  readonly targets: Float64Array;
}

const MOST_STEPS = 12;
/** A step that gains less than this share of the loss is the last. */
const ENOUGH = 1e-4;
/** Rows that are hardly chosen do not bend the loss. */
const NEGLIGIBLE = 1e-4;
/** Features that hardly ever differ have no weight. */
const LEAST_VARIANCE = 1e-9;

/**
 * The weights of the first `count` features.
 * @param ridge how hard weights are held at 0, for features of unit deviation
 * @param start where the search begins: the answer is the same, and comes sooner from near it
 */
export function learnWeights(
  queries: readonly Query[],
  count: number,
  ridge: number,
  start: Float64Array = new Float64Array(count),
): Float64Array {
  const penalties = variancesOf(queries, count).map((variance) => ridge * queries.length * variance);
  let weights = start;
  let loss = lossOf(queries, weights, penalties);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = derivatives(queries, weights, penalties);
    const direction = solve(hessian, gradient);
    const from = weights;
    let size = 1;
    let after = Infinity;
    for (; size > 1e-3 && !(after < loss); size /= 2) {
      weights = from.map((weight, at) => weight - size * (direction[at] ?? 0));
      after = lossOf(queries, weights, penalties);
    }
    if (!(after < loss)) return from;
    const gain = loss - after;
    loss = after;
    if (gain < ENOUGH * loss) break;
  }
  return weights;
}

function variancesOf(queries: readonly Query[], count: number): Float64Array {
  const [sums, squares] = [new Float64Array(count), new Float64Array(count)];
  let rows = 0;
  for (const { starts, places, values } of queries) {
    rows += starts.length - 1;
    for (const [at, value] of values.entries()) {
      const place = places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + value;
      squares[place] = (squares[place] ?? 0) + value * value;
    }
  }
  return squares.map((square, place) => square / rows - ((sums[place] ?? 0) / rows) ** 2);
}

/** Each row's share of the softmax of a query's scores, and the logarithms of the shares. */
function sharesOf({ starts, places, values }: Query, weights: Float64Array): [Float64Array, Float64Array] {
  const logs = new Float64Array(starts.length - 1);
  for (let row = 0; row < logs.length; row++) {
    let score = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      score += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
    logs[row] = score;
  }
  const highest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = highest + Math.log(logs.reduce((sum, score) => sum + Math.exp(score - highest), 0));
  const inLogs = logs.map((score) => score - total);
  return [inLogs.map(Math.exp), inLogs];
}

/** The loss of each query: the cross-entropy between its targets and the softmax of its scores. */
export function lossesOf(queries: readonly Query[], weights: Float64Array): number[] {
  return queries.map((query) => {
    const [, logs] = sharesOf(query, weights);
    let loss = 0;
    for (const [row, target] of query.targets.entries()) if (target > 0) loss -= target * (logs[row] ?? 0);
    return loss;
  });
}

function lossOf(queries: readonly Query[], weights: Float64Array, penalties: Float64Array): number {
  let loss = lossesOf(queries, weights).reduce((sum, own) => sum + own, 0);
  for (const [place, weight] of weights.entries()) loss += (penalties[place] ?? 0) * weight * weight * 0.5;
  return loss;
}

function derivatives(queries: readonly Query[], weights: Float64Array, penalties: Float64Array) {
  const count = weights.length;
  const gradient = weights.map((weight, place) => weight * (penalties[place] ?? 0));
  const hessian = new Float64Array(count * count);
  const means = new Float64Array(count);
  const add = (to: Float64Array, at: number, value: number): void => {
    to[at] = (to[at] ?? 0) + value;
  };
  for (const query of queries) {
    const { starts, places, values, targets } = query;
    const [shares] = sharesOf(query, weights);
    means.fill(0);
    for (const [row, share] of shares.entries()) {
      const error = share - (targets[row] ?? 0);
      const first = starts[row] ?? 0;
      for (let at = first; at < (starts[row + 1] ?? 0); at++) {
        const place = places[at] ?? 0;
        const value = values[at] ?? 0;
        add(gradient, place, error * value);
        if (share < NEGLIGIBLE) continue;
        add(means, place, share * value);
        for (let other = first; other <= at; other++) {
          const before = places[other] ?? 0;
          const half = Math.max(place, before) * count + Math.min(place, before);
          add(hessian, half, share * value * (values[other] ?? 0));
        }
      }
    }
    for (let a = 0; a < count; a++) {
      const mean = means[a] ?? 0;
      if (mean === 0) continue;
      for (let b = 0; b <= a; b++) add(hessian, a * count + b, -mean * (means[b] ?? 0));
    }
  }
  for (const [place, penalty] of penalties.entries())
    add(hessian, place * (count + 1), penalty > LEAST_VARIANCE ? penalty : 1);
  return { gradient, hessian };
}

/** Solves H·x = g, where the lower half of H is that of a positive definite matrix, by Cholesky's decomposition. */
function solve(hessian: Float64Array, gradient: Float64Array): Float64Array {
  const count = gradient.length;
  const lower = hessian.slice();
  const at = (row: number, column: number): number => lower[row * count + column] ?? 0;
  for (let column = 0; column < count; column++) {
    for (let row = column; row < count; row++) {
      let rest = at(row, column);
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k);
      lower[row * count + column] =
        row === column ? Math.sqrt(Math.max(rest, Number.EPSILON)) : rest / at(column, column);
    }
  }
  const x = gradient.slice();
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] ?? 0) - at(row, k) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  for (let row = count - 1; row >= 0; row--) {
    for (let k = row + 1; k < count; k++) x[row] = (x[row] ?? 0) - at(k, row) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
