/** What the page on the data says. */
import { PLAUSIBLE_DOLLARS } from '../../pipeline/common/money.ts';
import { counted, integer } from '../../pipeline/common/numbers.ts';
import { MINIMUM_VOTES } from '../../pipeline/common/votes.ts';

export const DATA = {
  title: 'Los datos',
  description:
    'Qué filas se leyeron, cuáles quedaron en el catálogo, cuáles se repararon y cuáles quedaron fuera, con sus motivos.',
  lead: 'Todo lo que se ve aquí sale de los archivos de The Movies Dataset. Cada fila que no llegó al catálogo y cada valor que no se tomó como venía está en este registro, con su motivo.',
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
  terms:
    'Los datos son de The Movies Dataset, reunidos de TMDB y de GroupLens: valen las condiciones de cada uno. La huella SHA-256 de cada archivo está en la descripción para programas.',
};

/** What each table of the open data has. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  peliculas: 'Una fila por película: títulos, fecha, dinero, votos, géneros, temas y sinopsis.',
  creditos: 'Una fila por papel y por dirección.',
  personas: 'Una fila por persona, con otras formas de su nombre.',
  recomendaciones: 'Las películas que se recomiendan tras cada una, con los motivos.',
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
