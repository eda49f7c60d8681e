/** What an import says. */
import { counted, integer } from '../../../pipeline/common/numbers.ts';
import type { Mark } from '../library.ts';
import type { ImportedFilm } from './layouts.ts';
import type { KnownFilm, Match } from './match.ts';

export const FILE_PROBLEMS = {
  tooLarge: (file: string) => `${file} es demasiado grande: una lista de películas pesa unos pocos MB.`,
  noColumns: (file: string) =>
    `${file} no tiene ninguna columna de la que se sepa qué películas son. Hace falta el título («Title», «Name» o «Título»), mejor con el año, o el id de TMDB («tmdbID») o de IMDb («Const», «imdbID»).`,
  noRows: (file: string) => `${file} no tiene ninguna fila debajo de los nombres de las columnas.`,
  noListInZip: (file: string) =>
    `${file} no lleva ninguna lista de películas. El zip de Letterboxd lleva watched.csv, ratings.csv o watchlist.csv.`,
  badZip: (file: string) => `${file} no es un zip entero: tal vez la descarga se cortó. Descárgalo otra vez.`,
  noCatalogue:
    'No se pudo cargar el catálogo para buscar las películas. Puede que se haya cortado la conexión. Vuelve a elegir el archivo.',
};

export const IMPORT = {
  title: 'Importar',
  reading: 'Leyendo los archivos y buscando las películas en el catálogo…',
  lovedFrom: 'Te gustan las que tienen de nota, sobre 10, al menos',
  lovedNone: 'Ninguna por su nota',
  lovedRule:
    'Las estrellas de Letterboxd cuentan por dos: cuatro son un 8. Lo que allí tiene un corazón te gusta, tenga la nota que tenga.',
  doubtful: 'Dudosas',
  doubtfulLead: 'Di cuál es cada una; si no es ninguna, se deja fuera.',
  none: 'Ninguna de estas',
  add: 'Agregar a mis películas',
  report: 'Descargar el informe (CSV)',
  cancel: 'Cancelar',
  reportFile: 'importacion.csv',
};

/** "4.812 películas encontradas, de las que 900 te gustan; 9 dudosas; 179 que no están en este catálogo; 12 series." */
export function outcomeText(counts: Readonly<Record<Match['kind'], number>>, loved: number): string {
  const { found, doubtful, missing, series } = counts;
  const parts = [
    `${counted(found, 'película encontrada', 'películas encontradas')}, de las que ${counted(loved, 'te gusta', 'te gustan')}`,
    counted(doubtful, 'dudosa', 'dudosas'),
    missing === 1 ? 'una que no está en este catálogo' : `${integer(missing)} que no están en este catálogo`,
    ...(series === 0 ? [] : [counted(series, 'serie', 'series')]),
  ];
  return `${parts.join('; ')}.`;
}

/** "Let Me In (2010)". */
export function importedText({ titles, year }: ImportedFilm): string {
  return `${titles[0] ?? ''}${year === null ? '' : ` (${year})`}`;
}

export function knownText({ names, year }: KnownFilm): string {
  return `${names[0] ?? ''} (${year})`;
}

const OUTCOMES: Readonly<Record<Match['kind'], string>> = {
  found: 'encontrada',
  doubtful: 'dudosa',
  missing: 'no está en el catálogo',
  series: 'es una serie',
};
const LISTS: Readonly<Record<Mark, string>> = {
  gusta: 'me gusta',
  vista: 'vista',
  pendiente: 'pendiente',
  rechazada: 'no me interesa',
};

/** One line of the report. */
export function reportLine(row: ImportedFilm, match: Match): Record<string, string | number> {
  const [film] = match.kind === 'found' ? [match.film] : match.kind === 'doubtful' ? match.films : [];
  return {
    archivo: row.file,
    linea: row.line,
    titulo: row.titles[0] ?? '',
    anio: row.year ?? '',
    nota: row.rating ?? '',
    lista: LISTS[row.mark],
    resultado: OUTCOMES[match.kind],
    tmdb: film?.id ?? '',
    pelicula: film === undefined ? '' : knownText(film),
  };
}
