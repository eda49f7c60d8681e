/** The site's build beside the same number of empty pages, built by the same Astro: what no site can go below. */
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, round, run } from './child.ts';
import type { Row } from './texts.ts';
import { BUILD_ENV, type BuiltSite } from './workspace.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** As many pages at once as in the site's own configuration. */
const CONCURRENCY = 4;

const page = (count: number): string => `---
export const getStaticPaths = () => Array.from({ length: ${count} }, (_, id) => ({ params: { id: String(id) } }));
---
<!doctype html><html lang="es"><head><meta charset="utf-8"><title>{Astro.params.id}</title></head><body></body></html>
`;

const BUILD = `import { build } from 'astro';
await build({ root: process.cwd(), logLevel: 'warn', build: { concurrency: ${CONCURRENCY} } });
`;

/** One row a build, and how many times the empty pages' figures the site's are. */
export async function measureEmptyPages({ root, build: own }: BuiltSite): Promise<Row[]> {
  const pages = globSync('dist/**/*.html', { cwd: root }).length;
  const empty = await buildEmpty(pages);
  const row = (way: string, { seconds, cpuSeconds, peakMb }: Run): Row => ({
    way,
    pages,
    seconds: round(seconds),
    cpuSeconds,
    peakMb,
  });
  const times = (ours: number | null, floor: number | null): number | null =>
    ours === null || floor === null ? null : round(ours / floor);
  return [
    row('Filmoteca', own),
    row('empty', empty),
    {
      way: 'times',
      pages: null,
      seconds: times(own.seconds, empty.seconds),
      cpuSeconds: times(own.cpuSeconds, empty.cpuSeconds),
      peakMb: times(own.peakMb, empty.peakMb),
    },
  ];
}

async function buildEmpty(pages: number): Promise<Run> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-empty-'));
  try {
    await mkdir(join(root, 'src/pages/pelicula'), { recursive: true });
    await writeFile(join(root, 'src/pages/pelicula/[id].astro'), page(pages));
    await writeFile(join(root, 'package.json'), '{ "type": "module" }\n');
    await writeFile(join(root, 'build.mjs'), BUILD);
    await symlink(NODE_MODULES, join(root, 'node_modules'));
    const result = await run(process.execPath, ['build.mjs'], { cwd: root, env: BUILD_ENV });
    if (result.code !== 0) throw new Error(result.errors);
    return result;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
