/**
 * The figures as `npm run evaluate -- --write` leaves them in the project: what the model card shows (`/modelo/`), and
 * film by film what the gate compares with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JUDGED, KINSHIP } from '../config.ts';
import { FEATURES } from '../features.ts';
import { WEIGHTS } from '../weights.ts';
import type { FavouritesMeasure } from './favourites.ts';
import type { Guards, Measured, PerFilm } from './gate.ts';
import type { GroupMeasure } from './groups.ts';
import type { LikenessMeasure } from './likeness.ts';
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
  /** What the similarity that is shown says of liking, by the last method. */
  readonly likeness: readonly LikenessMeasure[];
  /** What must not become worse besides; null where the gate does not measure. */
  readonly guards: Guards | null;
}

/** Where they stand: those of the model card, and those of each film, which are served to nobody. */
export const RECORD_FILE = resolve(import.meta.dirname, '../../../site/model/evaluation.json');
const PER_FILM_FILE = resolve(import.meta.dirname, 'per-film.tsv');

/** The columns of the table of films. */
const COLUMNS = ['content', 'ratings', 'loss'] as const satisfies readonly (keyof PerFilm)[];

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
function recordOf({ methods, catalog, groups, favourites, likeness, guards }: Evaluation): string {
  const whole = catalog.map(({ method, catalog: measures }) => ({ method, catalog: measures }));
  const weights = weightRows();
  return `${JSON.stringify({ methods, catalog: whole, groups, favourites, likeness, guards, weights }, null, 2)}\n`;
}

/** Leaves the figures in the project; those of each film where they were measured. */
export function writeRecord(evaluation: Evaluation, perFilm: PerFilm | null): void {
  writeFileSync(RECORD_FILE, recordOf(evaluation));
  if (perFilm === null) return;
  const films = new Set(COLUMNS.flatMap((column) => [...perFilm[column].keys()]));
  const rows = [...films]
    .sort((a, b) => a - b)
    .map((film) => [film, ...COLUMNS.map((column) => perFilm[column].get(film)?.toFixed(4) ?? '')]);
  writeFileSync(PER_FILM_FILE, [['film', ...COLUMNS], ...rows].map((row) => `${row.join('\t')}\n`).join(''));
}

/** What was recorded of these methods last. */
export function readRecord(): Measured {
  const { guards } = JSON.parse(readFileSync(RECORD_FILE, 'utf8')) as { guards: Guards };
  const rows = readFileSync(PER_FILM_FILE, 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split('\t'));
  const columnOf = (at: number): Map<number, number> =>
    new Map(
      rows.flatMap((row): [number, number][] =>
        row[at + 1] === '' ? [] : [[Number(row[0]), Number(row[at + 1])]],
      ),
    );
  return { guards, perFilm: { content: columnOf(0), ratings: columnOf(1), loss: columnOf(2) } };
}
