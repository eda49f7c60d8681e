/**
 * Netlify's function for people without a prerendered page: it tells those that the catalogue has from those that it
 * has not. Addresses with a name, `/persona/31-tom-hanks/`, lead to the person's one page.
 */
import type { Config } from '@netlify/functions';
import { ofOwnDeploy } from '../api/origin.ts';
import { createPersonHandler } from '../person/handler.ts';

/** HTML that the build rendered and packed with the function (`site/build/bundle.ts`). */
declare const PERSON_PAGE: string;

export default ofOwnDeploy((openData) => createPersonHandler(openData, PERSON_PAGE));

export const config: Config = {
  path: '/persona/*',
  // A prerendered person is a file: the CDN serves it itself.
  preferStatic: true,
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
