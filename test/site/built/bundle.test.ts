/** The function as Netlify packs and runs it: away from the source tree, with only the files that travel with it. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const { root } = inject('site');

let folder: string;
let packed: Awaited<ReturnType<typeof zipFunctions>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-bundle-'));
  // From the repository: the built project's linked node_modules would only be linked again.
  packed = await zipFunctions(join(REPOSITORY, 'site', 'functions'), folder, {
    archiveFormat: 'none',
    basePath: REPOSITORY,
    config: { '*': { nodeBundler: 'esbuild' } },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Copies into a packed function what netlify.toml's `included_files` takes along, as Netlify does. */
async function addIncludedFiles(target: string): Promise<void> {
  const toml = readFileSync(join(root, 'netlify.toml'), 'utf8');
  const patterns = JSON.parse(/^\s*included_files = (\[.*\])$/m.exec(toml)?.[1] ?? '[]') as string[];
  for (const file of globSync(patterns, { cwd: root }))
    await cp(join(root, file), join(target, file), { recursive: true });
}

const CALL = `
  const { default: handler } = await import(process.argv[1]);
  const response = await handler(new Request(process.argv[2]), {});
  process.stdout.write(JSON.stringify({ status: response.status, body: await response.json() }));
`;

it('answers where there is nothing but what is packed', async () => {
  const api = packed.find(({ name }) => name === 'api');
  if (api === undefined) throw new Error('no function called api was packed');
  await addIncludedFiles(api.path);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      CALL,
      join(api.path, 'site/functions/api.mjs'),
      'http://localhost/api/score_titulo/Toy%20Story',
    ],
    { cwd: api.path, env: {} },
  );
  expect(JSON.parse(stdout)).toMatchObject({
    status: 200,
    body: { id: 862, titulo: 'Toy Story', anio: 1995 },
  });
});

it('is reached at /api and everything under it', () => {
  const routes = packed.find(({ name }) => name === 'api')?.routes ?? [];
  const reaches = (path: string): boolean =>
    routes.some((route) =>
      'literal' in route ? route.literal === path : new RegExp(route.expression).test(path),
    );
  expect(['/api', '/api/', '/api/get_actor/tom%20hanks', '/apis'].map(reaches)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
