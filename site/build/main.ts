/**
 * `npm run build`, second half: the site by Astro; films' pages in the frame that it drew, which is kept for the
 * function that draws the others; the functions and the service worker, packed; and the answers that are files.
 */
import { globSync } from 'node:fs';
import { build } from 'astro';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../api/handler.ts';
import { writeStaticAnswers } from '../api/static.ts';
import { moveFrame } from '../film/move-template.ts';
import { drawFilms } from '../film/prerender.ts';
import { packServiceWorker } from '../offline/pack.ts';
import { bundleFunctions } from './bundle.ts';
import { drawnFilmIds } from './folder.ts';
import { building, built } from './texts.ts';

const started = performance.now();
console.log(building);
await build({ logLevel: 'warn' });
await moveFrame(process.cwd());
await drawFilms(process.cwd(), drawnFilmIds());
await bundleFunctions(process.cwd());
await packServiceWorker(process.cwd(), openData('public/data').manifest.snapshot);
await writeStaticAnswers(
  createHandler(() => openData('public/data')),
  'dist',
);
const pages = globSync('dist/**/*.html').length;
console.log(built(pages, (performance.now() - started) / 1000));
