/** The function as Netlify packs it: its size, and what importing it costs a cold start. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { round } from './child.ts';
import type { Row } from './texts.ts';

const IMPORTS = 9;
const SCRIPT =
  'const t = performance.now(); await import(process.argv[1]); console.log(performance.now() - t);';

export async function measureBundle(): Promise<Row> {
  const root = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-bundle-'));
  try {
    await zipFunctions(join(root, 'site/functions'), folder, {
      archiveFormat: 'none',
      basePath: root,
      config: { '*': { nodeBundler: 'esbuild' } },
    });
    const entry = join(folder, 'api/site/functions/api.mjs');
    const times = Array.from({ length: IMPORTS }, () =>
      Number(
        spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT, entry], { encoding: 'utf8' })
          .stdout,
      ),
    ).sort((a, b) => a - b);
    const bytes = globSync('**/*', { cwd: folder }).reduce(
      (sum, file) => sum + statSync(join(folder, file)).size,
      0,
    );
    return { bundleKb: Math.round(bytes / 1024), coldImportMs: round(times[IMPORTS >> 1] ?? 0) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
