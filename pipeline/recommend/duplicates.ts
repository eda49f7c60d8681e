/** Rows that are one film twice, under two ids. */
import type { Film } from '../catalog/types.ts';
import { foldedTitle } from './words.ts';

/** Whether two rows are the same film: the same IMDb id, or the same title within a year with nothing against it. */
export function areSameFilm(a: Film, b: Film): boolean {
  if (a.imdbId !== null && a.imdbId === b.imdbId) return true;
  if (Math.abs(a.year - b.year) > 1 || foldedTitle(a.title) !== foldedTitle(b.title)) return false;
  return (
    a.directors.length === 0 || b.directors.length === 0 || a.directors.some((id) => b.directors.includes(id))
  );
}
