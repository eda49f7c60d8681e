/**
 * Netlify's function for the pages of people that the build did not prerender, as `pelicula.ts` is for films. Addresses
 * with a name, `/persona/31-tom-hanks/`, lead to the person's one page.
 */
import type { Config } from '@netlify/functions';
import { ofOwnDeploy } from '../api/origin.ts';
import { createPageHandler } from '../layouts/on-demand.ts';
import { PERSON_PAGES } from '../person/render.ts';

/** HTML that the build rendered and packed with the function (`site/build/bundle.ts`). */
declare const PERSON_TEMPLATE: string;
declare const NOT_FOUND: string;

export default ofOwnDeploy((openData) =>
  createPageHandler(PERSON_PAGES, {
    openData,
    readTemplate: () => PERSON_TEMPLATE,
    readNotFound: () => NOT_FOUND,
  }),
);

export const config: Config = {
  path: '/persona/*',
  // A prerendered person is a file: the CDN serves it itself.
  preferStatic: true,
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
