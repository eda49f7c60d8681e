/**
 * Lists that do not all show the same films. Each film has a price that rises while more lists want it in their first
 * places than its budget allows, as in an auction (Bertsekas, 1988); lists are then ordered by score less price.
 */

/** The candidates of all films: film f's are at positions `f · width` to `f · width + counts[f]`, best first. */
export interface Candidates {
  readonly width: number;
  readonly counts: Uint32Array;
  readonly films: Uint32Array;
  readonly scores: Float32Array;
}

export interface Budget {
  /** First places of a list that count. */
  readonly places: number;
  /** In how many lists' first places a film may be. */
  readonly limit: number;
}

const ROUNDS = 40;
const FIRST_STEP = 0.3;

/** The price of each film, in the scores' unit; 0 where it is wanted no more than the budget allows. */
export function findPrices(candidates: Candidates, { places, limit }: Budget): Float32Array {
  const count = candidates.counts.length;
  const prices = new Float32Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = countFirst(candidates, prices, places);
    const step = FIRST_STEP / (1 + round / 8);
    let over = false;
    for (let film = 0; film < count; film++) {
      const excess = Math.log(Math.max(1, wanted[film] ?? 0) / limit);
      const before = prices[film] ?? 0;
      prices[film] = Math.max(0, before + step * Math.max(-1, Math.min(1, excess)));
      if (excess > 0) over = true;
    }
    if (!over && round > 0) break;
  }
  return prices;
}

/** In how many lists' first places each film is, at these prices. */
function countFirst(candidates: Candidates, prices: Float32Array, places: number): Uint32Array {
  const { width, counts, films, scores } = candidates;
  const wanted = new Uint32Array(counts.length);
  const best = new Float64Array(places);
  const who = new Uint32Array(places);
  for (let film = 0; film < counts.length; film++) {
    let filled = 0;
    const start = film * width;
    const end = start + (counts[film] ?? 0);
    for (let at = start; at < end; at++) {
      const score = scores[at] ?? 0;
      // Prices only lower scores, and scores only fall from here on.
      if (filled === places && score <= (best[places - 1] ?? 0)) break;
      const value = score - (prices[films[at] ?? 0] ?? 0);
      if (filled === places && value <= (best[places - 1] ?? 0)) continue;
      let slot = filled < places ? filled++ : places - 1;
      while (slot > 0 && (best[slot - 1] ?? 0) < value) {
        best[slot] = best[slot - 1] ?? 0;
        who[slot] = who[slot - 1] ?? 0;
        slot--;
      }
      best[slot] = value;
      who[slot] = films[at] ?? 0;
    }
    for (let slot = 0; slot < filled; slot++) {
      const other = who[slot] ?? 0;
      wanted[other] = (wanted[other] ?? 0) + 1;
    }
  }
  return wanted;
}
