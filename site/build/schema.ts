/** Descriptions of films and people in schema.org's words, for search engines. */
import { embeddableJson } from '../../pipeline/common/html.ts';
import { genreName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry, PersonEntry } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';

/** The catalogue's ids are those of this site. */
const TMDB = 'https://www.themoviedb.org';

/** A description as JSON-LD. */
export function jsonLd(about: object): string {
  return embeddableJson({ '@context': 'https://schema.org', ...about });
}

/** Of a long cast, those that a search engine would show. */
const ACTORS = 5;

/** Without a rating: search engines want ratings of the site's own users. */
export function movieSchema(film: FilmEntry): object {
  return {
    '@type': 'Movie',
    name: shownTitle(film),
    ...alternateNames(film),
    datePublished: film.date,
    ...(film.runtime !== null && { duration: `PT${film.runtime}M` }),
    ...(film.language !== null && { inLanguage: film.language }),
    ...(film.genres.length > 0 && { genre: film.genres.map(genreName) }),
    ...(film.directors.length > 0 && { director: film.directors.map(personNamed) }),
    ...(film.cast.length > 0 && { actor: film.cast.slice(0, ACTORS).map(personNamed) }),
    sameAs: `${TMDB}/movie/${film.id}`,
  };
}

/** What else the film is called: in the source, originally and elsewhere in Spanish. */
function alternateNames(film: FilmEntry): object {
  const shown = shownTitle(film);
  const names = [film.title, film.originalTitle, ...film.titles.map(({ title }) => title)];
  const others = [...new Set(names)].filter((name) => name !== null && name !== shown);
  if (others.length === 0) return {};
  return { alternateName: others.length === 1 ? others[0] : others };
}

export function personSchema(person: PersonEntry): object {
  return { ...personNamed(person), sameAs: `${TMDB}/person/${person.id}` };
}

function personNamed({ name }: { readonly name: string }): object {
  return { '@type': 'Person', name };
}
