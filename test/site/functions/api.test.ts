/** The API as Netlify's own emulation serves it: routing, encodings and headers, beyond what the handler alone shows. */
import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';

const { url } = inject('site');

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request whose path is sent as it is written: fetch would tidy it. */
function raw(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Raw> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('the served API', () => {
  it.each([
    ['/api/cantidad_filmaciones_mes/enero', { mes: 'enero' }],
    ['/api/cantidad_filmaciones_dia?dia=mi%C3%A9rcoles', { dia: 'miércoles' }],
    ['/api/score_titulo/Face%2FOff', { id: 754 }],
    ['/api/score_titulo?titulo=Face/Off', { id: 754 }],
    ['/api/score_titulo/%24', { id: 31644 }],
    ['/api/votos_titulo/wall-e', { id: 10681, cumple_minimo: true }],
    ['/api/get_actor/TOM%20%20HANKS', { id: 31 }],
    ['/api/get_director?id=525', { nombre: 'Christopher Nolan' }],
    ['/api/recomendacion/El%20laberinto%20del%20fauno', { id: 1417 }],
    ['/api/score_titulo/%D0%92%D0%B8%D0%B9', { id: 57230 }],
  ])('answers %s', async (path, expected) => {
    const { status, headers, body } = await raw(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(json(body)).toMatchObject(expected);
  });

  it.each([
    ['/api/score_titulo/%E0%A4%A', 400],
    ['/api/score_titulo/%00', 404],
    ['/api/score_titulo/..', 400],
    ['/api/score_titulo/%2E%2e/', 400],
    ['/api/nada', 404],
    ['/api/score_titulo/..%2f..%2fpackage.json', 404],
    [`/api/buscar/${'a'.repeat(10_000)}`, 400],
  ])('answers %.60s as a problem with %i', async (path, status) => {
    const answer = await raw(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json(answer.body)).toMatchObject({ status });
    expect(answer.body).not.toMatch(/node_modules|\.ts:\d|Error:/);
  });

  it('keeps ETag, 304, HEAD, OPTIONS and 405 on their way', async () => {
    const path = '/api/score_titulo/Up';
    const first = await raw(path);
    const etag = String(first.headers.etag);
    expect((await raw(path, 'GET', { 'If-None-Match': etag })).status).toBe(304);
    const head = await raw(path, 'HEAD');
    expect([head.status, head.body, head.headers.etag]).toEqual([200, '', etag]);
    expect((await raw(path, 'OPTIONS')).headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
    const post = await raw(path, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('lists the queries at its root, with and without the slash', async () => {
    for (const path of ['/api', '/api/']) expect(json((await raw(path)).body)).toHaveProperty('consultas');
  });
});
