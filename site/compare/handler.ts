/** The page that compares, on demand: what its address asks for, in the site's template. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { openPages, type PageSources } from '../layouts/on-demand.ts';
import { methodNotAllowedResponse, movedResponse, pageResponse } from '../layouts/response.ts';
import type { PageContent } from '../layouts/template.ts';
import { CompareView } from './CompareView.tsx';
import { type ComparePage, namesOf, readComparePage } from './page.ts';
import { COMPARE, comparedTitle, UNAVAILABLE } from './texts.ts';

const PATH = '/comparar/';
/** What the page depends on, for the CDN. */
const PARAMS = ['a', 'b', 'tipo', 'q'];

/** A handler of `/comparar/?a=pelicula-603&b=pelicula-604`. It never throws: what goes wrong is a page that says so. */
export function createCompareHandler(
  sources: Omit<PageSources, 'readNotFound'>,
): (request: Request) => Promise<Response> {
  const { withData, fill, unavailable } = openPages('comparar', sources);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowedResponse();
    const { pathname, search, searchParams } = new URL(request.url);
    if (pathname !== PATH) return movedResponse(PATH + search);
    try {
      const page = await withData(({ reader }) => readComparePage(reader, searchParams));
      return pageResponse(request, page.status, fill(contentOf(page)), PARAMS);
    } catch {
      return pageResponse(request, 503, unavailable(UNAVAILABLE, PATH));
    }
  };
}

function contentOf(page: ComparePage): PageContent {
  return {
    path: PATH,
    title: comparedTitle(namesOf(page.chosen)),
    description: COMPARE.description,
    about: {},
    main: renderToStaticMarkup(createElement(CompareView, page)),
  };
}
