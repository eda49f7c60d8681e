/** What the benchmark says. */

export type Row = Readonly<Record<string, string | number | null>>;

export const BENCH = {
  start: (dataDir: string | undefined): string =>
    dataDir === undefined
      ? 'Medidas sobre la muestra incluida. Para medir el catálogo completo, define MOVIES_DATA_DIR.'
      : `Medidas sobre ${dataDir}.`,
  reading: 'Leer e interpretar los dos CSV, frente a lo que se usaría en su lugar',
  pipeline: 'La construcción de los datos (npm run pipeline)',
  answers: 'Una respuesta de la función, en milisegundos',
  bundle: 'La función empaquetada por Netlify, sin los datos',
  site: 'La construcción del sitio (astro build)',
  noPandas: 'pandas no está instalado (python3-pandas)',
} as const;

/** A title and aligned columns. Rows have the same fields. */
export function table(title: string, rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '–')))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${title}\n${lines.join('\n')}`;
}
