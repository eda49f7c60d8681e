/** Films' pages on demand: a request in, a page out. */
import { escapeText } from '../../pipeline/common/html.ts';
import { lazily } from '../../pipeline/common/lazily.ts';
import { keepOpen, type OpenData } from '../api/live.ts';
import { readFilmPage } from './page.ts';
import { filmContent, unavailableContent } from './render.ts';
import { methodNotAllowedResponse, movedResponse, pageResponse } from './response.ts';
import { parseTemplate } from './template.ts';

/** Where the pages come from. Each is read when it is first needed, and again after it failed. */
export interface FilmSources {
  readonly openData: OpenData;
  /** HTML of the template that the site's build rendered. @throws if it is not there */
  readonly readTemplate: () => string;
  /** HTML of the site's own 404 page. @throws if it is not there */
  readonly readNotFound: () => string;
}

/** `/pelicula/862`, `/pelicula/862/`, `/pelicula/862-toy-story/`. Netlify matches paths without regard to case. */
const ADDRESS = /^\/pelicula\/(\d{1,10})(?:-[^/]*)?\/?$/i;

/** A handler that keeps data and template between requests. It never throws: what goes wrong is a page that says so. */
export function createFilmHandler(sources: FilmSources): (request: Request) => Promise<Response> {
  const withData = keepOpen(sources.openData);
  const template = lazily(() => parseTemplate(sources.readTemplate()));
  const missing = lazily(sources.readNotFound);
  const notFound = (request: Request): Response => pageResponse(request, 404, missing());

  const respond = async (request: Request, id: string): Promise<Response> => {
    const page = await withData(({ reader }) => readFilmPage(reader, id));
    if (page === undefined) return notFound(request);
    const { pathname, search } = new URL(request.url);
    const path = `/pelicula/${id}/`;
    if (pathname !== path) return movedResponse(path + search);
    return pageResponse(request, 200, template()(filmContent(page)));
  };

  const unavailable = (request: Request, id: string): Response => {
    const content = unavailableContent(Number(id));
    try {
      return pageResponse(request, 503, template()(content));
    } catch {
      const title = escapeText(content.title);
      const html = `<!doctype html><html lang="es"><title>${title}</title>${content.main}</html>`;
      return pageResponse(request, 503, html);
    }
  };

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowedResponse();
    const id = ADDRESS.exec(new URL(request.url).pathname)?.[1];
    try {
      return id === undefined ? notFound(request) : await respond(request, id);
    } catch {
      // Whatever went wrong, the client is told no more than that it may pass.
      return unavailable(request, id ?? '0');
    }
  };
}
