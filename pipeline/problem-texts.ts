/** What the pipeline says of an input that cannot be used. */
import { counted, integer, list } from './common/numbers.ts';
import { columnSentence, lacking } from './queries/texts/quality.ts';
import type { InputProblem, NoTable, OtherQuoting } from './raw/problems.ts';
import { meantName } from './raw/sources.ts';

/** What is wrong with the input, and what would be right. */
export function describeProblem(problem: InputProblem): string {
  switch (problem.kind) {
    case 'folder-missing':
      return `La carpeta «${problem.folder}» no existe. Revisa MOVIES_DATA_DIR, o quítala para usar data/ o la muestra incluida.`;
    case 'file-missing':
      return `En la carpeta «${problem.folder}» falta ${problem.file} (valen los nombres ${list(problem.accepted)}). ${contentsOf(problem.present)}${offered(problem.present, problem.accepted)}${nearly(problem)} Cópialo ahí, o ejecuta «npm run data».`;
    case 'file-unreadable':
      return problem.cause === 'EISDIR'
        ? `${problem.file} es una carpeta, y debe ser un archivo. Saca de ella el CSV, o cámbiale el nombre.`
        : `No se puede leer ${problem.file} (${problem.cause}). Revisa los permisos del archivo.`;
    case 'file-empty':
      return `${problem.file} está vacío. Vuelve a descargarlo.`;
    case 'no-rows':
      return `${problem.file} solo tiene la cabecera: no hay ninguna fila de datos. Vuelve a descargarlo.`;
    case 'columns-missing':
      return `A ${problem.file} le ${problem.missing.length === 1 ? 'falta la columna' : 'faltan las columnas'} ${list(problem.missing)}. Tiene: ${list(problem.found.slice(0, 30).map(shortened))}. ${problem.found.some(isData) ? 'Su primera línea parece ya de datos, y debe ser la de los nombres de las columnas.' : '¿Es el archivo correcto?'} De las formas conocidas, la más parecida es la de ${problem.layout}.${problem.found.some((name) => /^'.*'$/.test(name)) ? ' Los nombres están entre comillas simples: el CSV debe llevar comillas dobles.' : ''}`;
    case 'columns-repeated':
      return `En ${problem.file} ${problem.repeated.length === 1 ? 'se repite la columna' : 'se repiten las columnas'} ${list(problem.repeated)}: no se puede saber cuál vale. Quita la que sobre, o vuelve a descargarlo.`;
    case 'files-swapped':
      return `${problem.file} tiene las columnas de ${problem.looksLike}: parece que los archivos están cambiados.`;
    case 'not-utf8':
      return `${problem.file} no está en UTF-8: hay bytes que no lo son cerca de la fila ${integer(problem.row)}. Guárdalo como UTF-8 o vuelve a descargarlo.`;
    case 'truncated':
      return `${problem.file} está cortado: la última fila, la ${integer(problem.row)}, tiene ${problem.found} campos de ${problem.expected}. Vuelve a descargarlo.`;
    case 'quote-unclosed':
      return problem.quoting === null
        ? `${problem.file} está cortado o dañado: la fila ${integer(problem.row)} abre unas comillas que nunca se cierran. Vuelve a descargarlo.`
        : `En ${problem.file} no se entienden las comillas de la fila ${integer(problem.row)}. Causa probable: ${QUOTINGS[problem.quoting]}. Vuelve a guardarlo así, o a descargarlo.`;
    case 'row-too-large':
      return `${problem.file} está dañado: la fila ${integer(problem.row)} pasa de ${integer(problem.limit / 2 ** 20)} millones de caracteres; seguramente abre unas comillas que no se cierran.`;
    case 'file-changed':
      return `${problem.file} ha cambiado mientras se leía. Espera a que termine de copiarse y vuelve a intentarlo.`;
    case 'spreadsheet':
      return `${problem.file} es una hoja de cálculo, no un CSV. Ábrela y guárdala como «CSV UTF-8».`;
    case 'not-a-table':
      return `${problem.file} ${NO_TABLES[problem.what]}`;
    case 'zip-without-table':
      return `${problem.file} es un archivo comprimido en el que no hay ningún CSV. Descomprímelo, o vuelve a descargarlo.`;
    case 'column-unreadable':
      return `${columnSentence(problem)} Corrígelo, o vuelve a descargar el archivo.`;
    case 'dates-ambiguous':
      return datesAmbiguous(problem);
    case 'credits-of-others':
      return `De las ${integer(problem.rows)} filas de ${problem.credits}, ${problem.credited === 0 ? 'ninguna es' : `solo ${counted(problem.credited, 'es', 'son')}`} de alguna de las ${integer(problem.films)} películas de ${problem.movies}: los dos archivos son de catálogos distintos. Usa los dos de la misma descarga.`;
    case 'gzip-damaged':
      return `${problem.file} está cortado o dañado: no se puede descomprimir. Vuelve a descargarlo.`;
    case 'region-unknown':
      return `TITULOS_REGION es «${problem.region}», que no es ninguna región conocida. Valen: ${list(problem.accepted)}.`;
    case 'no-films':
      return `En ${problem.file} no hay ninguna película con fecha e id válidos. ¿Es el archivo correcto?`;
  }
}

const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** Whether what stands where a column's name should be is a value: a list, a number, a date or an address. */
const isData = (name: string): boolean => /^(?:[[{]|\d[\d.-]*$|https?:)/.test(name);

const QUOTINGS: Readonly<Record<OtherQuoting, string>> = {
  single: 'los campos van entre comillas simples; un CSV lleva comillas dobles',
  backslash:
    'las comillas de dentro de un campo llevan una barra inversa («\\"»); en un CSV van dobladas («""»)',
};

const unpackIt = (what: string): string =>
  `es un archivo ${what}, no un CSV. Descomprímelo y deja el CSV en su lugar.`;

/** After the file's name: what it is, and what to do. */
const NO_TABLES: Readonly<Record<NoTable, string>> = {
  '7z': unpackIt('comprimido de 7-Zip'),
  rar: unpackIt('comprimido RAR'),
  bzip2: unpackIt('comprimido con bzip2'),
  xz: unpackIt('comprimido con xz'),
  zstd: unpackIt('comprimido con Zstandard'),
  parquet:
    'está en Parquet, no en CSV. Conviértelo a CSV (con pandas: «read_parquet» y «to_csv»), o descarga el CSV.',
  'utf-16': 'está en UTF-16. Guárdalo como «CSV UTF-8», o vuelve a descargarlo.',
  'web-page':
    'es una página web, no un CSV: seguramente la descarga pedía iniciar sesión. Descárgalo desde el navegador.',
  json: 'está en JSON, no en CSV. Conviértelo a CSV, o descarga el CSV.',
  'git-lfs': 'es solo el puntero de Git LFS, no el archivo. Ejecuta «git lfs pull», o descárgalo.',
};

function datesAmbiguous(problem: Extract<InputProblem, { kind: 'dates-ambiguous' }>): string {
  const { file, row, value, other } = problem;
  const why =
    other === null
      ? 'ninguna fecha dice si el día va antes o después del mes'
      : `con «${other}», unas llevan el día antes y otras después del mes`;
  return `En ${file} la columna release_date tiene fechas como «${value}» (fila ${integer(row)}), y ${why}. Escríbelas como AAAA-MM-DD.`;
}

/** What else in the folder may be what is missing. */
function nearly({ present, near, inside }: Extract<InputProblem, { kind: 'file-missing' }>): string {
  return [
    ...near.map(({ file, ...form }) => ` ${file} se parece a los de ${lacking(form)}.`),
    ...(inside.length === 0
      ? []
      : [
          ` Dentro de otra carpeta hay: ${list(inside.slice(0, 10))}. Saca de ella los archivos, o nómbrala en MOVIES_DATA_DIR.`,
        ]),
    ...present
      .filter((file) => /^[^.]+\.(zip|7z|rar|tar|tgz|tar\.gz)$/i.test(file))
      .map((file) => ` ${file} es un archivo comprimido: descomprímelo ahí.`),
  ].join('');
}

/** " ¿Querías decir credits.csv en lugar de Credits (1).csv?", or that a spreadsheet has to be saved otherwise. */
function offered(present: readonly string[], accepted: readonly string[]): string {
  return present
    .map((file) => [file, meantName(file) ?? ''] as const)
    .filter(([, meant]) => accepted.includes(meant))
    .map(([file, meant]) =>
      /\.(crdownload|part|partial|download)$/i.test(file)
        ? ` ${file} es una descarga sin terminar de ${meant}.`
        : /\.xlsx?$/i.test(file)
          ? ` ${file} es una hoja de cálculo: guárdala como «CSV UTF-8», con el nombre ${meant}.`
          : ` ¿Querías decir ${meant} en lugar de ${file}?`,
    )
    .join('');
}

function contentsOf(present: readonly string[]): string {
  if (present.length === 0) return 'La carpeta está vacía.';
  const shown = present.slice(0, 10);
  const others = present.length - shown.length;
  return `Ahí solo hay: ${list(others > 0 ? [...shown, `${integer(others)} más`] : shown)}.`;
}
