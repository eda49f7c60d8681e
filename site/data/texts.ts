/** What the page on the data says. */
import { PLAUSIBLE_DOLLARS } from '../../pipeline/common/money.ts';
import { counted, decimal, integer } from '../../pipeline/common/numbers.ts';
import type { OfferFault } from '../../pipeline/common/platforms.ts';
import { MINIMUM_VOTES } from '../../pipeline/common/votes.ts';

export const DATA = {
  title: 'Los datos',
  description:
    'Qué filas se leyeron, cuáles quedaron en el catálogo, cuáles se repararon y cuáles quedaron fuera, con sus motivos.',
  lead: 'Todo lo que se ve en este sitio sale de los archivos de abajo. Cada fila que no llegó al catálogo y cada valor que no se tomó como venía está en este registro, con su motivo.',
  balance: 'Balance',
  file: 'Archivo',
  read: 'Filas leídas',
  kept: 'En el catálogo',
  leftOut: 'Fuera',
  movies: 'Películas',
  credits: 'Créditos',
  leftOutTitle: 'Filas fuera, por motivo',
  repairedTitle: 'Valores reparados, por motivo',
  none: 'Ninguna.',
  reason: 'Motivo',
  explanation: 'Qué significa',
  count: 'Cuántas',
  ledger: 'El registro, fila a fila',
  download: 'Descargar todo el registro en CSV',
  row: 'Fila',
  id: 'Id',
  column: 'Columna',
  value: 'Valor en el archivo',
  filter: 'Filtrar el registro',
  filterHint: 'Motivo, id o valor',
  failed: 'No se pudo cargar el registro. Puede que se haya cortado la conexión.',
  files: 'Archivos leídos',
  used: 'Filas usadas',
  rest: 'Las demás',
  platforms: 'Dónde ver',
  platformsLead:
    'Qué películas del catálogo están en la lista de cada plataforma. Las filas se unen por el título y el año (o uno vecino), si coincide alguien de la dirección o del reparto; donde una lista no nombra a nadie, solo si título y año son exactos y de una sola película. Las series no se unen nunca.',
  platformsTerms:
    'Las listas de netflix_titles.csv, amazon_prime_titles.csv, disney_plus_titles.csv y hulu_titles.csv son las que Shivam Bansal publicó en Kaggle: lo que había en Estados Unidos en 2021. Hoy puede ser otra cosa: la página de cada película enlaza con su oferta actual.',
  platform: 'Plataforma',
  country: 'País',
  listYear: 'Lista de',
  platformFilms: 'Películas',
  platformRows: 'Qué fue de las filas de cada lista',
  warnings: 'Advertencias',
  changes: 'Qué cambió desde la vez anterior',
  columns: 'Columnas',
  columnsLead:
    'Cuántas filas dicen algo en cada columna, y cuántas de ellas algo que no se entiende. Si no se entendiera más de la quinta parte de una columna necesaria, no habría catálogo.',
  filled: 'Con valor',
  share: 'De las filas',
  unreadable: 'No se entienden',
  first: 'La primera',
  example: (value: string, row: number): string => `«${value}», fila ${integer(row)}`,
  size: 'Tamaño',
  load: 'Cargar el catálogo completo',
  definitions: 'Definiciones',
  open: 'Datos abiertos',
  openLead:
    'El catálogo entero en Parquet, para analizarlo con SQL, pandas o R. Con estos archivos se calculan las mismas respuestas que da la API.',
  contents: 'Qué tiene',
  rows: 'Filas',
  dictionary: 'Diccionario de columnas (CSV)',
  croissant: 'Descripción para programas (Croissant)',
  hashes: 'La huella SHA-256 de cada archivo está en la descripción para programas.',
};

/** Why rows of a platform's list are of no film. */
export const OFFER_FAULT_NAMES: Readonly<Record<OfferFault, string>> = {
  series: 'Series',
  absent: 'Fuera del catálogo',
  ambiguous: 'De varias películas',
  unconfirmed: 'Sin confirmar',
  unreadable: 'Ilegibles',
};

/** What each table of the open data has. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  peliculas: 'Una fila por película: títulos, fecha, dinero, votos, géneros, temas y sinopsis.',
  creditos: 'Una fila por papel y por dirección.',
  personas: 'Una fila por persona, con otras formas de su nombre.',
  recomendaciones: 'Las películas que se recomiendan tras cada una, con los motivos.',
};

export const CHANGES = {
  title: 'Qué cambió en los datos',
  description:
    'Filas, películas, columnas y recomendaciones que cambiaron entre los datos de ahora y los de antes.',
  lead: (snapshot: string, from: string | null): string =>
    from === null
      ? `Los datos de ahora (instantánea ${snapshot}) no se han comparado con otros: son los primeros, o se ha vuelto a ellos. Cada vez que se cargan otros, aquí se cuenta en qué difieren.`
      : `De la instantánea ${from} a la ${snapshot}, que es la de ahora.`,
  added: 'Películas nuevas',
  removed: 'Películas que se fueron',
  churn: 'Recomendaciones que son otras',
  share: (share: number): string => `${decimal(100 * share, 1)} %`,
  churnOf: (films: number): string =>
    `de las cinco primeras de las ${counted(films, 'película más votada', 'películas más votadas')}`,
  told: 'Lo que cambió',
  rows: 'Filas de cada archivo',
  file: 'Archivo',
  before: 'Antes',
  after: 'Ahora',
  fields: 'Campos de las películas',
  fieldsLead:
    'En cuántas películas tiene cada campo otro valor, en qué parte de ellas falta, y cuánto se ha movido el reparto de sus valores (índice de estabilidad poblacional: desde 0,1 se nota, desde 0,25 es mucho).',
  field: 'Campo',
  films: 'Películas',
  missingBefore: 'Sin valor antes',
  missingAfter: 'Sin valor ahora',
  stability: 'Estabilidad',
  back: 'Los datos de ahora',
};

/** Over the table: how many entries it shows, of how many found, of how many there are. */
export function foundLine(shown: number, found: number, all: number): string {
  if (found === 0) return 'Ninguna anotación dice eso.';
  const entries = counted(found, 'anotación', 'anotaciones');
  const which = found === all ? `${entries}.` : `${entries} de ${integer(all)}.`;
  return shown === found ? which : `${which} Se muestran las primeras ${integer(shown)}.`;
}

/** How to see the whole catalogue, step by step: [before the code, code, after it]. */
export const LOAD_STEPS: readonly (readonly [string, string, string])[] = [
  ['Con internet, ', 'npm run data', ' descarga The Movies Dataset en la carpeta data/ del proyecto.'],
  [
    'Si ya tienes los archivos CSV, cópialos en data/ o di dónde están con la variable ',
    'MOVIES_DATA_DIR',
    '.',
  ],
  ['Después, ', 'npm start', ' vuelve a construir el sitio con todas las películas.'],
];

export const LOAD_NOTE =
  'Hacen falta movies_dataset.csv (o movies_metadata.csv) y credits.csv; keywords.csv, ratings_small.csv y links_small.csv son opcionales y mejoran las recomendaciones.';

export function loadLead(kind: 'sample' | 'folder', films: number): string {
  return kind === 'sample'
    ? `Ahora se muestra la muestra de ${integer(films)} películas que viene con el programa. Para ver el catálogo entero:`
    : `Este sitio ya muestra el catálogo completo: ${integer(films)} películas. Para hacer lo mismo en tu máquina:`;
}

export const DEFINITIONS: readonly (readonly [string, string])[] = [
  [
    'Película',
    'Una fila con fecha de estreno e id válido. Si un id se repite, cuenta una vez: la fila con más votos.',
  ],
  [
    'Retorno',
    `Lo recaudado entre lo que costó, cuando las dos cifras son de al menos ${integer(PLAUSIBLE_DOLLARS)} dólares. Si falta una, no hay retorno.`,
  ],
  [
    'Dinero',
    'En dólares de cada época, sin ajustar por la inflación. En los archivos, 0 quiere decir que no se sabe.',
  ],
  ['Mínimo de votos', `El voto promedio se da por asentado a partir de ${integer(MINIMUM_VOTES)} votos.`],
];
