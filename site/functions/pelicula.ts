/**
 * Netlify's function for the pages of films past the host's limit of files in a folder (`site/film/prerendered.ts`).
 * It renders them with the site's own template, from the same shards; the CDN keeps each until the next deploy. It
 * also leads addresses with a title, `/pelicula/862-toy-story/`, to the film's one page.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '@netlify/functions';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createFilmHandler } from '../film/handler.ts';
import { TEMPLATE_FILE } from '../film/template.ts';

/** What travels with the function (`included_files`) is under the folder that it runs in. */
const path = (file: string): string => resolve(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

export default createFilmHandler({
  openData: () => openData(path('public/data')),
  readTemplate: () => read(TEMPLATE_FILE),
  readNotFound: () => read('dist/404.html'),
});

export const config: Config = {
  path: '/pelicula/*',
  // A prerendered film is a file: the CDN serves it itself.
  preferStatic: true,
};
