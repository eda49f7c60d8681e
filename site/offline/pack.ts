/** Packs the service worker into the built site. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes `dist/sw.js`. It is named after the build's data and assets, so that a browser that has another build's
 * worker takes this one, and with it a new cache.
 * @param root the project's folder, with the site in `dist/`
 * @param snapshot of the data that the site was built from
 */
export async function packServiceWorker(root: string, snapshot: string): Promise<void> {
  const assets = globSync('_astro/*', { cwd: join(root, 'dist') }).sort();
  const name = createHash('sha256').update([snapshot, ...assets].join('\n'));
  await build({
    entryPoints: [join(root, 'site', 'offline', 'worker.ts')],
    outfile: join(root, 'dist', 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(name.digest('hex').slice(0, 16)) },
    logLevel: 'warning',
  });
}
