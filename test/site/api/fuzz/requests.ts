/** Requests that nobody should send, and somebody will. */
import fc from 'fast-check';
import { QUERIES } from '../../../../pipeline/queries/index.ts';

const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '%E0%A4%A',
  '%ED%A0%80',
  '\u0000',
  '\uD800',
  '\uDC00x',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE films; --",
  '1 OR 1=1',
  '{{7*7}}',
  'x\r\nSet-Cookie: a=b',
  'x%0d%0aSet-Cookie:%20a=b',
  'مرحبا',
  'שלום',
  '👩‍👩‍👧‍👦',
  '\u202Etxt.exe',
  '\uFEFF',
  'İ',
  'ß'.repeat(100),
  'a'.repeat(10_000),
  'e\u0301'.repeat(5000),
  ' ',
  '1e309',
  '-0',
  'NaN',
  '[]',
  '{"$ne":1}',
];

/**
 * Strange requests to every endpoint, most of which name a query and a parameter that exist.
 * @param names titles and names that exist: whole or with mistakes, they take a request further than noise does
 */
export function strangeRequests(names: readonly string[]): fc.Arbitrary<Request> {
  const nasty = fc.constantFrom(...NASTY);
  const known = fc.constantFrom(...names);
  const mistyped = fc
    .tuple(known, fc.nat(30), fc.string({ maxLength: 2 }))
    .map(([name, place, put]) => name.slice(0, place) + put + name.slice(place + 1));
  const noise = fc.string({ unit: 'binary', maxLength: 40 });
  const value = fc.oneof(nasty, known, mistyped, noise, fc.string(), fc.integer().map(String));
  const encoded = value.map(encode);
  const endpoint = fc.oneof(
    { weight: 18, arbitrary: fc.constantFrom(...QUERIES.map((query) => query.name)) },
    { weight: 1, arbitrary: fc.constantFrom('', 'openapi.json', '__proto__', 'constructor') },
    { weight: 1, arbitrary: encoded },
  );
  const param = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('titulo', 'anio', 'id', 'k', 'q', 'nombre', 'mes', 'dia') },
    { weight: 1, arbitrary: fc.constantFrom('titulo[]', 'q[a]', '__proto__', 'otro', '') },
  );
  return fc
    .record({
      endpoint,
      path: fc.option(fc.oneof(encoded, nasty)),
      pairs: fc.array(fc.tuple(param, value), { maxLength: 3 }),
      method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST'),
      ifNoneMatch: fc.option(fc.constantFrom('*', '"x"', 'W/"x", "y"', '"', ','.repeat(5000)), { freq: 9 }),
    })
    .map(({ endpoint, path, pairs, method, ifNoneMatch }) => {
      const search = pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&');
      const address = `http://localhost/api/${endpoint}${path === null ? '' : `/${path}`}?${search}`;
      const headers: HeadersInit = ifNoneMatch === null ? {} : { 'If-None-Match': ifNoneMatch };
      return new Request(new URL(address), { method, headers });
    });
}

/** A lone surrogate cannot be written in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
