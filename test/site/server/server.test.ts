import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_DATA } from '../../../pipeline/store/shards.ts';
import { BUNDLES } from '../../../site/build/bundle.ts';
import { type RunningServer, startServer } from '../../../site/server/server.ts';
import { createSmallProject, SCRIPT, type SmallProject } from './small-project.ts';

let project: SmallProject;
let server: RunningServer;
const failures: unknown[] = [];

beforeAll(async () => {
  project = await createSmallProject();
  server = await startServer({ root: project.root, port: 0, onFailure: (error) => failures.push(error) });
});

afterAll(async () => {
  await server.close();
  await project.remove();
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(server.url + path, { redirect: 'manual', ...init });

interface RawResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends a request target as it is written, where fetch would normalize it. */
function send(target: string, method = 'GET', host = `localhost:${server.port}`): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port: server.port, path: target, method, headers: { host } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject).end();
  });
}

describe('pages', () => {
  it('shows a folder’s page at its address', async () => {
    const response = await get('/pelicula/862/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Toy Story</h1>');
  });

  it('leads from the address without a slash to the one with it, keeping the query', async () => {
    const response = await get('/pelicula/862?desde=busqueda');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/pelicula/862/?desde=busqueda');
  });

  it('never leads to another host', async () => {
    expect((await send('//pelicula/862')).status).toBe(200);
    expect((await send('//elsewhere.example/')).status).toBe(404);
  });

  it('shows the own page of who has one, and has the function answer for the others', async () => {
    expect(await (await get('/persona/31/')).text()).toBe('<h1>Tom Hanks</h1>');
    expect(await (await get('/persona/99/')).json()).toMatchObject({ url: `${server.url}/persona/99/` });
  });

  it.each([
    '/nada/',
    '/pelicula/0/',
    '/100%',
    '/%ff',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    `/${'a'.repeat(9000)}`,
  ])('answers 404 with the site’s own page to %s', async (path) => {
    const response = await send(path);
    expect(response).toEqual({ status: 404, body: '<h1>No está</h1>' });
  });

  it('answers 404 to a path too long for any file', async () => {
    expect((await send(`/${'a'.repeat(9000)}`)).status).toBe(404);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, whole] = [await get('/', { method: 'HEAD' }), await get('/')];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
  });

  it('refuses to change a page', async () => {
    const response = await get('/', { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('answers 304 to who has the current copy, in either encoding', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const first = await get('/_astro/app.abc123.js', { headers: { 'accept-encoding': encoding } });
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[^"]+"$/);
      const headers = { 'accept-encoding': encoding, 'if-none-match': `"otro", ${etag}` };
      expect((await get('/_astro/app.abc123.js', { headers })).status).toBe(304);
    }
  });

  it('compresses text for who accepts it, and the text survives', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await get('/_astro/app.abc123.js', { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(Number(response.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
      expect(await response.text()).toBe(SCRIPT);
    }
    const plain = await get('/_astro/app.abc123.js', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });
});

describe('headers of netlify.toml', () => {
  it('forbid scripts from elsewhere and inline ones, frames and sniffing on every page', async () => {
    for (const path of ['/', '/pelicula/862/', '/persona/31/', '/nada/']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self'( 'sha256-[\w+/=]+')*$/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  it('keep what is named by its content for a year, and nothing else', async () => {
    const cached = async (path: string): Promise<string | null> =>
      (await get(path)).headers.get('cache-control');
    const forever = 'public, max-age=31536000, immutable';
    const never = 'public, max-age=0, must-revalidate';
    expect(await cached('/_astro/app.abc123.js')).toBe(forever);
    expect(await cached('/data/g1/films/0.json')).toBe(forever);
    expect(await cached(`${PUBLIC_DATA}/g1/films/0.json`)).toBe(forever);
    expect(await cached('/data/manifest.json')).toBe(never);
    expect(await cached(`${PUBLIC_DATA}/manifest.json`)).toBe(never);
    expect(await cached('/')).toBe(never);
  });
});

describe('the data', () => {
  it('has an address of its layout, and may be read from any site', async () => {
    for (const path of [
      '/data/manifest.json',
      `${PUBLIC_DATA}/manifest.json`,
      `${PUBLIC_DATA}/g1/films/0.json`,
    ])
      expect((await get(path)).headers.get('access-control-allow-origin')).toBe('*');
    expect(await (await get(`${PUBLIC_DATA}/manifest.json`)).json()).toEqual({ snapshot: 'g1' });
  });
});

describe('functions', () => {
  interface Echo {
    readonly url: string;
    readonly method: string;
    readonly body: string;
    readonly params: Readonly<Record<string, string>>;
  }
  const echo = async (path: string, init: RequestInit = {}): Promise<Echo> => (await get(path, init)).json();

  it('receive the address as it was sent', async () => {
    const path = '/api/score_titulo/AC%2FDC%20%C3%B1?titulo=a%2Fb&x=%25';
    const { url, params } = await echo(path);
    expect(url).toBe(server.url + path);
    expect(params['0']).toBe('score_titulo/AC%2FDC%20%C3%B1');
    expect((await echo('/api/100%')).url).toBe(`${server.url}/api/100%`);
  });

  it('answer at each of their paths, whatever the case', async () => {
    for (const path of ['/api', '/api/', '/api/x', '/API/x']) expect((await echo(path)).method).toBe('GET');
  });

  it('receive every method, and the body', async () => {
    expect(await echo('/api/x', { method: 'POST', body: 'año' })).toMatchObject({
      method: 'POST',
      body: 'año',
    });
    expect((await echo('/api/x', { method: 'OPTIONS' })).method).toBe('OPTIONS');
    expect((await get('/api/x', { method: 'HEAD' })).headers.get('etag')).toBe('"echo"');
  });

  it('give way to a file of the same path, for who reads it', async () => {
    const response = await get('/api/mes/enero');
    expect(await response.text()).toBe('{"mes":"enero"}');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await echo('/api/mes/enero', { method: 'OPTIONS' })).method).toBe('OPTIONS');
    for (const path of ['/api/mes', '/api/mes/', '/api/mes/enero/', '/api/mes/ENERO', '/api/..%2findex.html'])
      expect((await echo(path)).url).toBe(server.url + path);
  });

  it('that fail answer 500 without a detail of it, and the server goes on', async () => {
    const response = await get('/api/fail');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(String(failures.at(-1))).toContain('secret detail');
    expect((await get('/api/x')).status).toBe(200);
  });
});

describe('odd clients', () => {
  it('are refused where their request has no meaning', async () => {
    expect((await send('/', 'GET', 'a b')).status).toBe(400);
    expect((await send('/api/x', 'TRACE')).status).toBe(405);
  });

  it('may leave midway', async () => {
    const failed = failures.length;
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, 'localhost', () => {
        socket.write('GET /_astro/app.abc123.js HTTP/1.1\r\nHost: localhost\r\n\r\n');
        socket.once('data', () => socket.destroy());
      });
      socket.once('close', () => resolve());
    });
    expect((await get('/')).status).toBe(200);
    expect(failures.length).toBe(failed);
  });

  it('may leave before they are answered, many at once', async () => {
    const failed = failures.length;
    const leave = (path: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => {
          socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => socket.destroy());
        });
        socket.once('close', () => resolve());
      });
    const paths = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? '/api/slow' : '/_astro/app.abc123.js',
    );
    await Promise.all(paths.map(leave));
    // The last ones are still being answered.
    expect((await get('/api/slow')).status).toBe(200);
    expect(failures.slice(failed)).toEqual([]);
  });

  it('in a crowd are all answered', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? '/api/x' : '/pelicula/862/'));
    const statuses = await Promise.all(paths.map(async (path) => (await get(path)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('listening', () => {
  it('is for this machine alone, unless a host is named', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => address),
    );
    const open = await startServer({ root: project.root, port: 0, host: '0.0.0.0' });
    for (const address of others) {
      await expect(fetch(`http://${address}:${server.port}/`)).rejects.toThrow('fetch failed');
      expect((await fetch(`http://${address}:${open.port}/`)).status).toBe(200);
    }
    await open.close();
    const unknown = startServer({ root: project.root, port: 0, host: '192.0.2.1' });
    await expect(unknown).rejects.toMatchObject({ problem: { kind: 'host-unknown', host: '192.0.2.1' } });
  });

  it('tells functions where their files are, whatever host a client names', async () => {
    const { status, body } = await send('/api/x', 'GET', 'elsewhere.example');
    expect([status, JSON.parse(body)]).toMatchObject([200, { site: `http://127.0.0.1:${server.port}` }]);
  });
});

describe('starting', () => {
  it('says which part of the build is missing', async () => {
    for (const [missing, kind] of [
      ['dist/index.html', 'site-missing'],
      [`${BUNDLES}/echo.mjs`, 'functions-missing'],
      ['dist/data/manifest.json', 'data-missing'],
    ] as const) {
      const incomplete = await createSmallProject({ [missing]: null });
      const started = startServer({ root: incomplete.root, port: 0 });
      await expect(started).rejects.toMatchObject({ problem: { kind } });
      await incomplete.remove();
    }
  });

  it('says that the port is taken', async () => {
    const started = startServer({ root: project.root, port: server.port });
    await expect(started).rejects.toMatchObject({ problem: { kind: 'port-in-use', port: server.port } });
  });

  it('refuses functions that cannot be loaded', async () => {
    const broken = await createSmallProject({ [`${BUNDLES}/broken.mjs`]: 'export default (' });
    const started = startServer({ root: broken.root, port: 0 });
    await expect(started).rejects.toMatchObject({ problem: { kind: 'function-invalid' } });
    await broken.remove();
  });
});
