/**
 * Exposure-aware re-ranking, so that the lists do not all show the same films. Each film has a penalty that rises while
 * more lists want it in their first places than its cap allows, as prices do in an auction (Bertsekas, 1988); lists are
 * then ordered by score less penalty. A film that everybody likes is so kept for those that it suits most.
 */

import { EXPOSURE } from './config.ts';

/** The candidates of all films: film f's are at positions `f · width` to `f · width + counts[f]`, best first. */
export interface Candidates {
  readonly width: number;
  readonly counts: Uint32Array;
  readonly films: Uint32Array;
  /** In the first places of a list, and in the others. */
  readonly scores: Float32Array;
  readonly later: Float32Array;
}

/** First places of a list: what people see at once, and what exposure is counted in. */
export const FIRST_PLACES = 5;

/**
 * The penalty of each film, in the scores' unit; 0 where it is wanted no more than the cap allows.
 * @param lists the films whose lists compete, by position
 * @param cap in how many of these lists' first places a film may be
 */
export function findPenalties(candidates: Candidates, lists: readonly number[], cap: number): Float32Array {
  const count = candidates.counts.length;
  const penalties = new Float32Array(count);
  for (let round = 0; round < EXPOSURE.rounds; round++) {
    const wanted = countWanted(candidates, lists, penalties);
    const step = EXPOSURE.firstStep / (1 + round / EXPOSURE.stepHalved);
    let over = false;
    for (let film = 0; film < count; film++) {
      const times = wanted[film] ?? 0;
      const penalty = penalties[film] ?? 0;
      if (times > cap * EXPOSURE.tolerance) over = true;
      if (times <= cap && penalty === 0) continue;
      const excess = Math.log(Math.max(1, times) / cap);
      penalties[film] = Math.max(0, penalty + step * Math.max(-1, Math.min(1, excess)));
    }
    if (!over) break;
  }
  return penalties;
}

/** In how many lists' first places each film is, with these penalties. */
function countWanted(
  { width, counts, films, scores }: Candidates,
  lists: readonly number[],
  penalties: Float32Array,
): Uint32Array {
  const wanted = new Uint32Array(counts.length);
  const values = new Float64Array(FIRST_PLACES);
  const who = new Uint32Array(FIRST_PLACES);
  for (const film of lists) {
    let filled = 0;
    const end = film * width + (counts[film] ?? 0);
    for (let at = film * width; at < end; at++) {
      const score = scores[at] ?? 0;
      const lowest = filled === FIRST_PLACES ? (values[FIRST_PLACES - 1] ?? 0) : -Infinity;
      // Penalties only lower scores, and scores only fall from here on.
      if (score <= lowest) break;
      const other = films[at] ?? 0;
      const value = score - (penalties[other] ?? 0);
      if (value <= lowest) continue;
      let place = filled < FIRST_PLACES ? filled++ : FIRST_PLACES - 1;
      for (; place > 0 && (values[place - 1] ?? 0) < value; place--) {
        values[place] = values[place - 1] ?? 0;
        who[place] = who[place - 1] ?? 0;
      }
      values[place] = value;
      who[place] = other;
    }
    for (let place = 0; place < filled; place++) {
      const other = who[place] ?? 0;
      wanted[other] = (wanted[other] ?? 0) + 1;
    }
  }
  return wanted;
}
