/** What the benchmark says. */

/** Figures under their names, which also say the unit (`seconds`, `peakMb`); words name what was measured. */
export type Row = Readonly<Record<string, string | number | null>>;

export const BENCH = {
  start: (dataDir: string | undefined): string =>
    dataDir === undefined
      ? 'Medidas sobre la muestra incluida. Para medir el catálogo completo, define MOVIES_DATA_DIR.'
      : `Medidas sobre ${dataDir}.`,
  reading: 'Leer e interpretar los dos CSV, frente a lo que se usaría en su lugar',
  pipeline: 'La construcción de los datos (npm run pipeline)',
  stages: 'La construcción de los datos, etapa por etapa',
  answers: 'Una respuesta de la función, en milisegundos',
  'fuzz-api': 'La API ante peticiones extrañas: cuántas respuestas de cada código, sin ninguna incorrecta',
  memory: 'La memoria de la función tras muchas respuestas distintas, en MB',
  throughput: 'Respuestas por segundo de un servidor HTTP de Node con la función, en esta máquina',
  bundle: 'La función empaquetada por Netlify, sin los datos',
  mcp: 'Una respuesta de /mcp, frente a la de la API a la misma pregunta (milisegundos), y su paquete',
  site: 'La construcción del sitio (astro build)',
  'empty-pages': 'La construcción del sitio, frente al mismo número de páginas vacías de Astro',
  incremental:
    'Una descarga nueva en la que cambia una película de cada cien: archivos que se vuelven a escribir',
  gate: 'La puerta del recomendador: cuántas veces se cierra por lo que no importa, y por pesos estropeados',
  'fuzz-raw':
    'Archivos dañados al azar: los que se leyeron con las cuentas bien y los que se rechazaron con una frase',
  growth: 'El crecimiento: archivos inventados de 1, 2 y 5 veces el catálogo, con la estadística del real',
  'growth-25': 'El crecimiento: 25 veces el catálogo (1,1 millones de películas)',
  'on-demand': 'El doble de películas: las páginas que no caben en el alojamiento, hechas al pedirlas (ms)',
  duckdb:
    'El paso a un motor que reparte el trabajo (DuckDB): limpieza en SQL, las respuestas sobre los datos abiertos y candidatas',
  search:
    'La búsqueda de películas y personas, frente a otras bibliotecas y a ninguna: tamaño, milisegundos por tecla y acierto, sobre una muestra de las preguntas',
  'search-all': 'La búsqueda del sitio, preguntada por todas las películas',
  findability: 'Lo que se escribe de otro modo que el título o el nombre, y si sale primero',
  'search-browser':
    'El buscador en un Chromium de verdad, frenado: milisegundos de cada tecla y del hilo principal parado',
  lighthouse: 'Las páginas según Lighthouse (móvil lento simulado; mediana)',
  writeNeedsData: 'Para guardar las cifras define MOVIES_DATA_DIR: las de la muestra no dicen nada.',
  unknownTopic: (topic: string, topics: readonly string[]): string =>
    `No hay ninguna medida llamada «${topic}». Las hay de: ${topics.join(', ')}.`,
  failed: (topic: string, error: unknown): string => `No se pudo medir ${topic}: ${String(error)}`,
  pandas: 'La construcción de los datos, frente a pandas y scikit-learn',
  'api-pandas':
    'Una respuesta por HTTP, en milisegundos (mediana), frente a FastAPI con pandas: que lee sus tablas en cada pregunta o las guarda en memoria',
  noFastApi: 'FastAPI no está instalado (python3-fastapi, python3-uvicorn)',
  noPandas: 'pandas no está instalado (python3-pandas, python3-sklearn)',
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
