/** Which film of the catalogue an imported one is: by its ids, else by title, year and director. */
import { getOrCreate } from '../../../pipeline/common/collections.ts';
import { fold, join } from '../../../pipeline/common/fold.ts';
import { lazily } from '../../../pipeline/common/lazily.ts';
import type { ImportedFilm } from './layouts.ts';

/** A film of the catalogue as imports see it. */
export interface KnownFilm {
  readonly id: number;
  readonly year: number;
  /** The number of its IMDb id; 0 where unknown. */
  readonly imdb: number;
  /** The title that is shown, and its others: Spanish, the source's, original. */
  readonly names: readonly string[];
}

/** `doubtful`: one of several, the likeliest first, for the visitor to say. `series`: the catalogue has films alone. */
export type Match =
  | { readonly kind: 'found'; readonly film: KnownFilm }
  | { readonly kind: 'doubtful'; readonly films: readonly KnownFilm[] }
  | { readonly kind: 'missing' | 'series' };

/** Who directed a film, folded; asked only where titles and years do not tell films apart. */
export type DirectorsOf = (id: number) => Promise<readonly string[]>;

/** Sites differ by a year in when a film came out: at a festival, in a country, in cinemas. */
const YEARS_APART = 1;
/** With more years between them a film of the same title is shown to the visitor, who knows. */
const DOUBTFUL_APART = 4;
/** Films offered where it is doubtful. */
const OFFERED = 5;
/** What titles begin or end with in one list and not in another: "Matrix, The". */
const ARTICLE =
  /^(?:the|an?|el|la|los|las|una?|le|les|il|der|die|das) (?=.)|(?<=.) (?:the|an?|el|la|los|las)$/g;
/** What one list writes and another has a sign for, or says in its language. */
const AND = / (?:and|y|et|und) /g;

type NameIndex = ReadonlyMap<string, readonly KnownFilm[]>;
type KeyOf = (name: string) => string;

/** @param films the catalogue's, the best known first */
export function createMatcher(
  films: readonly KnownFilm[],
  directorsOf: DirectorsOf,
): (row: ImportedFilm) => Promise<Match> {
  const byId = lazily(() => new Map(films.map((film) => [film.id, film])));
  const byImdb = lazily(() => new Map(films.toReversed().map((film) => [film.imdb, film])));
  const byName = lazily(() => indexed(films, join));
  const byLooseName = lazily(() => indexed(films, looseKey));

  const named = (row: ImportedFilm): KnownFilm[] => {
    const found = lookedUp(row, byName(), join);
    const all = found.length > 0 ? found : lookedUp(row, byLooseName(), looseKey);
    return all.filter((film) => !contradicts(row, film));
  };

  return async (row) => {
    if (!row.isFilm) return { kind: 'series' };
    const film =
      (row.tmdb === null ? undefined : byId().get(row.tmdb)) ??
      (row.imdb === null ? undefined : byImdb().get(row.imdb));
    if (film !== undefined) return { kind: 'found', film };
    return matchOf(row, named(row), directorsOf);
  };
}

async function matchOf(
  row: ImportedFilm,
  films: readonly KnownFilm[],
  directorsOf: DirectorsOf,
): Promise<Match> {
  const { year, directors } = row;
  const apart = (film: KnownFilm): number => (year === null ? 0 : Math.abs(film.year - year));
  const near = films.filter((film) => apart(film) <= YEARS_APART);
  const exact = near.filter((film) => apart(film) === 0);
  if (year !== null && near.length > 0) {
    const [only] = near;
    // A namesake of the year beside is another film, as its director says; where nobody is named, the year says it.
    if (near.length === 1 && only !== undefined && (exact.length === 1 || directors === ''))
      return { kind: 'found', film: only };
    if (directors !== '') {
      const directed: KnownFilm[] = [];
      for (const film of near) if (await isBy(row, film, directorsOf)) directed.push(film);
      const [director] = directed;
      if (directed.length === 1 && director !== undefined) return { kind: 'found', film: director };
    } else if (exact.length === 1 && exact[0] !== undefined) return { kind: 'found', film: exact[0] };
  }
  const likely = films
    .filter((film) => apart(film) <= DOUBTFUL_APART)
    .toSorted((a, b) => apart(a) - apart(b))
    .slice(0, OFFERED);
  return likely.length === 0 ? { kind: 'missing' } : { kind: 'doubtful', films: likely };
}

async function isBy(
  { directors }: ImportedFilm,
  { id }: KnownFilm,
  directorsOf: DirectorsOf,
): Promise<boolean> {
  return (await directorsOf(id)).some((name) => directors.includes(name));
}

/** Whether a film has another id of the kind that the row has: then it is another film, whatever it is called. */
function contradicts({ tmdb, imdb }: ImportedFilm, film: KnownFilm): boolean {
  return tmdb !== null || (imdb !== null && film.imdb > 0);
}

function lookedUp({ titles }: ImportedFilm, index: NameIndex, keyOf: KeyOf): KnownFilm[] {
  return [...new Set(titles.flatMap((title) => index.get(keyOf(title)) ?? []))];
}

function indexed(films: readonly KnownFilm[], keyOf: KeyOf): Map<string, KnownFilm[]> {
  const index = new Map<string, KnownFilm[]>();
  for (const film of films)
    for (const key of new Set(film.names.map(keyOf))) getOrCreate(index, key, () => []).push(film);
  return index;
}

function looseKey(name: string): string {
  return fold(name).replace(AND, ' ').replace(ARTICLE, '').replaceAll(' ', '');
}
