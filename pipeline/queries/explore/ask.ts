/** What people ask of the catalogue, in the columns' terms. */
import { fold } from '../../common/fold.ts';
import { QueryError } from '../errors.ts';
import type { NumberBounds } from '../query.ts';
import * as problems from '../texts/problems.ts';
import { MONTHS, WEEKDAYS } from '../texts/vocabulary.ts';
import { type Filter, ORDERS, type Order } from './filter.ts';
import { type Choice, choiceNamed, type NameKind } from './names.ts';

/** The parameters that are numbers. */
export const BOUNDS = {
  desde: { minimum: 1800, maximum: 2200 },
  hasta: { minimum: 1800, maximum: 2200 },
  minutos_min: { minimum: 1, maximum: 15_000 },
  minutos_max: { minimum: 1, maximum: 15_000 },
  votos_min: { minimum: 0, maximum: 1_000_000_000 },
  score_min: { minimum: 0, maximum: 10, isFraction: true },
  retorno_min: { minimum: 0, maximum: 1_000_000_000, isFraction: true },
  productora: { minimum: 1, maximum: 999_999_999 },
  pagina: { minimum: 1, maximum: 100_000 },
} as const satisfies Record<string, NumberBounds>;

/** Whether a film must have all the genres or any. */
export const MODES = ['todos', 'alguno'] as const;

/** The parameters of a request, those that are numbers read. */
export type Asked = { readonly [Name in keyof typeof BOUNDS]?: number | undefined } & {
  readonly [Name in 'genero' | 'generos' | 'idioma' | 'pais' | 'mes' | 'dia' | 'plataforma' | 'orden']?:
    | string
    | undefined;
};

/** Lets every film through. */
export const NOTHING: Filter = { genres: [], anyGenre: false };

/** In which order. @throws {QueryError} for one that there is not */
export function orderOf({ orden }: Asked): Order {
  return chosen('orden', orden ?? 'votos', named(ORDERS)) as Order;
}

/**
 * What is asked, in the columns' terms.
 * @param platforms those of which a list is known; asked for only where a platform is
 * @throws {QueryError} for a name that is not among the valid ones
 */
export function filterOf(
  asked: Asked,
  choices: (kind: NameKind) => readonly Choice[],
  platforms: readonly string[],
): Filter {
  if (asked.plataforma !== undefined && platforms.length === 0)
    throw new QueryError({ kind: 'invalid-value', detail: problems.noPlatforms(), validValues: [] });
  const { genero, generos, idioma, pais, mes, dia } = asked;
  const numbered = (names: readonly string[]): Choice[] =>
    names.map((name, place) => ({ value: String(place + 1), name }));
  const optional = {
    from: asked.desde,
    to: asked.hasta,
    country: pais === undefined ? undefined : chosen('pais', pais, choices('country')),
    language: idioma === undefined ? undefined : chosen('idioma', idioma, choices('language')),
    minutesFrom: asked.minutos_min,
    minutesTo: asked.minutos_max,
    votesFrom: asked.votos_min,
    scoreFrom: asked.score_min,
    ratioFrom: asked.retorno_min,
    month:
      mes === undefined
        ? undefined
        : Number(chosen('mes', fold(mes) === 'setiembre' ? '9' : mes, numbered(MONTHS))),
    weekday: dia === undefined ? undefined : Number(chosen('dia', dia, numbered(WEEKDAYS))),
    company: asked.productora,
    platforms: asked.plataforma?.split(',').map((name) => chosen('plataforma', name, named(platforms))),
  };
  return {
    genres:
      genero === undefined ? [] : genero.split(',').map((name) => chosen('genero', name, choices('genre'))),
    anyGenre: chosen('generos', generos ?? 'todos', named(MODES)) === 'alguno',
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<Filter>),
  };
}

/** The value of the choice that a parameter names. @throws {QueryError} that says which there are */
export function chosen(param: string, name: string, choices: readonly Choice[]): string {
  const choice = choiceNamed(name, choices);
  if (choice !== undefined) return choice.value;
  const detail = problems.notAmong(param, name.trim());
  throw new QueryError({ kind: 'invalid-value', detail, validValues: choices.map((one) => one.name) });
}

/** Choices that are called what they are. */
export function named(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, name: value }));
}
