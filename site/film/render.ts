/** A film's page as HTML, but for its frame; and what the frame says of it. */
import { createElement } from 'react';
// Of react-dom's builds for servers the one that needs no module of Node: it packs into a single file.
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { movieSchema } from '../build/schema.ts';
import { FilmUnavailable, FilmView } from './FilmView.tsx';
import type { FilmPage } from './page.ts';
import type { Frame } from './template.ts';
import { filmDescription, filmTitle } from './texts.ts';

/** Quotes in text, which React escapes as if it were an attribute: what follows is a tag's start, not its end. */
const QUOTE_IN_TEXT = /&quot;(?=[^<>]*<)/g;

/** The content of the page's <main>. */
export function renderFilm(page: FilmPage): string {
  return renderToStaticMarkup(createElement(FilmView, page)).replace(QUOTE_IN_TEXT, '"');
}

/** The content of <main> when the film cannot be read. */
export function renderUnavailable(): string {
  return renderToStaticMarkup(createElement(FilmUnavailable));
}

/** What the head of a page is told of it. Plain text: whoever writes it escapes it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** In schema.org's words. */
  readonly about: object;
}

export function filmHead({ film }: FilmPage): Head {
  return { title: filmTitle(film), description: filmDescription(film), about: movieSchema(film) };
}

/** A film's whole page. */
export function drawFilm(frame: Frame, page: FilmPage): string {
  return frame({ id: page.film.id, ...filmHead(page), main: renderFilm(page) });
}
