/** Films' pages on demand: a request in, a page out. */
import type { DataFolder } from '../../pipeline/store/file-reader.ts';
import { keepOpen } from './live.ts';
import { readFilmPage } from './page.ts';
import { drawFilm, renderUnavailable } from './render.ts';
import { methodNotAllowedResponse, movedResponse, pageResponse, unavailableResponse } from './response.ts';
import { type Frame, openFrame } from './template.ts';
import { UNAVAILABLE } from './texts.ts';

/** Where the pages come from. Each is read when it is first needed, and again after it failed. */
export interface FilmSources {
  /** @throws {DataMissingError} */
  readonly openData: () => DataFolder;
  /** HTML of the frame that the site's build drew. @throws if it is not there */
  readonly readFrame: () => string;
  /** HTML of the site's own 404 page. @throws if it is not there */
  readonly readNotFound: () => string;
}

/** `/pelicula/862`, `/pelicula/862/`, `/pelicula/862-toy-story/`. Netlify matches paths without regard to case. */
const ADDRESS = /^\/pelicula\/(\d{1,10})(?:-[^/]*)?\/?$/i;

/** A handler that keeps data and frame between requests. It never throws: what goes wrong is a page that says so. */
export function createFilmHandler(sources: FilmSources): (request: Request) => Promise<Response> {
  const withData = keepOpen(sources.openData);
  let opened: Frame | undefined;
  const frame = (): Frame => {
    opened ??= openFrame(sources.readFrame());
    return opened;
  };
  let missing: string | undefined;
  const notFound = (request: Request): Response => {
    missing ??= sources.readNotFound();
    return pageResponse(request, 404, missing);
  };

  const respond = async (request: Request, id: string): Promise<Response> => {
    const page = await withData((reader) => readFilmPage(reader, id));
    if (page === undefined) return notFound(request);
    const { pathname, search } = new URL(request.url);
    const path = `/pelicula/${id}/`;
    if (pathname !== path) return movedResponse(path + search);
    return pageResponse(request, 200, drawFilm(frame(), page));
  };

  const unavailable = (request: Request, id: string): Response => {
    const { title, lead } = UNAVAILABLE;
    const main = renderUnavailable();
    try {
      const filling = { id: Number(id), title, description: lead, about: {}, main };
      return unavailableResponse(request, frame()(filling));
    } catch {
      return unavailableResponse(
        request,
        `<!doctype html><html lang="es"><title>${title}</title>${main}</html>`,
      );
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
