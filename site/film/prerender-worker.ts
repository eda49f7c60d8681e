/** One thread of `drawFilms`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { openData } from '../../pipeline/store/file-reader.ts';
import { EntryMissingError } from './entry-missing.ts';
import { readFilmPage } from './page.ts';
import type { DrawTask } from './prerender.ts';
import { drawFilm } from './render.ts';
import { FRAME_FILE, openFrame } from './template.ts';

const { root, ids } = workerData as DrawTask;
const { reader } = openData(join(root, 'public', 'data'));
const frame = openFrame(readFileSync(join(root, FRAME_FILE), 'utf8'));
for (const id of ids) {
  const page = await readFilmPage(reader, String(id));
  if (page === undefined) throw new EntryMissingError('films', String(id));
  const folder = join(root, 'dist', 'pelicula', String(id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), drawFilm(frame, page));
}
