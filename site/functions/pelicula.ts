/**
 * Netlify's function for the pages of films that the build did not prerender (`site/film/prerendered.ts`). It renders
 * them with the site's own template, from the same shards; the CDN keeps each until the next deploy. It also leads
 * addresses with a title, `/pelicula/862-toy-story/`, to the film's one page.
 */
import type { Config } from '@netlify/functions';
import { ofOwnDeploy } from '../api/origin.ts';
import { FILM_PAGES } from '../film/render.ts';
import { createPageHandler } from '../layouts/on-demand.ts';

/** HTML that the build rendered and packed with the function (`site/build/bundle.ts`). */
declare const FILM_TEMPLATE: string;
declare const NOT_FOUND: string;

export default ofOwnDeploy((openData) =>
  createPageHandler(FILM_PAGES, {
    openData,
    readTemplate: () => FILM_TEMPLATE,
    readNotFound: () => NOT_FOUND,
  }),
);

export const config: Config = {
  path: '/pelicula/*',
  // A prerendered film is a file: the CDN serves it itself.
  preferStatic: true,
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
