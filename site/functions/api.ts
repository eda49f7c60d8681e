/** Netlify's function for every query. The queries themselves are in `pipeline/queries`. */
import { resolve } from 'node:path';
import type { Config } from '@netlify/functions';
import { openData } from '../../pipeline/queries/node-reader.ts';
import { createHandler } from '../api/handler.ts';

/**
 * The data travels with the function (`included_files`), under the folder that it runs in. The name is in parts
 * because Netlify's tracer packs every folder whose name it can read: the data would go twice, and anew for each
 * request of the local emulation.
 */
const DATA = ['public', 'data'];
const folder = (): string => resolve(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), ...DATA);

export default createHandler(() => openData(folder()));

export const config: Config = {
  path: ['/api', '/api/*'],
  rateLimit: { windowLimit: 600, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};
