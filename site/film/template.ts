/**
 * The template of films' pages. Astro renders it once, around placeholders (`pages/pelicula/plantilla.astro`), and the
 * build moves it to where only programs find it. The build fills it for the best-known films, and a function for the
 * others, on demand.
 */
import { escapeAttribute, escapeText } from '../../pipeline/common/html.ts';
import { jsonLd } from '../build/schema.ts';

/** Where the build leaves the template, under the project's folder; the function is packed with it. */
export const TEMPLATE_FILE = '.netlify/templates/pelicula.html';

/** The template's own address: where a film's address has its id. */
export const TEMPLATE_PATH = '/pelicula/plantilla/';

/** What the template is rendered with. */
export const PLACEHOLDERS = {
  title: '% title %',
  description: '% description %',
  about: { '@type': '% about %' },
  main: '% main %',
} as const;

/** What takes the placeholders' place: plain text, but for the content of <main>, which is HTML. */
export interface FilmContent {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** In schema.org's words. */
  readonly about: object;
  readonly main: string;
}

/** Fills the template: a whole page. */
export type Template = (content: FilmContent) => string;

/** What stands in the template, and what takes its place. */
const SLOTS: ReadonlyMap<string, Template> = new Map([
  [`content="${PLACEHOLDERS.title}"`, ({ title }) => `content="${escapeAttribute(title)}"`],
  [`content="${PLACEHOLDERS.description}"`, ({ description }) => `content="${escapeAttribute(description)}"`],
  [`<title>${PLACEHOLDERS.title}`, ({ title }) => `<title>${escapeText(title)}`],
  [jsonLd(PLACEHOLDERS.about), ({ about }) => jsonLd(about)],
  [PLACEHOLDERS.main, ({ main }) => main],
  [TEMPLATE_PATH, ({ id }) => `/pelicula/${id}/`],
]);

/** Takes the template apart once, to be filled many times. @throws {Error} if it lacks a placeholder */
export function parseTemplate(html: string): Template {
  let pieces = [html];
  for (const slot of SLOTS.keys()) {
    if (!html.includes(slot)) throw new Error(`the template of films' pages lacks its placeholder ${slot}`);
    pieces = pieces.flatMap((piece) =>
      piece.split(slot).flatMap((part, place) => (place > 0 ? [slot, part] : part)),
    );
  }
  return (content) => pieces.map((piece) => SLOTS.get(piece)?.(content) ?? piece).join('');
}
