/** A film's page as HTML. */
import { createElement } from 'react';
// Of react-dom's builds for servers the one that needs no module of Node: it packs into a single file.
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { movieSchema } from '../build/schema.ts';
import type { PagesOnDemand } from '../layouts/on-demand.ts';
import type { PageContent } from '../layouts/template.ts';
import { FilmView } from './FilmView.tsx';
import { type FilmPage, readFilmPage } from './page.ts';
import { filmDescription, filmTitle, UNAVAILABLE } from './texts.ts';

/** What a film's page says, to fill the template with. */
export function filmContent(page: FilmPage): PageContent {
  const { film } = page;
  return {
    path: `/pelicula/${film.id}/`,
    title: filmTitle(film),
    description: filmDescription(film),
    about: movieSchema(film),
    main: renderToStaticMarkup(createElement(FilmView, page)),
  };
}

export const FILM_PAGES: PagesOnDemand = {
  section: 'pelicula',
  async read(reader, id) {
    const page = await readFilmPage(reader, id);
    return page && filmContent(page);
  },
  unavailable: UNAVAILABLE,
};
