/** What the page that shows two films or two people side by side says. */
import { counted, decimal, dollars, integer, list } from '../../pipeline/common/numbers.ts';

export const COMPARE = {
  title: 'Comparar',
  description: 'Dos películas o dos personas, lado a lado: las mismas cifras en dos columnas.',
  figure: 'Cifra',
  unknown: 'Sin datos',
  link: 'Comparar con…',
};

/** When the data cannot be read. */
export const UNAVAILABLE = {
  title: 'Ahora no podemos comparar',
  lead: 'Los datos no se pueden leer en este momento. Vuelve a intentarlo en un minuto.',
};

/** What the films' figures are called. */
export const FILM_ROWS = {
  release: 'Estreno',
  runtime: 'Duración',
  genres: 'Géneros',
  direction: 'Dirección',
  countries: 'País',
  language: 'Idioma original',
  score: 'Puntuación',
  votes: 'Votos',
  cost: 'Costo',
  takings: 'Recaudación',
  profit: 'Ganancia',
  ratio: 'Retorno',
};

/** What people's figures are called, besides those of their pages. */
export const PERSON_ROWS = {
  years: 'Años',
  best: 'Su película más votada',
};

export const CHART = {
  money: 'Costo y recaudación',
  moneyNote: 'En dólares de su época.',
  returnsNote:
    'Cada punto es una película: cuántas veces recuperó su costo, en escala logarítmica. Las líneas de trazos son las medianas.',
  columns: ['Persona', 'Año', 'Película', 'Retorno'],
};

export const IN_COMMON = {
  people: 'Quiénes están en las dos',
  noPeople: 'Nadie de la dirección ni de los primeros del reparto está en las dos.',
  films: 'Películas en que están las dos',
  noFilms: 'Ninguna del catálogo.',
};

/** "Comparar Matrix y Matrix recargado". @param names of what is chosen */
export function comparedTitle(names: readonly string[]): string {
  return names.length < 2 ? COMPARE.title : `${COMPARE.title} ${list(names)}`;
}

export function comparedLead(names: readonly string[]): string {
  if (names.length === 0) return 'Elige dos películas o dos personas para ver sus cifras lado a lado.';
  return names.length === 1 ? `Elige con qué comparar: ${names[0]}.` : 'Las mismas cifras, lado a lado.';
}

/** Over the search box. */
export function pickerTitle(names: readonly string[], isFilm: boolean): string {
  if (names.length === 0) return 'Elige la primera';
  return names.length === 1
    ? 'Elige la segunda'
    : `Comparar ${names[0]} con otra ${isFilm ? 'película' : 'persona'}`;
}

/** "8,3 de 10". */
export function scoreText(score: number): string {
  return score === 0 ? COMPARE.unknown : `${decimal(score)} de 10`;
}

/** An amount; what is 0 is not known. */
export function moneyText(sum: number): string {
  return sum === 0 ? COMPARE.unknown : dollars(sum);
}

export function ratioText(ratio: number): string {
  return `×${decimal(ratio)}`;
}

/** "12 de 58". */
export function knownText(known: number, all: number): string {
  return `${integer(known)} de ${integer(all)}`;
}

export function yearsText(first: number, last: number): string {
  return first === last ? String(first) : `${first} a ${last}`;
}

export function resultsText(query: string, count: number): string {
  return count === 0
    ? `Nada se llama «${query}» ni se le parece.`
    : `${counted(count, 'resultado', 'resultados')} para «${query}»:`;
}

/** An address whose `a` or `b` is no film and no person. */
export function badId(param: string, value: string): string {
  return `«${param}» tiene que ser una película o una persona por su número, como pelicula-603 o persona-31; se recibió «${value}».`;
}

export function badKind(value: string): string {
  return `«tipo» tiene que ser pelicula o persona; se recibió «${value}».`;
}

export const MIXED = 'Se comparan dos películas o dos personas, no una película con una persona.';

export function unknownFilm(id: number): string {
  return `No hay ninguna película con el número ${id} en el catálogo: elige otra.`;
}

export function unknownPerson(id: number): string {
  return `No hay nadie con el número ${id} en el catálogo: elige a otra persona.`;
}
