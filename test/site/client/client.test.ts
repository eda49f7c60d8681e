import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, addressOf, ask } from '../../../site/client/client.ts';
import { TYPES_FILE, typesSource } from '../../../site/client/generate.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Has the network answer the next request so. */
function answerWith(response: Response): void {
  vi.stubGlobal('fetch', async () => response);
}

describe('the client', () => {
  it('has the types that the schemas of today give', () => {
    expect(readFileSync(TYPES_FILE, 'utf8')).toBe(typesSource());
  });

  it('writes addresses in which any text travels whole', () => {
    const titulo = 'Face/Off & ¿qué? #1 +';
    const url = new URL(addressOf('score_titulo', { titulo, anio: 1997 }, 'http://localhost'));
    expect(url.pathname).toBe('/api/score_titulo');
    expect(Object.fromEntries(url.searchParams)).toEqual({ titulo, anio: '1997' });
  });

  it('throws the problem that the API tells', async () => {
    const problem = {
      type: '/docs/#no-encontrado',
      title: 't',
      status: 404,
      detail: 'No hay.',
      instance: '/',
    };
    const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' };
    answerWith(new Response(JSON.stringify(problem), { status: 404, headers }));
    const error = await ask('buscar', { q: 'x' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 404, message: 'No hay.', problem });
  });

  it('throws the bare status where something else answers for the API', async () => {
    answerWith(new Response('<h1>Too many requests</h1>', { status: 429 }));
    await expect(ask('buscar', { q: 'x' })).rejects.toMatchObject({ status: 429, problem: undefined });
  });
});
