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

/** Packs as netlify.toml says, with whatever it has travel with the functions. */
function pack(target: string, archiveFormat: 'none' | 'zip'): Promise<FunctionResult[]> {
  const includedFiles = JSON.parse(setting('included_files') || '[]') as string[];
  const nodeBundler = JSON.parse(setting('node_bundler')) as 'none';
  return zipFunctions(join(root, JSON.parse(setting('directory')) as string), target, {
    archiveFormat,
    basePath: root,
    config: { '*': { nodeBundler, includedFiles, includedFilesBasePath: root } },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmoteca-bundle-'));
  packed = await pack(join(folder, 'unpacked'), 'none');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function functionCalled(name: string): FunctionResult {
  const found = packed.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no function called ${name} was packed`);
  return found;
}

interface Call {
  readonly method?: string;
  readonly name?: string;
  /** Where the site is whose function it is. */
  readonly origin?: string;
}

/** Starts a function in a process of its own, with nothing but what was packed, and the site at its address. */
async function call(paths: readonly string[], options: Call = {}): Promise<Reply[]> {
  const { method = 'GET', name = 'api', origin = url } = options;
  const { path, entryFilename } = functionCalled(name);
  const addresses = paths.map((address) => origin + address);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [LAMBDA, join(path, entryFilename), method, ...addresses],
    { cwd: tmpdir(), env: { LAMBDA_TASK_ROOT: path, URL: origin }, maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as Reply[];
}

describe('the packed functions', () => {
  it('are all that site/functions has, each of at most 600 kB with all that it needs', async () => {
    const names = globSync('*.ts', { cwd: join(root, 'site/functions') });
    expect(packed.map(({ name }) => `${name}.ts`).sort()).toEqual(names.sort());
    for (const { path } of await pack(join(folder, 'zipped'), 'zip'))
      expect(statSync(path).size).toBeLessThanOrEqual(600_000);
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
    const replies = await call(paths);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 404]);
    for (const [index, { status, body }] of replies.entries()) {
      const served = await fetch(url + paths[index]);
      expect([status, JSON.parse(body)]).toEqual([served.status, await served.json()]);
    }
  });

  it('answer 503 where the site does not answer them, and say no more', async () => {
    const origin = 'http://127.0.0.1:9';
    const [answer] = await call(['/api/score_titulo/Up'], { origin });
    expect(answer?.status).toBe(503);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      type: '/docs/#datos-no-disponibles',
      detail: expect.stringMatching(/^Ahora no podemos leer los datos/),
    });
    for (const [name, path] of [
      ['pelicula', '/pelicula/862/'],
      ['persona', '/persona/31/'],
      ['comparar', '/comparar/?a=persona-31'],
    ] as const) {
      const [page] = await call([path], { origin, name });
      expect([page?.status, page?.headers['cache-control']]).toEqual([503, ['no-store']]);
      expect(page?.body).toContain('</html>');
    }
  });

  it('are limited in how often one client may call them', () => {
    for (const { trafficRules } of packed)
      expect(trafficRules?.action.config.rateLimitConfig).toMatchObject({ windowLimit: 600, windowSize: 60 });
  });

  it('keep the headers of the answer on their way', async () => {
    const [head] = await call(['/api/score_titulo/Up'], { method: 'HEAD' });
    expect(head?.body).toBe('');
    expect(head?.headers).toMatchObject({
      etag: [expect.stringMatching(/^"[\w-]{22}"$/)],
      'content-language': ['es'],
      'netlify-vary': ['query=titulo|anio|id|imdb'],
    });
  });
});

describe('the functions of pages', () => {
  it('render a film, a person and two films, and tell those whom the catalogue has from numbers of nobody', async () => {
    const films = await call(['/pelicula/862/', '/pelicula/1/'], { name: 'pelicula' });
    expect(films.map(({ status }) => status)).toEqual([200, 404]);
    expect(films[0]?.body).toBe(readFileSync(join(root, 'dist/pelicula/862/index.html'), 'utf8'));
    expect(films[1]?.body).toBe(readFileSync(join(root, 'dist/404.html'), 'utf8'));
    const people = await call(['/persona/31/', '/persona/31-tom-hanks', '/persona/987654321/'], {
      name: 'persona',
    });
    expect(people.map(({ status }) => status)).toEqual([200, 301, 404]);
    expect(people[0]?.body).toBe(readFileSync(join(root, 'dist/persona/31/index.html'), 'utf8'));
    expect(people[1]?.headers.location).toEqual(['/persona/31/']);
    const [compared] = await call(['/comparar/?a=pelicula-862&b=pelicula-863'], { name: 'comparar' });
    expect(compared?.body).toContain('Comparar Toy Story y Toy Story 2');
    expect(people[2]?.body).toContain('No hay nadie con este número en el catálogo.');
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

  it('leaves months and weekdays to files with its very answers', async () => {
    const paths = staticPaths();
    expect(paths.length).toBeGreaterThanOrEqual(19);
    const answers = await call(paths);
    for (const [index, path] of paths.entries())
      expect(readFileSync(join(root, 'dist', path), 'utf8')).toBe(answers[index]?.body);
  });
});
