/** A list of films as it is shown: counted, filtered, sorted. */
import { countEach } from '../../pipeline/common/collections.ts';
import { decadeOf } from '../../pipeline/common/years.ts';
import type { FilmRef } from '../../pipeline/store/tables.ts';
import type { CatalogueFilm } from './catalogue.ts';
import type { Library } from './library.ts';
import { catalogue } from './recommended.ts';

export const SORTS = ['agregadas', 'ultimas', 'votos', 'score', 'nota', 'anio'] as const;
export type Sort = (typeof SORTS)[number];

/** Which of a list's films are wanted, and in which order. */
export interface Wanted {
  readonly ids: readonly number[];
  readonly notas: Library['notas'];
  readonly sort: Sort;
  /** As the source names it. */
  readonly genre: string | null;
  /** Its first year. */
  readonly decade: number | null;
  readonly shown: number;
}

export interface Listed {
  readonly films: readonly (FilmRef & CatalogueFilm)[];
  /** Films that the filter lets through. */
  readonly total: number;
  /** Ids of the list that the catalogue does not have. */
  readonly unknown: readonly number[];
  /** Films of the whole list, the most first. */
  readonly genres: readonly Count<string>[];
  /** The latest first. */
  readonly decades: readonly Count<number>[];
}

export type Count<Of> = readonly [of: Of, films: number];

/** @throws {ShardError} */
export async function loadListed(wanted: Wanted): Promise<Listed> {
  const known = await (await catalogue()).find(wanted.ids);
  const ids = new Set(known.map(({ id }) => id));
  const { genre, decade, shown } = wanted;
  const passing = known.filter(
    (film) =>
      (genre === null || film.genres.includes(genre)) && (decade === null || decadeOf(film.year) === decade),
  );
  return {
    films: await (await catalogue()).named(sorted(passing, wanted).slice(0, shown)),
    total: passing.length,
    unknown: wanted.ids.filter((id) => !ids.has(id)),
    genres: [...countEach(known.flatMap(({ genres }) => genres))].sort(([, a], [, b]) => b - a),
    decades: [...countEach(known.map(({ year }) => decadeOf(year)))].sort(([a], [b]) => b - a),
  };
}

/** Films of different kinds to begin a library with: the best known of each of so many genres. @throws {ShardError} */
export async function loadStarters(count: number): Promise<(FilmRef & CatalogueFilm)[]> {
  const byGenre = new Map<string, CatalogueFilm>();
  for (const film of await (await catalogue()).bestKnown()) {
    const [genre] = film.genres;
    if (genre !== undefined && !byGenre.has(genre)) byGenre.set(genre, film);
    if (byGenre.size === count) break;
  }
  return (await catalogue()).named([...byGenre.values()]);
}

/** Films in the order of the list, or in another; equals stay in the list's. */
function sorted(films: readonly CatalogueFilm[], { sort, notas }: Wanted): CatalogueFilm[] {
  if (sort === 'agregadas') return [...films];
  if (sort === 'ultimas') return films.toReversed();
  const measure = {
    votos: ({ place }: CatalogueFilm) => -place,
    score: ({ score }: CatalogueFilm) => score,
    nota: ({ id }: CatalogueFilm) => notas[id] ?? 0,
    anio: ({ year }: CatalogueFilm) => year,
  }[sort];
  return films.toSorted((a, b) => measure(b) - measure(a));
}
