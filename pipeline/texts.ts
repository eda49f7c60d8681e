/** What the pipeline says on the terminal. */

import type { Breach, Changes } from './common/changes.ts';
import { counted, integer, list } from './common/numbers.ts';
import type { Platform } from './common/platforms.ts';
import type { Quality } from './common/quality.ts';
import { isLeftOut, type Rule } from './common/rules.ts';
import type { ExportResult } from './export/export.ts';
import type { Damage, Verification } from './export/verify.ts';
import { describeBreach, describeChanges } from './queries/texts/changes.ts';
import { RULES } from './queries/texts/ledger.ts';
import { platformName } from './queries/texts/platforms.ts';
import { columnSentence, describeWarning, ROLE_NOTES } from './queries/texts/quality.ts';
import type { InputProblem } from './raw/problems.ts';
import { meantName } from './raw/sources.ts';

/** What is wrong with the input, and what would be right. */
export function describeProblem(problem: InputProblem): string {
  switch (problem.kind) {
    case 'folder-missing':
      return `La carpeta «${problem.folder}» no existe. Revisa MOVIES_DATA_DIR, o quítala para usar data/ o la muestra incluida.`;
    case 'file-missing':
      return `En la carpeta «${problem.folder}» falta ${problem.file} (valen los nombres ${list(problem.accepted)}). ${contentsOf(problem.present)}${offered(problem.present, problem.accepted)} Cópialo ahí, o ejecuta «npm run data».`;
    case 'file-unreadable':
      return problem.cause === 'EISDIR'
        ? `${problem.file} es una carpeta, y debe ser un archivo. Saca de ella el CSV, o cámbiale el nombre.`
        : `No se puede leer ${problem.file} (${problem.cause}). Revisa los permisos del archivo.`;
    case 'file-empty':
      return `${problem.file} está vacío. Vuelve a descargarlo.`;
    case 'no-rows':
      return `${problem.file} solo tiene la cabecera: no hay ninguna fila de datos. Vuelve a descargarlo.`;
    case 'columns-missing':
      return `A ${problem.file} le ${problem.missing.length === 1 ? 'falta la columna' : 'faltan las columnas'} ${list(problem.missing)}. Tiene: ${list(problem.found.slice(0, 30))}. ¿Es el archivo correcto? De las formas conocidas, la más parecida es la de ${problem.layout}.${problem.found.some((name) => /^'.*'$/.test(name)) ? ' Los nombres están entre comillas simples: el CSV debe llevar comillas dobles.' : ''}`;
    case 'columns-repeated':
      return `En ${problem.file} ${problem.repeated.length === 1 ? 'se repite la columna' : 'se repiten las columnas'} ${list(problem.repeated)}: no se puede saber cuál vale. Quita la que sobre, o vuelve a descargarlo.`;
    case 'files-swapped':
      return `${problem.file} tiene las columnas de ${problem.looksLike}: parece que los archivos están cambiados.`;
    case 'not-utf8':
      return `${problem.file} no está en UTF-8: hay bytes que no lo son cerca de la fila ${integer(problem.row)}. Guárdalo como UTF-8 o vuelve a descargarlo.`;
    case 'truncated':
      return `${problem.file} está cortado: la última fila, la ${integer(problem.row)}, tiene ${problem.found} campos de ${problem.expected}. Vuelve a descargarlo.`;
    case 'quote-unclosed':
      return `${problem.file} está cortado o dañado: la fila ${integer(problem.row)} abre unas comillas que nunca se cierran. Vuelve a descargarlo.`;
    case 'row-too-large':
      return `${problem.file} está dañado: la fila ${integer(problem.row)} pasa de ${integer(problem.limit / 2 ** 20)} millones de caracteres; seguramente abre unas comillas que no se cierran.`;
    case 'file-changed':
      return `${problem.file} ha cambiado mientras se leía. Espera a que termine de copiarse y vuelve a intentarlo.`;
    case 'spreadsheet':
      return `${problem.file} es una hoja de cálculo, no un CSV. Ábrela y guárdala como «CSV UTF-8».`;
    case 'zip-without-table':
      return `${problem.file} es un archivo comprimido en el que no hay ningún CSV. Descomprímelo, o vuelve a descargarlo.`;
    case 'column-unreadable':
      return `${columnSentence(problem)} Corrígelo, o vuelve a descargar el archivo.`;
    case 'dates-ambiguous':
      return datesAmbiguous(problem);
    case 'credits-of-others':
      return `De las ${integer(problem.rows)} filas de ${problem.credits}, ninguna es de alguna de las ${integer(problem.films)} películas de ${problem.movies}: los dos archivos son de catálogos distintos. Usa los dos de la misma descarga.`;
    case 'gzip-damaged':
      return `${problem.file} está cortado o dañado: no se puede descomprimir. Vuelve a descargarlo.`;
    case 'region-unknown':
      return `TITULOS_REGION es «${problem.region}», que no es ninguna región conocida. Valen: ${list(problem.accepted)}.`;
    case 'no-films':
      return `En ${problem.file} no hay ninguna película con fecha e id válidos. ¿Es el archivo correcto?`;
  }
}

function datesAmbiguous(problem: Extract<InputProblem, { kind: 'dates-ambiguous' }>): string {
  const { file, row, value, other } = problem;
  const why =
    other === null
      ? 'ninguna fecha dice si el día va antes o después del mes'
      : `con «${other}», unas llevan el día antes y otras después del mes`;
  return `En ${file} la columna release_date tiene fechas como «${value}» (fila ${integer(row)}), y ${why}. Escríbelas como AAAA-MM-DD.`;
}

/** " ¿Querías decir credits.csv en lugar de Credits (1).csv?", or that a spreadsheet has to be saved otherwise. */
function offered(present: readonly string[], accepted: readonly string[]): string {
  return present
    .map((file) => [file, meantName(file) ?? ''] as const)
    .filter(([, meant]) => accepted.includes(meant))
    .map(([file, meant]) =>
      /\.xlsx?$/i.test(file)
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

/** Why the output could not be written, and what to do. */
export function describeOutput(folder: string, code: string): string {
  const causes: Readonly<Record<string, string>> = {
    ENOSPC: 'el disco está lleno. Libera espacio',
    EACCES: 'no hay permiso para escribir. Revisa los permisos',
    EPERM: 'no hay permiso para escribir. Revisa los permisos',
    EROFS: 'el disco es de solo lectura. Elige otra carpeta',
  };
  return `No se pudo escribir en «${folder}»: ${causes[code] ?? `el sistema respondió ${code}. Revisa la carpeta`} y vuelve a intentarlo. Los datos anteriores siguen intactos.`;
}

export const locked = (pid: number): string =>
  `Otra ejecución (proceso ${pid}) está guardando los datos y no termina. Espera a que acabe o detenla.`;

export const STEPS = {
  recommending: 'Recomendaciones',
  exporting: 'Escritura',
} as const;

/** What a run says whose changes pass the bounds. */
export function heldBack(breaches: readonly Breach[]): string {
  return [
    `Los datos nuevos NO se han puesto en su lugar: ${list(breaches.map(describeBreach))}.`,
    'Siguen en pie los anteriores. Si el cambio es el que esperabas, ejecuta «npm run pipeline -- --accept».',
    'Los límites están en pipeline/common/bounds.ts.',
  ].join('\n');
}

export const acceptedPending = (snapshot: string): string =>
  `La instantánea ${snapshot}, que esperaba, ya está en su lugar. Ejecuta «npm run build» para rehacer el sitio con ella.`;

export const rolledBack = (snapshot: string): string =>
  `Se ha vuelto a la instantánea ${snapshot}. Ejecuta «npm run build» para rehacer el sitio con ella.`;

export function nothingKept(named: string | undefined, names: readonly string[]): string {
  const what =
    named === undefined
      ? 'No se guarda ninguna instantánea anterior a la actual.'
      : `No se guarda la instantánea ${named}.`;
  return names.length === 0 ? what : `${what} Guardadas: ${list(names)}.`;
}

export const compareUsage =
  'Uso: npm run compare -- ANTES DESPUÉS (carpetas con datos publicados, como public/data, o con los CSV; o nombres de instantáneas guardadas).';

export const notComparable = (name: string): string =>
  `«${name}» no es ninguna carpeta con datos que se puedan leer, ni una instantánea guardada.`;

/** What `npm run compare` says, and the closing report. */
export function changesReport(changes: Changes): string {
  const sentences = describeChanges(changes);
  return sentences.length === 0
    ? `Nada ha cambiado entre ${changes.from} y ${changes.to}.`
    : [
        `Cambios de la instantánea ${changes.from} a la ${changes.to}:`,
        ...sentences.map((sentence) => `  ${sentence}`),
      ].join('\n');
}

export interface Report extends ExportResult {
  readonly quality: Quality;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** The closing report. */
export function closingReport({
  manifest,
  changes,
  quality,
  files,
  reused,
  bytes,
  seconds,
  peakMegabytes,
}: Report): string {
  const { movies, credits } = manifest.rows;
  const rules = Object.entries(manifest.ledger) as [Rule, number][];
  const lines = (leftOut: boolean): string[] =>
    rules
      .filter(([rule]) => isLeftOut(rule) === leftOut)
      .map(([rule, count]) => `  ${integer(count).padStart(7)}  ${RULES[rule].name}`);
  const source =
    manifest.source.kind === 'sample'
      ? [
          'Datos: LA MUESTRA INCLUIDA, no el catálogo completo.',
          'Para cargar The Movies Dataset: «npm run data», o MOVIES_DATA_DIR=<carpeta con los CSV>.',
        ]
      : [`Datos: ${list(manifest.source.files.map((file) => file.name))}.`];
  return [
    ...source,
    '',
    `Películas: ${integer(movies.read)} filas = ${integer(movies.kept)} en el catálogo + ${integer(movies.leftOut)} fuera.`,
    `Créditos:  ${integer(credits.read)} filas = ${integer(credits.kept)} usadas + ${integer(credits.leftOut)} fuera.`,
    `Personas:  ${integer(manifest.people)}.`,
    titlesLine(manifest.spanish),
    ...(manifest.platforms ?? []).map(platformLine),
    '',
    ...warningLines(quality),
    'Archivos, con sus filas:',
    ...fileLines(quality),
    'Columnas, con sus valores:',
    ...columnLines(quality),
    '',
    'Filas fuera, por motivo:',
    ...lines(true),
    'Valores que no se tomaron como venían:',
    ...lines(false),
    '',
    ...(changes === null ? [] : [changesReport(changes), '']),
    `Recomendaciones: ${manifest.recommender === 'content' ? 'solo por contenido' : 'por contenido y por valoraciones de usuarios'}${manifest.hasKeywords ? '' : ', sin palabras clave'}.`,
    `Salida: ${integer(files)} archivos, ${integer(bytes / 1e6)} MB${reused === 0 ? '' : ` (${integer(reused)} ${reused === 1 ? 'archivo no ha cambiado' : 'archivos no han cambiado'})`}, instantánea ${manifest.snapshot}.`,
    `Tiempo: ${seconds.toFixed(1).replace('.', ',')} s. Memoria máxima: ${integer(peakMegabytes)} MB.`,
  ].join('\n');
}

function warningLines({ warnings }: Quality): string[] {
  return warnings.length === 0
    ? []
    : ['ATENCIÓN:', ...warnings.map((warning) => `  ${describeWarning(warning)}`), ''];
}

function fileLines({ files }: Quality): string[] {
  const width = Math.max(...files.map(({ name }) => name.length));
  return files.map(
    ({ role, name, read, used }) =>
      `  ${name.padEnd(width)}  ${integer(used).padStart(10)} de ${integer(read)} usadas${used === read ? '' : `; las demás, ${ROLE_NOTES[role]}`}`,
  );
}

function columnLines({ columns }: Quality): string[] {
  const width = Math.max(...columns.map(({ file, column }) => `${file} ${column}`.length));
  return columns.map(({ file, column, filled, unreadable, first }) => {
    const bad =
      first === null
        ? ''
        : `, ${counted(unreadable, 'ilegible', 'ilegibles')} (fila ${integer(first.row)}: «${first.value}»)`;
    return `  ${`${file} ${column}`.padEnd(width)}  ${integer(filled).padStart(10)}${bad}`;
  });
}

/** "Títulos en español: 1.842 películas (titulos_es.csv: 30 de 31 filas)." */
function titlesLine({ films, files }: Report['manifest']['spanish']): string {
  const used = files.map(
    ({ file, read, used: rows }) => `${file}: ${integer(rows)} de ${integer(read)} filas`,
  );
  return `Títulos en español: ${counted(films, 'película', 'películas')}${used.length === 0 ? '' : ` (${list(used)})`}.`;
}

/** "Dónde ver: Netflix (Estados Unidos, según la lista de 2021): 1.964 películas." */
function platformLine(platform: Platform): string {
  return `Dónde ver: ${platformName(platform)}: ${counted(platform.films, 'película', 'películas')}.`;
}

/** What `npm run verify` says of data that is as it was written. */
export const whole = (folder: string, { files, bytes, snapshot }: Verification): string =>
  `${folder}: ${counted(files, 'archivo', 'archivos')}, ${integer(bytes / 1e6)} MB, sin daños (instantánea ${snapshot}).`;

export const noData = (folder: string): string =>
  `${folder}: no hay datos que se puedan leer (manifest.json falta o está dañado). Ejecuta «npm run pipeline».`;

const DAMAGES: Readonly<Record<Damage['kind'], string>> = {
  altered: 'dañado',
  missing: 'falta',
  unlisted: 'sobra',
};

/** What `npm run verify` says of data that is not as it was written. */
export function describeDamage(folder: string, { damages, snapshot }: Verification): string {
  const lines = damages.map(({ file, kind }) => `  ${DAMAGES[kind].padEnd(6)}  ${file}`);
  return [
    `${folder}: ${damages.length === 1 ? 'un archivo no está como se escribió' : `${integer(damages.length)} archivos no están como se escribieron`} (instantánea ${snapshot}):`,
    ...lines,
    'Ejecuta «npm run build» para rehacer los datos y el sitio.',
  ].join('\n');
}
