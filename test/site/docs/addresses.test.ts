import { expect, test } from 'vitest';
import { cutAddresses } from '../../../site/docs/addresses.ts';

test.each([
  ['Va en la ruta: /api/score_titulo/Up y /v3/x.json.', ['/api/score_titulo/Up', '/v3/x.json']],
  ['o en los parámetros: ?titulo=Face/Off.', ['?titulo=Face/Off']],
  ['Está en /v3/<generación>/<n>.json, uno por familia', ['/v3/<generación>/<n>.json']],
  ['carpetas de diez mil: <familia>/1/10000.json. Más', ['<familia>/1/10000.json']],
  ['lectura y/o escritura, 3 < 4, ¿sí?', []],
])('finds the addresses of %j', (sentence, addresses) => {
  const pieces = cutAddresses(sentence);
  expect(pieces.filter((_, place) => place % 2 === 1)).toEqual(addresses);
  expect(pieces.join('')).toBe(sentence);
});
