import { describe, expect, it } from 'vitest';
import type { DataFolder } from '../../../pipeline/store/file-reader.ts';
import { ShardError } from '../../../pipeline/store/shards.ts';
import { createCompareHandler } from '../../../site/compare/handler.ts';
import { FILM, TEMPLATE_HTML } from '../film/film.ts';

const OTHER = { ...FILM, id: 863, title: 'Toy Story 2', budget: 90_000_000, revenue: 0, ratio: null };
const FILMS: Readonly<Record<string, unknown>> = { 'films/9487': FILM, 'films/863': OTHER };

function get(
  search: string,
  read = (key: string): unknown => FILMS[key],
  init?: RequestInit,
): Promise<Response> {
  const data = {
    manifest: { snapshot: 'g1' },
    reader: { get: async (table: string, key: string) => read(`${table}/${key}`) },
  } as unknown as DataFolder;
  const handle = createCompareHandler({
    openData: () => data,
    readTemplate: () => TEMPLATE_HTML.replaceAll('pelicula', 'comparar'),
  });
  return handle(new Request(`http://localhost:8888/comparar${search}`, init));
}

/** A row of the table of figures: its name and its values. */
function row(html: string, name: string): string[] {
  const cells = new RegExp(`<th scope="row">${name}</th>((?:<td>[^<]*</td>)+)`).exec(html)?.[1] ?? '';
  return [...cells.matchAll(/<td>([^<]*)/g)].map(([, text = '']) => text);
}

describe('two films', () => {
  it('have the same figures in two columns, from two reads', async () => {
    const read: string[] = [];
    const response = await get('/?a=pelicula-9487&b=pelicula-863', (key) => {
      read.push(key);
      return FILMS[key];
    });
    const html = await response.text();
    expect([response.status, read]).toEqual([200, ['films/9487', 'films/863']]);
    expect(row(html, 'Costo')).toEqual(['120 millones de dólares', '90 millones de dólares']);
    expect(row(html, 'Recaudación')).toEqual(['363,3 millones de dólares', 'Sin datos']);
    expect(row(html, 'Retorno')).toEqual(['×3,03', 'Sin datos']);
    expect(html).toContain('<a href="/persona/7879/">John &quot;Quotes&quot; Lasseter</a>');
    expect(html).not.toMatch(/% \w+ %|plantilla|<script>|<i>|<b>&/);
  });

  it('are kept by the CDN for the parameters that they depend on', async () => {
    const { headers } = await get('/?a=pelicula-9487&b=pelicula-863');
    expect(headers.get('Netlify-Vary')).toBe('query=a|b|tipo|q');
    expect(headers.get('Netlify-CDN-Cache-Control')).toContain('durable');
  });
});

describe('an address that compares nothing', () => {
  it.each([
    ['/', 200, 'Elige dos películas o dos personas'],
    ['/?a=pelicula-9487', 200, 'Elige la segunda'],
    ['/?a=pelicula-9487&b=pelicula-1', 404, 'No hay ninguna película con el número 1 en el catálogo'],
    ['/?a=persona-5', 404, 'No hay nadie con el número 5 en el catálogo'],
    ['/?a=toy', 400, 'se recibió «toy»'],
    ['/?a=pelicula-9487&b=persona-31', 400, 'no una película con una persona'],
  ])('says what would: %s', async (search, status, text) => {
    const response = await get(search);
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toContain(text);
    expect(html).toContain('name="q"');
  });

  it('shows what was typed as text', async () => {
    expect(await (await get('/?a=%3Cscript%3E')).text()).toContain('«&lt;script&gt;»');
  });

  it('is led to its slash', async () => {
    const response = await get('?a=pelicula-9487');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/comparar/?a=pelicula-9487']);
  });
});

it('offers a retry where the data cannot be read, and no other method', async () => {
  const response = await get('/?a=pelicula-9487', () => {
    throw new ShardError('films/3.json', new Error('secret path'));
  });
  const html = await response.text();
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
  expect(html).toContain('Ahora no podemos comparar');
  expect(html).not.toContain('secret');
  expect((await get('/', undefined, { method: 'POST' })).status).toBe(405);
});
