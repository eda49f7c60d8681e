/** Random filters of the catalogue, as people ask for them. */
import fc from 'fast-check';
import type { Params } from '../../../pipeline/queries/query.ts';

export const GENRES: Readonly<Record<string, string>> = {
  drama: 'Drama',
  comedia: 'Comedy',
  'ciencia-ficcion': 'Science Fiction',
  Terror: 'Horror',
  ACCIÓN: 'Action',
  suspenso: 'Thriller',
};
const DAYS = 'lunes martes miércoles jueves viernes sábado domingo'.split(' ');

const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined, freq: 2 });
const number = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);

export const filters = fc.record({
  genero: optional(fc.uniqueArray(fc.constantFrom(...Object.keys(GENRES)), { minLength: 1, maxLength: 3 })),
  generos: optional(fc.constantFrom('todos', 'alguno')),
  desde: optional(number(1900, 2015)),
  hasta: optional(number(1930, 2020)),
  idioma: optional(fc.constantFrom('en', 'fr', 'español', 'Japonés')),
  pais: optional(fc.constantFrom('US', 'fr', 'México', 'reino unido')),
  minutos_min: optional(number(1, 120)),
  minutos_max: optional(number(60, 200)),
  votos_min: optional(number(0, 500)),
  score_min: optional(fc.constantFrom('0', '5', '6.5', '7.3')),
  retorno_min: optional(fc.constantFrom('0', '1', '2.5')),
  mes: optional(fc.integer({ min: 1, max: 12 })),
  dia: optional(fc.integer({ min: 0, max: 6 })),
  orden: optional(fc.constantFrom('votos', 'score', 'retorno', 'recaudacion', 'anio', 'popularidad')),
  k: number(1, 100),
  pagina: number(1, 3),
});
export type Asked = typeof filters extends fc.Arbitrary<infer Value> ? Value : never;

/** What a country or a language is called, and its code. */
export const CODES: Readonly<Record<string, string>> = {
  español: 'es',
  Japonés: 'ja',
  fr: 'FR',
  México: 'MX',
  'reino unido': 'GB',
};

/** A filter as the query takes it. */
export function paramsOf({ genero, mes, dia, ...rest }: Asked): Params {
  const params = {
    ...rest,
    genero: genero?.join(','),
    mes: mes?.toString(),
    dia: dia === undefined ? undefined : DAYS[dia],
  };
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
