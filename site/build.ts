/** `npm run build`, second half: the static site, without a line for each of its tens of thousands of pages. */
import { globSync } from 'node:fs';
import { build } from 'astro';
import { building, built } from './texts/build.ts';

const started = performance.now();
console.log(building);
await build({ logLevel: 'warn' });
const pages = globSync('dist/**/*.html').length;
console.log(built(pages, (performance.now() - started) / 1000));
