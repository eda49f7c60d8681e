/** Rows that are one film twice, under two ids. */
import type { Film } from '../catalog/types.ts';
import { getOrCreate } from '../common/collections.ts';
import { join as joinedFold } from '../common/fold.ts';

/** For each film a number that it shares with the rows that are the same film: the position of the first. */
export function groupSameFilms(films: readonly Film[]): Uint32Array {
  const groups = Uint32Array.from(films.keys());
  const rootOf = (film: number): number => {
    let root = film;
    while (groups[root] !== root) root = groups[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) groups[second] = first;
  };
  const byImdb = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  for (const [position, film] of films.entries()) {
    if (film.imdbId !== null) {
      const earlier = byImdb.get(film.imdbId);
      if (earlier === undefined) byImdb.set(film.imdbId, position);
      else join(earlier, position);
    }
    const title = joinedFold(film.title);
    // Only the years around are looked at: common titles have films of all times.
    for (const year of [film.year - 1, film.year, film.year + 1]) {
      for (const earlier of byTitle.get(`${year} ${title}`) ?? []) {
        const other = films[earlier];
        if (other !== undefined && areSameFilm(film, other)) join(earlier, position);
      }
    }
    getOrCreate(byTitle, `${film.year} ${title}`, () => []).push(position);
  }
  return groups.map((_, film) => rootOf(film));
}

/** Of two films with one title and about one year: whether they have the director or all that is known in common. */
function areSameFilm(a: Film, b: Film): boolean {
  if (a.directors.length > 0 && b.directors.length > 0)
    return a.directors.some((id) => b.directors.includes(id));
  return a.language === b.language;
}
