/** What went wrong with a request, and what would be right. */
import { integer, list } from '../../common/numbers.ts';

export const MAX_LENGTH = 200;

export const missing = (params: readonly string[]): string =>
  params.length === 1
    ? `Falta el parámetro «${params[0]}».`
    : `Falta decir qué se busca: usa ${either(params.map((param) => `«${param}»`))}.`;

export const empty = (param: string): string => `El parámetro «${param}» está vacío.`;

export const tooLong = (param: string): string =>
  `El parámetro «${param}» pasa de ${integer(MAX_LENGTH)} caracteres.`;

export const repeated = (param: string): string => `El parámetro «${param}» viene más de una vez.`;

export const badMonth = (value: string): string =>
  `«${value}» no es un mes: escribe su nombre en español, de enero a diciembre, o su número, de 1 a 12.`;

export const badWeekday = (value: string): string =>
  `«${value}» no es un día de la semana: escribe su nombre en español, de lunes a domingo.`;

export const badId = (): string => 'El parámetro «id» debe ser un número entero positivo, el de TMDB.';

export const badImdbId = (): string => 'El parámetro «imdb» debe ser un id de IMDb, como tt0114709.';

export const badYear = (): string => 'El parámetro «anio» debe ser un año de cuatro cifras, como 1995.';

export const badCount = (maximum: number): string =>
  `El parámetro «k» debe ser un número entero de 1 a ${maximum}.`;

export const badNumber = (param: string, minimum: number, maximum: number, isFraction: boolean): string =>
  `El parámetro «${param}» debe ser un número${isFraction ? '' : ' entero'} de ${integer(minimum)} a ${integer(maximum)}${isFraction ? ', con punto decimal' : ''}.`;

export const notAmong = (param: string, value: string): string =>
  `El parámetro «${param}» no puede ser «${value}»: sus valores válidos están en «valores_validos».`;

export const noPlatforms = (): string =>
  'No se puede filtrar por «plataforma»: no se conoce en qué plataformas está ninguna película.';

export const badEncoding = (): string =>
  'La dirección no está bien codificada: los signos «%» deben ir seguidos de dos cifras hexadecimales de un texto en UTF-8.';

export const unknownTitle = (title: string): string => `No hay ninguna película que se titule «${title}».`;

export const unknownTitleOfYear = (title: string, year: number, years: readonly number[]): string =>
  `No hay ninguna película de ${year} que se titule «${title}»: ${
    years.length === 1 ? `la que hay es de ${years[0]}` : `las que hay son de ${list(years.map(String))}`
  }.`;

export const unknownName = (name: string, role: 'actor' | 'director'): string =>
  role === 'actor'
    ? `Nadie llamado «${name}» figura en el reparto de ninguna película.`
    : `Nadie llamado «${name}» figura en la dirección de ninguna película.`;

export const otherRole = (name: string, role: 'actor' | 'director'): string =>
  role === 'actor'
    ? `${name} no figura en ningún reparto, pero sí en la dirección de alguna película: pregunta a get_director.`
    : `${name} no figura en la dirección de ninguna película, pero sí en algún reparto: pregunta a get_actor.`;

export const unknownFilmId = (id: number): string => `No hay ninguna película con el id ${id}.`;

export const unknownImdbId = (id: string): string => `No hay ninguna película con el id de IMDb ${id}.`;

export const unknownPersonId = (id: number): string => `No hay ninguna persona con el id ${id}.`;

export const unknownQuery = (name: string): string => `La consulta «${name}» no existe.`;

export const methodNotAllowed = (method: string): string =>
  `El método ${method} no se admite: las consultas se hacen con GET.`;

export const dataMissing = (): string =>
  'Los datos todavía no están construidos. Ejecuta «npm run build» y vuelve a intentarlo.';

export const dataDamaged = (): string =>
  'Una parte de los datos falta o está dañada. Ejecuta «npm run build» para construirlos de nuevo.';

export const unexpected = (): string => 'Ocurrió un error inesperado al responder.';

/** The short title of each problem, by its kind. */
export const TITLES = {
  'valor-invalido': 'Valor no válido',
  'no-encontrado': 'No encontrado',
  'consulta-desconocida': 'Consulta desconocida',
  'metodo-no-admitido': 'Método no admitido',
  'datos-no-disponibles': 'Datos no disponibles',
} as const;

function either(items: readonly string[]): string {
  return new Intl.ListFormat('es', { type: 'disjunction' }).format(items);
}
