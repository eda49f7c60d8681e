/** The functions as Netlify's own build packs them: started by its entry point, away from the source tree, and called. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type FunctionResult, zipFunctions } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticPaths } from '../../../site/api/static.ts';
import type { Reply } from './lambda.ts';

const LAMBDA = fileURLToPath(new URL('lambda.ts', import.meta.url));
const { root, url } = inject('site');
const toml = readFileSync(join(root, 'netlify.toml'), 'utf8');

/** A setting of netlify.toml's functions. */
function setting(name: string): string {
  return new RegExp(`^\\s*${name} = (.*)$`, 'm').exec(toml)?.[1] ?? '';
}

let folder: string;
let packed: FunctionResult[];

/** Packs as netlify.toml says. */
function pack(target: string, archiveFormat: 'none' | 'zip', data: boolean): Promise<FunctionResult[]> {
  const includedFiles = data ? (JSON.parse(setting('included_files')) as string[]) : [];
  const nodeBundler = JSON.parse(setting('node_bundler')) as 'none';
  return zipFunctions(join(root, JSON.parse(setting('directory')) as string), target, {
    archiveFormat,
    basePath: root,
    config: { '*': { nodeBundler, includedFiles, includedFilesBasePath: root } },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-bundle-'));
  packed = await pack(join(folder, 'unpacked'), 'none', true);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function functionCalled(name: string): FunctionResult {
  const found = packed.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no function called ${name} was packed`);
  return found;
}

/** Starts the function in a process of its own, with nothing but what was packed. */
async function call(method: string, ...paths: readonly string[]): Promise<Reply[]> {
  const { path, entryFilename } = functionCalled('api');
  const addresses = paths.map((address) => url + address);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [LAMBDA, join(path, entryFilename), method, ...addresses],
    { cwd: tmpdir(), env: { LAMBDA_TASK_ROOT: path }, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as Reply[];
}

describe('the packed functions', () => {
  it('are all that site/functions has, each of at most 1 MB without the data', async () => {
    const names = globSync('*.ts', { cwd: join(root, 'site/functions') });
    expect(packed.map(({ name }) => `${name}.ts`).sort()).toEqual(names.sort());
    for (const { path } of await pack(join(folder, 'zipped'), 'zip', false))
      expect(statSync(path).size).toBeLessThan(2 ** 20);
  });

  it('answer where there is nothing but what is packed, as the served ones do', async () => {
    const paths = [
      '/api/score_titulo/Toy%20Story',
      '/api/recomendacion?titulo=Inception&k=3',
      '/api/cantidad_filmaciones_dia/mi%C3%A9rcoles',
      '/api/get_actor/Tom%20Hanx',
      '/api/openapi.json',
      '/api/nada',
    ];
    const replies = await call('GET', ...paths);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 404]);
    for (const [index, { status, body }] of replies.entries()) {
      const served = await fetch(url + paths[index]);
      expect([status, JSON.parse(body)]).toEqual([served.status, await served.json()]);
    }
  });

  it('keep the headers of the answer on their way', async () => {
    const [head] = await call('HEAD', '/api/score_titulo/Up');
    expect(head?.body).toBe('');
    expect(head?.headers).toMatchObject({
      etag: [expect.stringMatching(/^"[\w-]{22}"$/)],
      'content-language': ['es'],
      'netlify-vary': ['query=titulo|anio|id|imdb'],
    });
  });
});

describe('the function api', () => {
  it('is reached at /api and everything under it, unless a file is there', () => {
    const { routes } = functionCalled('api');
    const reaches = (path: string): boolean =>
      (routes ?? []).some((route) =>
        'literal' in route ? route.literal === path : new RegExp(route.expression).test(path),
      );
    const paths = ['/api', '/api/', '/api/get_actor/tom%20hanks', '/apis'];
    expect(paths.map(reaches)).toEqual([true, true, true, false]);
    expect(routes?.map((route) => route.prefer_static)).toEqual([true, true]);
  });

  it('is limited in how often one client may call it', () => {
    expect(functionCalled('api').trafficRules?.action.config.rateLimitConfig).toMatchObject({
      windowLimit: 600,
      windowSize: 60,
    });
  });

  it('leaves months and weekdays to files with its very answers', async () => {
    const paths = staticPaths();
    expect(paths.length).toBeGreaterThanOrEqual(19);
    const answers = await call('GET', ...paths);
    for (const [index, path] of paths.entries())
      expect(readFileSync(join(root, 'dist', path), 'utf8')).toBe(answers[index]?.body);
  });
});
