/** Netlify's function for every query. The queries themselves are in `pipeline/queries`. */
import { resolve } from 'node:path';
import type { Config } from '@netlify/functions';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../api/handler.ts';

/** The data travels with the function (`included_files`), under the folder that it runs in. */
const folder = (): string => resolve(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), 'public/data');

export default createHandler(() => openData(folder()));

export const config: Config = {
  path: ['/api', '/api/*'],
  // Answers for months and weekdays are files (`site/api/static.ts`): the CDN serves them itself.
  preferStatic: true,
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
