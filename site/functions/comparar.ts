/**
 * Netlify's function for the page that shows two films or two people side by side: whichever two an address names, so
 * that none of them can be a file.
 */
import type { Config } from '@netlify/functions';
import { ofOwnDeploy } from '../api/origin.ts';
import { createCompareHandler } from '../compare/handler.ts';

/** HTML that the build rendered and packed with the function (`site/build/bundle.ts`). */
declare const COMPARE_TEMPLATE: string;

export default ofOwnDeploy((openData) =>
  createCompareHandler({ openData, readTemplate: () => COMPARE_TEMPLATE }),
);

export const config: Config = {
  path: ['/comparar', '/comparar/'],
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
