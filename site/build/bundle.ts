/**
 * Packs each Netlify function into one file that needs nothing else. Netlify's own packing of a TypeScript function
 * copies every module of a library, used or not (2.9 MB of zod); this is a twentieth of it, and starts sooner. The
 * packed file is what Netlify deploys, what `npm run serve` serves and what the tests call.
 */
import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { templateFile } from '../layouts/template.ts';

/** Where the packed functions are, under the project's folder; netlify.toml names the same one. */
export const BUNDLES = '.netlify/bundles';

/** How code for Node is packed. */
export const NODE_PACKING = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The pages that functions answer with: what each is called in their code, and where the site's build left it. */
const PAGES = {
  FILM_TEMPLATE: templateFile('pelicula'),
  PERSON_TEMPLATE: templateFile('persona'),
  COMPARE_TEMPLATE: templateFile('comparar'),
  NOT_FOUND: 'dist/404.html',
} as const;

/**
 * Packs `site/functions/*.ts`, instead of what was packed before.
 * @param root the project's folder, with the built site
 * @throws {Error} esbuild's, if one cannot be packed; the system's, if the site is not built
 */
export async function bundleFunctions(root: string, outdir: string = join(root, BUNDLES)): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  const pages = Object.entries(PAGES).map(([name, file]) => {
    return [name, JSON.stringify(readFileSync(join(root, file), 'utf8'))] as const;
  });
  await build({
    ...NODE_PACKING,
    define: {
      ...NODE_PACKING.define,
      ...Object.fromEntries(pages),
      MANIFEST: readFileSync(join(root, 'dist/data/manifest.json'), 'utf8'),
    },
    entryPoints: globSync(join(root, 'site', 'functions', '*.ts')),
    outdir,
    outExtension: { '.js': '.mjs' },
  });
}
