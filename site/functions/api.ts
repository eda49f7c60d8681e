/** Netlify's function for every query. The queries themselves are in `pipeline/queries`. */
import type { Config } from '@netlify/functions';
import { createHandler } from '../api/handler.ts';
import { ofOwnDeploy } from '../api/origin.ts';

export default ofOwnDeploy(createHandler);

export const config: Config = {
  path: ['/api', '/api/*'],
  // Answers for months and weekdays are files (`site/api/static.ts`): the CDN serves them itself.
  preferStatic: true,
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
