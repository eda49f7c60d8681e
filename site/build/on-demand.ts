/** All sections of pages that are made one by one, for the build and for the development server. */
import { FILM_PAGES } from '../film/render.ts';
import type { PagesOnDemand } from '../layouts/on-demand.ts';
import type { Section } from '../layouts/template.ts';
import { PERSON_PAGES } from '../person/render.ts';

export const ON_DEMAND: Readonly<Record<Section, PagesOnDemand>> = {
  pelicula: FILM_PAGES,
  persona: PERSON_PAGES,
};
