/**
 * `npm run build`, last part: the site by Astro, and its sitemaps; films' pages in the template that it rendered, which
 * is kept for the function that renders the others; the functions and the service worker, packed; and the answers that
 * are files.
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
import { beginBuild, writeStamp } from './stamp.ts';
import { building, built } from './texts.ts';

// Building this site is nobody else's business.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const root = process.cwd();
const sources = beginBuild(root);
const started = performance.now();
console.log(building);
await build({ logLevel: 'warn' });
await moveTemplate(root);
writeSitemaps('dist', filmIds());
await prerenderFilms(root, prerenderedFilms());
await bundleFunctions(root);
await packServiceWorker(root, openData('public/data').manifest.snapshot);
await writeStaticAnswers(
  createHandler(() => openData('public/data')),
  'dist',
);
writeStamp(root, sources);
const pages = globSync('dist/**/*.html').length;
console.log(built(pages, (performance.now() - started) / 1000));
