/** A film's page as HTML. */
import { createElement } from 'react';
// Of react-dom's builds for servers the one that needs no module of Node: it packs into a single file.
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { movieSchema } from '../build/schema.ts';
import { FilmUnavailable, FilmView } from './FilmView.tsx';
import type { FilmPage } from './page.ts';
import type { FilmContent } from './template.ts';
import { filmDescription, filmTitle, UNAVAILABLE } from './texts.ts';

/** What a film's page says, to fill the template with. */
export function filmContent(page: FilmPage): FilmContent {
  const { film } = page;
  return {
    id: film.id,
    title: filmTitle(film),
    description: filmDescription(film),
    about: movieSchema(film),
    main: renderToStaticMarkup(createElement(FilmView, page)),
  };
}

/** What stands in the place of a film that cannot be read. */
export function unavailableContent(id: number): FilmContent {
  const { title, lead: description } = UNAVAILABLE;
  return { id, title, description, about: {}, main: renderToStaticMarkup(createElement(FilmUnavailable)) };
}
