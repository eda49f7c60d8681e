/** Table `films`, and the small views of a film that other tables hold. */
import { castPeople, characterAt } from '../../catalog/casts.ts';
import type { Catalog, Film } from '../../catalog/types.ts';
import { isSameText, join } from '../../common/fold.ts';
import { byDate, byVotes } from '../../common/order.ts';
import type { FilmOffer } from '../../common/platforms.ts';
import { ratioOf } from '../../store/figures.ts';
import {
  type FilmCard,
  type FilmEntry,
  type FilmRef,
  NAMESAKES_SHOWN,
  type PersonRef,
} from '../../store/tables.ts';

/** Hardly a cast is longer; a page of all of theirs would weigh too much. */
const CAST_SHOWN = 200;
const COMPANIES_SHOWN = 4;
const KEYWORDS_SHOWN = 12;
const SAGA_SHOWN = 40;

/** Every film by id. */
export function* filmEntries(catalog: Catalog): Generator<[string, FilmEntry]> {
  const sagas = sagaRefs(catalog.films);
  const byKey = Map.groupBy(catalog.films.toSorted(byVotes), (film) => join(film.title));
  for (const film of catalog.films) {
    const saga = film.collection === null ? [] : (sagas.get(film.collection.id) ?? []);
    const namesakes = firstOf(
      byKey.get(join(film.title)) ?? [],
      (other) => other !== film && isSameText(other.title, film.title),
    );
    yield [String(film.id), filmEntry(catalog, film, saga, namesakes)];
  }
}

/** What a page lists of each saga, by its id: sorted once a saga, not once a film, which takes the square of its size. */
function sagaRefs(films: readonly Film[]): Map<number, FilmRef[]> {
  const sagas = Map.groupBy(films, ({ collection }) => collection?.id);
  const refs = new Map<number, FilmRef[]>();
  for (const [id, saga] of sagas)
    if (id !== undefined) refs.set(id, saga.sort(byDate).slice(0, SAGA_SHOWN).map(filmRef));
  return refs;
}

/** The first NAMESAKES_SHOWN that are wanted. */
export function firstOf<T>(list: readonly T[], isWanted: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of list) {
    if (found.length === NAMESAKES_SHOWN) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}

function filmEntry(
  catalog: Catalog,
  film: Film,
  saga: readonly FilmRef[],
  namesakes: readonly Film[],
): FilmEntry {
  const people = castPeople(film);
  return {
    ...filmRef(film),
    titles: film.titles,
    imdbId: film.imdbId,
    originalTitle: film.originalTitle,
    language: film.language,
    overview: film.overview,
    tagline: film.tagline,
    date: film.date,
    runtime: film.runtime,
    budget: film.budget,
    revenue: film.revenue,
    ratio: ratioOf(film),
    popularity: film.popularity,
    ...(film.isUnreleased === true && { isUnreleased: true }),
    ...(film.offers !== undefined && {
      offers: film.offers.map(({ platform, date, url }): FilmOffer => {
        const { name = '', country = null } = catalog.platforms?.[platform] ?? {};
        return { name, country, date, url };
      }),
    }),
    votes: film.votes,
    score: film.score,
    genres: film.genres,
    countries: film.countries,
    keywords: film.keywords.slice(0, KEYWORDS_SHOWN),
    companies: film.companies.slice(0, COMPANIES_SHOWN),
    directors: film.directors.map((id) => personRef(catalog, id)),
    cast: Array.from(people.subarray(0, CAST_SHOWN), (person, billing) => ({
      ...personRef(catalog, person),
      character: characterAt(film, billing),
    })),
    castSize: people.length,
    collection: film.collection === null ? null : { ...film.collection, films: saga },
    namesakes: namesakes.map(filmRef),
  };
}

/** What names a film wherever it is listed. */
export function filmRef(film: Film): FilmRef {
  const spanish = film.titles[0]?.title;
  return {
    id: film.id,
    title: film.title,
    ...(spanish !== undefined && { spanish }),
    year: film.year,
  };
}

/** What names a film on a card, which also says where it can be seen. */
export function cardRef(film: Film): FilmRef {
  return {
    ...filmRef(film),
    ...(film.offers !== undefined && { platforms: film.offers.map(({ platform }) => platform) }),
  };
}

/** What a card shows of a film. */
export function filmCard(catalog: Catalog, film: Film): FilmCard {
  const director = film.directors[0];
  return {
    ...cardRef(film),
    score: film.score,
    votes: film.votes,
    ratio: ratioOf(film),
    director: director === undefined ? null : personRef(catalog, director).name,
  };
}

/** What names a person wherever one is listed. @throws {Error} if the catalogue has no record of the id */
export function personRef(catalog: Catalog, id: number): PersonRef {
  const person = catalog.people.get(id);
  if (person === undefined) throw new Error(`person ${id} has a credit but no record`);
  return { id, name: person.name };
}
