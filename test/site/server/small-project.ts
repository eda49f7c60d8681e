/** A project of a few files with the repository's own netlify.toml: what the server needs, without a build. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLES } from '../../../site/build/bundle.ts';

const NETLIFY_TOML = fileURLToPath(new URL('../../../netlify.toml', import.meta.url));

/** Long enough to be compressed. */
export const SCRIPT = 'console.log("filmoteca");\n'.repeat(200);

const ECHO_FUNCTION = `
export default async (request, context) => {
  if (request.url.endsWith('/fail')) throw new Error('secret detail');
  if (request.url.endsWith('/slow')) await new Promise((resolve) => setTimeout(resolve, 200));
  const { url, method } = request;
  const body = await request.text();
  return Response.json({ url, method, body, params: context.params, site: context.site.url }, { headers: { etag: '"echo"' } });
};
export const config = { path: ['/api', '/api/*', '/persona/*'], preferStatic: true };
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  'dist/index.html': '<h1>Inicio</h1>',
  'dist/404.html': '<h1>No está</h1>',
  'dist/pelicula/862/index.html': '<h1>Toy Story</h1>',
  'dist/persona/31/index.html': '<h1>Tom Hanks</h1>',
  'dist/persona/index.html': '<h1>Una persona</h1>',
  'dist/_astro/app.abc123.js': SCRIPT,
  'dist/data/manifest.json': '{"snapshot":"g1"}',
  'dist/data/g1/films/0.json': '{}',
  'dist/api/mes/enero': '{"mes":"enero"}',
  [`${BUNDLES}/echo.mjs`]: ECHO_FUNCTION,
};

export interface SmallProject {
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/** @param changes files to write besides or instead; null leaves one out */
export async function createSmallProject(
  changes: Readonly<Record<string, string | null>> = {},
): Promise<SmallProject> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-small-'));
  await cp(NETLIFY_TOML, join(root, 'netlify.toml'));
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    if (content === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
