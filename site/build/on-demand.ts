/** All pages that are made one by one, for the build and for the development server. */
import { createCompareHandler } from '../compare/handler.ts';
import { FILM_PAGES } from '../film/render.ts';
import { createPageHandler, type PageSources, type PagesOnDemand } from '../layouts/on-demand.ts';
import type { Section, TEMPLATES } from '../layouts/template.ts';
import { PERSON_PAGES } from '../person/render.ts';

export const ON_DEMAND: Readonly<Record<Section, PagesOnDemand>> = {
  pelicula: FILM_PAGES,
  persona: PERSON_PAGES,
};

/** The handler that the function of this name has. */
export function handlerOf(
  name: (typeof TEMPLATES)[number],
  sources: PageSources,
): (request: Request) => Promise<Response> {
  return name === 'comparar' ? createCompareHandler(sources) : createPageHandler(ON_DEMAND[name], sources);
}
