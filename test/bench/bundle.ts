/** The functions as Netlify packs them: their size, and what importing one costs a cold start. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { BUNDLES, bundleFunctions } from '../../site/build/bundle.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';
import type { BuiltSite } from './workspace.ts';

const IMPORTS = 9;
const SCRIPT =
  'const t = performance.now(); await import(process.argv[1]); console.log(performance.now() - t);';

/** One row a function: the file of our own, the archive with Netlify's runtime, the median of some cold imports. */
export async function measureBundle(site: BuiltSite): Promise<Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-bundle-'));
  try {
    await bundleFunctions(site.root, join(root, BUNDLES));
    await zipFunctions(join(root, BUNDLES), join(root, 'zipped'), {
      basePath: root,
      config: { '*': { nodeBundler: 'none' } },
    });
    return globSync('*.mjs', { cwd: join(root, BUNDLES) }).map((file) => {
      const path = join(root, BUNDLES, file);
      const name = file.replace('.mjs', '');
      const kilobytes = (of: string): number => Math.round(statSync(of).size / 1024);
      return {
        function: name,
        fileKb: kilobytes(path),
        archiveKb: kilobytes(join(root, 'zipped', `${name}.zip`)),
        coldImportMs: coldImport(path),
      };
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function coldImport(path: string): number {
  const args = ['--input-type=module', '--eval', SCRIPT, pathToFileURL(path).href];
  const times = Array.from({ length: IMPORTS }, () =>
    Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout),
  );
  return round(times.sort((a, b) => a - b)[IMPORTS >> 1] ?? 0);
}
