/** What came of an import, film by film, and what of it goes into the library. */
import { EMPTY, joinLibraries, type Library, withMark } from '../library.ts';
import type { ImportedFilm } from './layouts.ts';
import type { DirectorsOf, KnownFilm, Match } from './match.ts';
import { createMatcher } from './match.ts';

/** One imported film, with all the rows that are of it: Letterboxd has one in each of its files. */
export interface Outcome {
  readonly rows: readonly ImportedFilm[];
  readonly match: Match;
}

/** Ratings from here on are taken for loved, unless the visitor says otherwise: four stars of five. */
export const LOVED_FROM = 8;

/** Finds each film once. @throws what `directorsOf` throws */
export async function matchAll(
  rows: readonly ImportedFilm[],
  films: readonly KnownFilm[],
  directorsOf: DirectorsOf,
): Promise<Outcome[]> {
  const match = createMatcher(films, directorsOf);
  const groups = new Map<string, ImportedFilm[]>();
  for (const row of rows) {
    const key = [row.tmdb, row.imdb, ...row.titles, row.year, row.directors, row.isFilm].join('|');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  const outcomes: Outcome[] = [];
  for (const group of groups.values())
    if (group[0] !== undefined) outcomes.push({ rows: group, match: await match(group[0]) });
  return outcomes;
}

/**
 * The films of an import as a library.
 * @param chosen what the visitor says of a doubtful one; undefined where it is none of them
 * @param lovedFrom the least rating, 1–10, of a film that is loved; more than ten: none is by its rating
 */
export function libraryOf(
  outcomes: readonly Outcome[],
  chosen: (outcome: Outcome) => number | undefined,
  lovedFrom: number,
): Library {
  const loved: number[] = [];
  const seen: number[] = [];
  const toSee: number[] = [];
  const notas: Record<number, number> = {};
  const fechas: Record<number, string> = {};
  for (const outcome of outcomes) {
    const id = outcome.match.kind === 'found' ? outcome.match.film.id : chosen(outcome);
    if (id === undefined) continue;
    for (const { mark, rating, seenOn } of outcome.rows) {
      (mark === 'pendiente' ? toSee : seen).push(id);
      if (mark === 'gusta' || (rating ?? 0) >= lovedFrom) loved.push(id);
      if (rating !== null) notas[id] = rating;
      if (seenOn !== null && seenOn > (fechas[id] ?? '')) fechas[id] = seenOn;
    }
  }
  const marked = { ...withMark(EMPTY, 'vista', seen), notas, fechas };
  return joinLibraries(withMark(marked, 'gusta', loved), { ...EMPTY, pendiente: toSee });
}
