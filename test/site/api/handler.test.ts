import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { shardFile, shardOf } from '../../../pipeline/store/shards.ts';
import { createHandler, type Handler } from '../../../site/api/handler.ts';
import { problemSchema } from '../../../site/api/problem.ts';
import { type Built, buildData } from '../../pipeline/built.ts';

let built: Built;
let handle: Handler;

beforeAll(async () => {
  built = await buildData();
  handle = createHandler(() => openData(built.out));
});

const get = (path: string, init?: RequestInit): Promise<Response> =>
  handle(new Request(`http://localhost:8888${path}`, init));

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

/** The data in a folder of the test's own, to be damaged. */
async function copyOfData(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'filmoteca-copy-'));
  await cp(built.out, out, { recursive: true });
  return out;
}

describe('a query', () => {
  it.each([
    ['/api/score_titulo/toy%20story', '/api/score_titulo?titulo=toy+story'],
    ['/api/score_titulo/Face%2FOff', '/api/score_titulo?titulo=Face/Off'],
    ['/api/cantidad_filmaciones_mes/ENERO', '/api/cantidad_filmaciones_mes?mes=1'],
    ['/api/cantidad_filmaciones_mes/septiembre', '/api/cantidad_filmaciones_mes?mes=setiembre'],
    ['/api/get_director/john%20lasseter/', '/api/get_director?nombre=John%20Lasseter'],
    ['/api/score_titulo/M', '/api/score_titulo?titul%6F=%4D'],
    ['/api/recomendacion/Inception?k=5', '/api/recomendacion?titulo=inception&otro=1'],
  ])('answers %s as %s', async (path, other) => {
    const [a, b] = await Promise.all([get(path), get(other)]);
    expect([a.status, b.status]).toEqual([200, 200]);
    expect(await a.text()).toBe(await b.text());
  });

  it('answers as its schema says, with no field besides, for each example of the documentation', async () => {
    for (const query of QUERIES) {
      for (const { params, status, title } of query.examples) {
        const response = await get(`/api/${query.name}?${new URLSearchParams(params)}`);
        expect(response.status, `${query.name}: ${title}`).toBe(status);
        if (status !== 200) await problemOf(response);
        else {
          const answer = await response.json();
          expect(query.output.parse(answer)).toEqual(answer);
        }
      }
    }
  });

  it('takes a plus sign in the path for itself', async () => {
    expect((await problemOf(await get('/api/score_titulo/a+b'))).detail).toContain('«a+b»');
  });
});

describe('a mistake', () => {
  it.each([
    ['/api/cantidad_filmaciones_mes/brumario', 400],
    ['/api/cantidad_filmaciones_mes', 400],
    ['/api/score_titulo/', 400],
    ['/api/score_titulo/%ZZ', 400],
    ['/api/score_titulo/%E9', 400],
    [`/api/get_actor/${'a'.repeat(201)}`, 400],
    ['/api/recomendacion/Inception?k=21', 400],
    ['/api/score_titulo?titulo=Up&titulo=M', 400],
    ['/api/score_titulo?titulo=%E9', 400],
    ['/api/score_titulo?titulo=Up&anio=%FF', 400],
    ['/api/score_titulo?id=99999999', 404],
    ['/api/score_titulo/no%20such%20film%20at%20all', 404],
    ['/api/nada', 404],
    ['/api/constructor/x', 404],
  ])('%s is answered with %i and a Spanish sentence', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const { detail } = await problemOf(response);
    expect(detail).toMatch(/^[«A-ZÁÉÍÓÚ].*\.$/s);
  });

  it('is told the valid values, where they are few', async () => {
    const problem = await problemOf(await get('/api/cantidad_filmaciones_dia/friday'));
    expect(problem.valores_validos).toEqual([
      'lunes',
      'martes',
      'miércoles',
      'jueves',
      'viernes',
      'sábado',
      'domingo',
    ]);
  });

  it.each([
    ['score_titulo/Incepcion', 'Inception'],
    ['recomendacion/Interstelar', 'Interestelar'],
    ['get_actor/Tom%20Hanx', 'Tom Hanks'],
    ['get_director/cristopher%20nolan', 'Christopher Nolan'],
  ])('%s is answered with the nearest name first', async (path, name) => {
    const problem = await problemOf(await get(`/api/${path}`));
    expect((problem.sugerencias as string[])[0]).toBe(name);
    expect((problem.sugerencias as string[]).length).toBeLessThanOrEqual(5);
  });

  it('of the query lists the queries', async () => {
    expect((await problemOf(await get('/api/nada'))).consultas).toContain('recomendacion');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    'of method %s is answered with 405 and Allow',
    async (method) => {
      const response = await get('/api/buscar?q=up', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    },
  );
});

describe('over HTTP', () => {
  it('an answer has a strong ETag, and 304 for who has it', async () => {
    const first = await get('/api/score_titulo/Up');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(
      (await get('/api/score_titulo/Up', { headers: { 'If-None-Match': `"x", W/${etag}` } })).status,
    ).toBe(304);
    expect((await get('/api/score_titulo/Up', { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
    expect((await get('/api/score_titulo/Up', { headers: { 'If-None-Match': '*' } })).status).toBe(304);
  });

  it('what is no good answer is told to who has it too', async () => {
    for (const [path, status] of [
      ['/api/nada', 404],
      ['/api/score_titulo?id=99999999', 404],
      ['/api/score_titulo', 400],
    ] as const) {
      const etag = (await get(path)).headers.get('ETag') ?? '*';
      for (const tag of [etag, '*'])
        expect((await get(path, { headers: { 'If-None-Match': tag } })).status).toBe(status);
    }
  });

  it('an answer may be kept by the CDN, keyed by the parameters that matter', async () => {
    const { headers } = await get('/api/recomendacion/Up');
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('Netlify-CDN-Cache-Control')).toContain('durable');
    expect(headers.get('Netlify-Vary')).toBe('query=titulo|anio|id|imdb|k|fama|sin_saga|genero');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Content-Language')).toBe('es');
  });

  it('carries the headers that keep a browser from taking it for anything else', async () => {
    for (const path of ['/api/score_titulo/Up', '/api/nada', '/api/', '/api/openapi.json']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
        const { headers } = await get(path, { method });
        expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
        expect(headers.get('Referrer-Policy')).toBe('no-referrer');
        expect(headers.get('Permissions-Policy')).toContain('camera=()');
        expect(headers.get('Vary')).toBe('Accept-Encoding');
      }
    }
  });

  it('answers alike whatever the parameters that do not matter, so that one copy serves all', async () => {
    for (const path of ['/api/score_titulo/Up?', '/api/score_titulo?titulo=Incepcion&', '/api/nada?']) {
      const texts = ['', 'utm_source=a', 'b=%ff&utm=c'].map(async (extra) =>
        (await get(path + extra)).text(),
      );
      expect(new Set(await Promise.all(texts)).size).toBe(1);
    }
  });

  it('HEAD has the headers of GET and no body', async () => {
    const [head, whole] = await Promise.all([
      get('/api/score_titulo/Up', { method: 'HEAD' }),
      get('/api/score_titulo/Up'),
    ]);
    expect(head.status).toBe(200);
    expect(head.headers.get('Content-Length')).toBe(String(Buffer.byteLength(await whole.text())));
    expect(await head.text()).toBe('');
  });

  it('OPTIONS says what is allowed', async () => {
    const response = await get('/api/score_titulo/Up', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type, If-None-Match');
  });

  it('the root lists every query with an address that works', async () => {
    const index = (await (await get('/api/')).json()) as { consultas: { nombre: string; ejemplo: string }[] };
    expect(index.consultas.map(({ nombre }) => nombre)).toEqual(QUERIES.map(({ name }) => name));
    for (const { ejemplo } of index.consultas)
      expect((await get(new URL(ejemplo).pathname)).status).toBe(200);
  });
});

describe('without data', () => {
  it('answers 503 and says what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'filmoteca-empty-'));
    const response = await createHandler(() => openData(folder))(
      new Request('http://localhost/api/score_titulo/Up'),
    );
    expect(response.status).toBe(503);
    expect((await problemOf(response)).detail).toContain('npm run build');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('answers 503 for a shard that is damaged or missing, until it is mended, and the others go on', async () => {
    const out = await copyOfData();
    const { manifest, folder } = openData(out);
    const ids = built.catalog.films.map((film) => String(film.id));
    const broken = ids.find((id) => shardOf(id, manifest.tables.films) === 0) ?? '';
    const whole = ids.find((id) => shardOf(id, manifest.tables.films) !== 0) ?? '';
    const file = join(folder, shardFile('films', 0));
    const text = await readFile(file, 'utf8');
    const damages: (() => Promise<void>)[] = [
      () => writeFile(file, text.slice(0, text.length / 2)),
      () => writeFile(file, text.replace(`"${broken}":[`, `"${broken}":]`)),
      () => writeFile(file, text.replace(`"${broken}":`, `"${broken} :`)),
      () => writeFile(file, ''),
      () => rm(file),
    ];
    for (const damage of damages) {
      await damage();
      const ask = createHandler(() => openData(out));
      const about = (id: string): Promise<Response> =>
        ask(new Request(`http://localhost/api/score_titulo?id=${id}`));
      const response = await about(broken);
      expect([response.status, (await about(whole)).status]).toEqual([503, 200]);
      expect((await problemOf(response)).detail).toMatch(/^Una parte de los datos falta o está dañada/);
      await writeFile(file, text);
      expect((await about(broken)).status).toBe(200);
    }
    await rm(out, { recursive: true });
  });

  it('follows the pipeline to a new snapshot', async () => {
    const out = await copyOfData();
    const ask = createHandler(() => openData(out));
    const statusOf = async (path: string): Promise<number> =>
      (await ask(new Request(`http://localhost${path}`))).status;
    expect(await statusOf('/api/score_titulo/Up')).toBe(200);
    const { manifest, folder } = openData(out);
    const snapshot = 'f'.repeat(16);
    await rename(folder, join(out, snapshot));
    await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...manifest, snapshot }));
    expect(await statusOf('/api/get_actor/tom%20hanks')).toBe(200);
    await rm(out, { recursive: true });
  });
});
