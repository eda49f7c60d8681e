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
import { describeWarning, ROLE_NOTES } from './queries/texts/quality.ts';

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
