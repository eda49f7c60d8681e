/** One thread of `prerenderFilms`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { openData } from '../../pipeline/store/file-reader.ts';
import { readFilmPage } from './page.ts';
import type { PrerenderTask } from './prerender.ts';
import { filmContent } from './render.ts';
import { parseTemplate, TEMPLATE_FILE } from './template.ts';

const { root, ids } = workerData as PrerenderTask;
const { reader } = openData(join(root, 'public', 'data'));
const template = parseTemplate(readFileSync(join(root, TEMPLATE_FILE), 'utf8'));
for (const id of ids) {
  const page = await readFilmPage(reader, String(id));
  if (page === undefined) throw new Error(`the exported data has no ${id} in films`);
  const folder = join(root, 'dist', 'pelicula', String(id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), template(filmContent(page)));
}
