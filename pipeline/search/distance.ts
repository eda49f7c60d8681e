/** Edit distance between words. */

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, none edited
 * twice. Source: Damerau 1964; Boytsov 2011, "Indexing methods for approximate dictionary searching".
 * @param limit distances beyond it are answered as limit + 1, without finishing the sum
 *
 * @example
 * editDistance('titnaic', 'titanic', 2) // => 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What both begin and end with costs nothing, and most words that are compared share much of it.
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return Math.min(endA - start + endB - start, limit + 1);
  return tableDistance(a.slice(start, endA), b.slice(start, endB), limit);
}

/** The distance by its table, of which only the cells that the limit leaves within reach are filled. */
function tableDistance(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  // Three rows of the table are enough: the one being filled, and two above it for swaps.
  let [beforeLast, last, current] = rowsOf(width);
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    // Beyond the cells within reach the rows hold what earlier words left there.
    current[from - 1] = from === 1 ? row : limit + 1;
    if (to < b.length) current[to + 1] = limit + 1;
    let best = limit + 1;
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(column - 1);
      const left = at(current, column - 1) + 1;
      const above = at(last, column) + 1;
      let cost = at(last, column - 1) + (letter === other ? 0 : 1);
      if (left < cost) cost = left;
      if (above < cost) cost = above;
      const isSwap =
        row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (isSwap) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

type Rows = [Uint16Array, Uint16Array, Uint16Array];
let rows: Rows = newRows(64);

/** Rows kept from call to call: a suggestion measures thousands of words, and made anew they cost more than it. */
function rowsOf(width: number): Rows {
  if (width > rows[0].length) rows = newRows(2 * width);
  return rows;
}

function newRows(width: number): Rows {
  return [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
}

/** The index is within the row: the fallback is for the compiler alone. */
function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}

/** How many edits are forgiven in a word: none in the shortest, two from six letters on. */
export function forgivenEdits(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
}
