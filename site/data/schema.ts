/** Descriptions of films and people in schema.org's words, for search engines. */
import type { FilmEntry, PersonEntry } from '../../pipeline/queries/families.ts';

/** A description as JSON-LD, in which nothing can be taken for markup: a title could hold "</script>" or "&quot;". */
export function jsonLd(about: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...about })
    .replaceAll('<', '\\u003c')
    .replaceAll('&', '\\u0026');
}

/** Without a rating: search engines want ratings of the site's own users. */
export function movieSchema(film: FilmEntry): object {
  return {
    '@type': 'Movie',
    name: film.title,
    datePublished: film.date,
    ...(film.directors.length > 0 && {
      director: film.directors.map(({ name }) => ({ '@type': 'Person', name })),
    }),
  };
}

export function personSchema(person: PersonEntry): object {
  return { '@type': 'Person', name: person.name };
}
