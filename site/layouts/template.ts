/**
 * The templates of pages that are made one by one, of films and of people, and what compares them. Astro renders each once, around placeholders
 * (`pages/pelicula/plantilla.astro`), and the build moves it to where only programs find it. The build fills it for the
 * best known, and a function for the others, on demand.
 */
import { escapeAttribute, escapeText } from '../../pipeline/common/html.ts';
import { jsonLd } from '../build/schema.ts';

/** All templates: of the sections, and of the page that compares. */
export const TEMPLATES = ['pelicula', 'persona', 'comparar'] as const;
type TemplateName = (typeof TEMPLATES)[number];

/** What the addresses begin with: `pelicula` for `/pelicula/862/`. */
export type Section = Exclude<TemplateName, 'comparar'>;

/** Where the build leaves a template, under the project's folder; the function is packed with it. */
export function templateFile(name: TemplateName): string {
  return `.netlify/templates/${name}.html`;
}

/** A template's own address, in the place of its pages'. */
export function templatePath(name: TemplateName): string {
  return `/${name}/plantilla/`;
}

/** What a template is rendered with. */
export const PLACEHOLDERS = {
  title: '% title %',
  description: '% description %',
  about: { '@type': '% about %' },
  main: '% main %',
} as const;

/** What takes the placeholders' place: plain text, but for the content of <main>, which is HTML. */
export interface PageContent {
  /** The page's address: `/pelicula/862/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** In schema.org's words. */
  readonly about: object;
  readonly main: string;
}

/** Fills a template: a whole page. */
export type Template = (content: PageContent) => string;

/** What stands in a template, and what takes its place. */
function slotsOf(name: TemplateName): ReadonlyMap<string, Template> {
  return new Map<string, Template>([
    [`content="${PLACEHOLDERS.title}"`, ({ title }) => `content="${escapeAttribute(title)}"`],
    [
      `content="${PLACEHOLDERS.description}"`,
      ({ description }) => `content="${escapeAttribute(description)}"`,
    ],
    [`<title>${PLACEHOLDERS.title}`, ({ title }) => `<title>${escapeText(title)}`],
    [jsonLd(PLACEHOLDERS.about), ({ about }) => jsonLd(about)],
    [PLACEHOLDERS.main, ({ main }) => main],
    [templatePath(name), ({ path }) => path],
  ]);
}

/** Takes a template apart once, to be filled many times. @throws {Error} if it lacks a placeholder */
export function parseTemplate(html: string, name: TemplateName): Template {
  const slots = slotsOf(name);
  let pieces = [html];
  for (const slot of slots.keys()) {
    if (!html.includes(slot)) throw new Error(`the template of /${name}/ lacks its placeholder ${slot}`);
    pieces = pieces.flatMap((piece) =>
      piece.split(slot).flatMap((part, place) => (place > 0 ? [slot, part] : part)),
    );
  }
  return (content) => pieces.map((piece) => slots.get(piece)?.(content) ?? piece).join('');
}
