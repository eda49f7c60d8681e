/**
 * `npm run build`, last part: the site by Astro, and its sitemaps; pages of films and people in the templates that it
 * rendered, which are kept for the functions that render the others; the functions and the service worker, packed; and the answers that
 * are files.
 */
import { globSync } from 'node:fs';
import { build } from 'astro';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../api/handler.ts';
import { writeStaticAnswers } from '../api/static.ts';
import { TEMPLATES } from '../layouts/template.ts';
import { packServiceWorker } from '../offline/pack.ts';
import { bundleFunctions } from './bundle.ts';
import { filmIds, personIds, prerenderedFilms, prerenderedPeople } from './folder.ts';
import { moveTemplate, prerender } from './prerender.ts';
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
for (const name of TEMPLATES) await moveTemplate(root, name);
writeSitemaps('dist', { peliculas: ['pelicula', filmIds()], personas: ['persona', personIds()] });
await prerender(root, 'pelicula', prerenderedFilms());
await prerender(root, 'persona', prerenderedPeople());
await bundleFunctions(root);
await packServiceWorker(root, openData('public/data').manifest.snapshot);
await writeStaticAnswers(
  createHandler(() => openData('public/data')),
  'dist',
);
writeStamp(root, sources);
const pages = globSync('dist/**/*.html').length;
console.log(built(pages, (performance.now() - started) / 1000));
