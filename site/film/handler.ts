/** Films' pages on demand. */
import { escapeText } from '../../pipeline/common/html.ts';
import { lazily } from '../../pipeline/common/lazily.ts';
import { keepOpen, type OpenData } from '../../pipeline/store/live.ts';
import { createPageHandler } from '../layouts/on-demand.ts';
import { readFilmPage } from './page.ts';
import { filmContent, unavailableContent } from './render.ts';
import { parseTemplate } from './template.ts';

/** Where the pages come from. Each is read when it is first needed, and again after it failed. */
export interface FilmSources {
  readonly openData: OpenData;
  /** HTML of the template that the site's build rendered. @throws if it is not there */
  readonly readTemplate: () => string;
  /** HTML of the site's own 404 page. @throws if it is not there */
  readonly readNotFound: () => string;
}

/** A handler that keeps data and template between requests. */
export function createFilmHandler(sources: FilmSources): (request: Request) => Promise<Response> {
  const withData = keepOpen(sources.openData);
  const template = lazily(() => parseTemplate(sources.readTemplate()));
  return createPageHandler({
    section: 'pelicula',
    async render(id) {
      const page = await withData(({ reader }) => readFilmPage(reader, id));
      return page && template()(filmContent(page));
    },
    notFound: lazily(sources.readNotFound),
    unavailable(id) {
      const content = unavailableContent(Number(id));
      try {
        return template()(content);
      } catch {
        const title = escapeText(content.title);
        return `<!doctype html><html lang="es"><title>${title}</title>${content.main}</html>`;
      }
    },
  });
}
