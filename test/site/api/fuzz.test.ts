/** Whatever is asked: an answer or a problem as the schemas say, soon, and nothing that a browser could run. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openData } from '../../../pipeline/queries/node-reader.ts';
import { createHandler, type Handler } from '../../../site/api/handler.ts';
import { problemSchema } from '../../../site/api/schemas.ts';
import { buildData } from '../../pipeline/built.ts';

const REQUESTS = 5000;

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '%E0%A4%A',
  '\u0000',
  '\uD800',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE films; --",
  'x\r\nSet-Cookie: a=b',
  'مرحبا',
  '👩‍👩‍👧‍👦',
  '\u202Etxt.exe',
  'a'.repeat(10_000),
  ' ',
  '1e309',
  '-0',
  '[]',
  '{"$ne":1}',
);
const value = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string(),
  fc.integer().map(String),
);
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...QUERIES.map((query) => query.name)) },
  { weight: 1, arbitrary: value.map(encode) },
);
const pair = fc.tuple(
  fc.constantFrom('titulo', 'anio', 'id', 'k', 'q', 'nombre', 'mes', 'dia', 'titulo[]', 'otro'),
  value,
);
const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST');
const request = fc
  .record({
    name,
    path: fc.option(fc.oneof(value.map(encode), nasty)),
    pairs: fc.array(pair, { maxLength: 3 }),
    method,
  })
  .map(({ name, path, pairs, method }) => {
    const query = pairs.map(([key, text]) => `${encode(key)}=${encode(text)}`).join('&');
    return new Request(new URL(`http://localhost/api/${name}${path === null ? '' : `/${path}`}?${query}`), {
      method,
    });
  });

let handle: Handler;
beforeAll(async () => {
  const { out } = await buildData();
  handle = createHandler(() => openData(out));
});

it(`answers ${REQUESTS} strange requests`, async () => {
  const schemas = new Map(QUERIES.map((query) => [query.name, query.output]));
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const started = performance.now();
      const response = await handle(asked);
      const text = await response.text();
      expect(performance.now() - started).toBeLessThan(1000);
      expect([200, 204, 400, 404, 405]).toContain(response.status);
      expect(text).not.toMatch(/[<>]/);
      if (text === '') return;
      const json: unknown = JSON.parse(text);
      const query = new URL(asked.url).pathname.split('/')[2] ?? '';
      if (response.status === 200) schemas.get(query)?.parse(json);
      else problemSchema.parse(json);
    }),
    { numRuns: REQUESTS },
  );
});
