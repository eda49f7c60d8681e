/** Pages that a function answers, each known by a number in its address: a request in, a page out. */
import { methodNotAllowedResponse, movedResponse, pageResponse } from './response.ts';

export interface PagesOnDemand {
  /** What the addresses begin with: `pelicula` for `/pelicula/862/`. */
  readonly section: string;
  /** The page with a number, in HTML; undefined where there is none. */
  readonly render: (id: string) => Promise<string | undefined>;
  /** What is shown where there is none. */
  readonly notFound: () => string;
  /** What is shown where the page cannot be rendered now; it may throw itself. */
  readonly unavailable: (id: string) => string;
}

/**
 * A handler of `/pelicula/862/`, to which `/pelicula/862` and `/pelicula/862-toy-story/` lead. It never throws: what
 * goes wrong is a page that says so. Netlify matches paths without regard to case.
 */
export function createPageHandler(pages: PagesOnDemand): (request: Request) => Promise<Response> {
  const address = new RegExp(`^/${pages.section}/(\\d{1,10})(?:-[^/]*)?/?$`, 'i');
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowedResponse();
    const { pathname, search } = new URL(request.url);
    const id = address.exec(pathname)?.[1];
    try {
      const html = id === undefined ? undefined : await pages.render(id);
      if (html === undefined) return pageResponse(request, 404, pages.notFound());
      const path = `/${pages.section}/${id}/`;
      return pathname === path ? pageResponse(request, 200, html) : movedResponse(path + search);
    } catch {
      // Whatever went wrong, the client is told no more than that it may pass.
      return pageResponse(request, 503, pages.unavailable(id ?? '0'));
    }
  };
}
