/**
 * Packs each Netlify function into one file that needs nothing else. Netlify's own packing of a TypeScript function
 * copies every module of a library, used or not (2.9 MB of zod); this is a twentieth of it, and starts sooner. The
 * packed file is what Netlify deploys, what `npm run serve` serves and what the tests call.
 */
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Where the packed functions are, under the project's folder; netlify.toml names the same one. */
export const BUNDLES = '.netlify/bundles';

/** How code for Node is packed. */
export const NODE_PACKING = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Packs `site/functions/*.ts`, instead of what was packed before.
 * @param root the project's folder
 * @throws {Error} esbuild's, if one cannot be packed
 */
export async function bundleFunctions(root: string, outdir: string = join(root, BUNDLES)): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await build({
    ...NODE_PACKING,
    entryPoints: globSync(join(root, 'site', 'functions', '*.ts')),
    outdir,
    outExtension: { '.js': '.mjs' },
  });
}
