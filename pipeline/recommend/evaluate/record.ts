/** The figures that the model card shows (`/modelo/`), as `npm run evaluate -- --write` leaves them in the project. */
import { resolve } from 'node:path';
import { JUDGED, KINSHIP } from '../config.ts';
import { FEATURES } from '../features.ts';
import { WEIGHTS } from '../weights.ts';
import type { FavouritesMeasure } from './favourites.ts';
import type { GroupMeasure } from './groups.ts';
import type { MeasuredCatalog, MeasuredMethod } from './texts.ts';

/** The JSON document. */
export interface Evaluation {
  /** Whether there were ratings to measure with. */
  readonly hasRatings: boolean;
  readonly hasKeywords: boolean;
  readonly methods: readonly MeasuredMethod[];
  readonly catalog: readonly MeasuredCatalog[];
  /** NDCG@10 for some films and others, of the last method: content and ratings, or content. */
  readonly groups: readonly GroupMeasure[];
  /** Recommendations for several favourites, with what the teachers' ratings say. */
  readonly favourites: readonly FavouritesMeasure[];
}

/** Where they stand. */
export const RECORD_FILE = resolve(import.meta.dirname, '../../../site/model/evaluation.json');

/** Every feature that has a weight: what was learned, what is judged, and what counts in the first places besides. */
export function weightRows(): { feature: string; learned: number; judged: number; kinship: number }[] {
  return FEATURES.map((feature) => ({
    feature,
    learned: WEIGHTS[feature] ?? 0,
    judged: JUDGED[feature] ?? 0,
    kinship: KINSHIP.weights[feature] ?? 0,
  })).filter(({ learned, judged, kinship }) => learned !== 0 || judged !== 0 || kinship !== 0);
}

/** The figures of an evaluation and the weights it is of, without what each machine takes another time for. */
export function recordOf({ methods, catalog, groups, favourites }: Evaluation): string {
  const whole = catalog.map(({ method, catalog: measures }) => ({ method, catalog: measures }));
  return `${JSON.stringify({ methods, catalog: whole, groups, favourites, weights: weightRows() }, null, 2)}\n`;
}
