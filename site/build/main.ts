/**
 * `npm run build`, second half: the site by Astro, and its sitemaps; films' pages in the template that it rendered, which is kept for
 * the function that renders the others; the functions and the service worker, packed; and the answers that are files.
 */
import { globSync } from 'node:fs';
import { build } from 'astro';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../api/handler.ts';
import { writeStaticAnswers } from '../api/static.ts';
import { moveTemplate, prerenderFilms } from '../film/prerender.ts';
import { packServiceWorker } from '../offline/pack.ts';
import { bundleFunctions } from './bundle.ts';
import { filmIds, prerenderedFilms } from './folder.ts';
import { writeSitemaps } from './sitemap.ts';
import { building, built } from './texts.ts';

// Building this site is nobody else's business.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const started = performance.now();
console.log(building);
await build({ logLevel: 'warn' });
await moveTemplate(process.cwd());
writeSitemaps('dist', filmIds());
await prerenderFilms(process.cwd(), prerenderedFilms());
await bundleFunctions(process.cwd());
await packServiceWorker(process.cwd(), openData('public/data').manifest.snapshot);
await writeStaticAnswers(
  createHandler(() => openData('public/data')),
  'dist',
);
const pages = globSync('dist/**/*.html').length;
console.log(built(pages, (performance.now() - started) / 1000));
