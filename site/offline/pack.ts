/** Packs the service worker into the built site. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes `dist/sw.js`. It is named after the build's data and assets, so that a browser that has another build's
 * worker takes this one, and with it a new cache.
 * @param root the project's folder, with the site in `dist/`
 * @param snapshot of the data that the site was built from
 */
export async function packServiceWorker(root: string, snapshot: string): Promise<void> {
  const dist = join(root, 'dist');
  const name = createHash('sha256').update(snapshot);
  // Those of `_astro` have their content in their names.
  for (const asset of globSync('{_astro,_site}/*', { cwd: dist }).sort()) {
    name.update(asset);
    if (asset.startsWith('_site')) name.update(readFileSync(join(dist, asset)));
  }
  await build({
    entryPoints: [join(root, 'site', 'offline', 'worker.ts')],
    outfile: join(dist, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BUILD: JSON.stringify(name.digest('hex').slice(0, 16)) },
    logLevel: 'warning',
  });
}
