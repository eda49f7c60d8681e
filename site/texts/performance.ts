/** What the page of the benchmarks says. */
import { decimal, integer } from '../../pipeline/common/numbers.ts';
import type { Machine, TopicResult } from '../data/bench.ts';

export const PERFORMANCE = {
  title: 'Rendimiento',
  description: 'Cuánto tarda cada parte, cuánta memoria usa y frente a qué se ha comparado.',
  lead: 'Todo lo que aquí se afirma se ha medido, al lado de lo que se usaría en su lugar y en la misma máquina. Las cifras salen del archivo que dejan las pruebas, sin retoques.',
  glance: 'De un vistazo',
  machine: 'La máquina',
  again: 'Para medirlo en tu máquina',
  command: 'npm run bench -- --all',
  contents: 'Qué se ha medido',
  share: 'Parte del tiempo, en %',
  stage: 'Etapa',
  size: 'Tamaño del catálogo',
  seconds: 'Segundos',
};

interface TopicText {
  readonly title: string;
  /** How it was measured and how to read it. */
  readonly note: string;
}

/** In the order in which they are shown. A topic without a text here comes last, with the title of its results. */
export const TOPICS: Readonly<Record<string, TopicText>> = {
  pandas: {
    title: 'Preparar los datos, frente a pandas y scikit-learn',
    note: 'Leer los dos archivos, limpiarlos y calcular las recomendaciones de todas las películas. La otra manera es la habitual: literal_eval, una matriz de palabras y la similitud del coseno. Se comparan procesos enteros, de principio a fin. Filmoteca hace además lo que pandas no: los motivos, las personas, el buscador y el registro; sin eso, la cuenta es la de «solo lo que hace pandas».',
  },
  pipeline: {
    title: 'Preparar los datos',
    note: 'De los archivos originales a los datos ya calculados que leen el sitio y la API.',
  },
  stages: {
    title: 'En qué se va el tiempo',
    note: 'Cada etapa de la preparación, y cuántas veces tarda lo que JSON.parse con el mismo contenido: más rápido que eso no se puede leer.',
  },
  reading: {
    title: 'Leer los archivos',
    note: 'Interpretar los dos CSV con sus listas anidadas, frente al mínimo posible y frente a pandas.',
  },
  'api-pandas': {
    title: 'Una respuesta por HTTP, frente a FastAPI con pandas',
    note: 'Mediana de cada consulta, en milisegundos. FastAPI se mide de dos maneras: leyendo sus tablas en cada pregunta y guardándolas en memoria.',
  },
  answers: {
    title: 'Una respuesta de la función',
    note: 'En milisegundos, con la función ya en marcha: la mitad tarda menos que la mediana, y 95 de cada 100 menos que la columna siguiente.',
  },
  throughput: {
    title: 'Respuestas por segundo',
    note: 'Un servidor HTTP de Node con la función, en uno o en dos procesos, y quien pregunta en la misma máquina. Los tiempos, en milisegundos.',
  },
  'fuzz-api': {
    title: 'La API ante peticiones extrañas',
    note: 'Textos al azar, direcciones rotas, parámetros repetidos, palabras reservadas de los lenguajes de programación: cuántas respuestas hubo de cada clase. Una sola mal dada haría fallar la medida.',
  },
  memory: {
    title: 'La memoria de la función',
    note: 'En MB, a medida que responde: si no crece, no pierde memoria.',
  },
  search: {
    title: 'El buscador, frente a otros',
    note: 'Los mismos nombres y las mismas preguntas para todos: tamaño, tiempo de cada tecla y acierto.',
  },
  'search-browser': {
    title: 'El buscador en el navegador',
    note: 'Cuánto espera cada tecla hasta que la lista muestra su respuesta, en Chromium a toda velocidad y frenado cuatro veces, como un móvil barato. Una tarea larga es la que detiene la página más de 50 milisegundos.',
  },
  site: {
    title: 'Construir el sitio',
    note: 'Todas las páginas, con una carpeta por película. Ninguna carpeta puede pasar de 54.000 archivos, que es el límite del alojamiento.',
  },
  'empty-pages': {
    title: 'Construir el sitio, frente a páginas vacías',
    note: 'El mismo número de páginas sin nada dentro, con la misma herramienta: menos que eso no puede tardar ningún sitio.',
  },
  growth: {
    title: 'Si el catálogo crece',
    note: 'Archivos inventados con la estadística de los reales. Lo que cuesta prepararlos crece con ellos; lo que lee una respuesta, casi nada.',
  },
  'growth-25': {
    title: 'Un catálogo 25 veces mayor',
    note: '1,1 millones de películas: lo que TMDB tiene hoy.',
  },
  'on-demand': {
    title: 'Más películas de las que caben en una carpeta',
    note: 'El doble del catálogo, construido y servido: las 50.000 películas más votadas tienen su archivo, y las demás las dibuja una función al pedirlas, con la misma plantilla y en la misma clase de dirección. En milisegundos; el alojamiento guarda cada una hasta la siguiente publicación.',
  },
  incremental: {
    title: 'Una descarga nueva',
    note: 'Cambia una película de cada cien. Solo se escriben los archivos que ya no son iguales; los demás son los mismos de antes, comprobado por su huella.',
  },
  'fuzz-raw': {
    title: 'Archivos dañados a propósito',
    note: 'Bytes cambiados, trozos cortados, columnas cruzadas, otras codificaciones. O se rechazan con una frase clara, o cada fila queda contada; otro programa, en Python, confirma las cuentas.',
  },
  duckdb: {
    title: 'Más allá de una máquina',
    note: 'El catálogo limpio en Parquet, y la limpieza y las candidatas en SQL con DuckDB: sus cuentas son las mismas. Vale la pena cuando los datos no caben en la memoria de una máquina; hasta entonces es más lento.',
  },
  bundle: {
    title: 'Las funciones, empaquetadas',
    note: 'Su tamaño sin los datos, y lo que tarda en cargar cada una la primera vez.',
  },
  lighthouse: {
    title: 'Las páginas, según Lighthouse',
    note: 'En un móvil lento simulado. Las notas van de 0 a 100.',
  },
};

/** Heads of columns, by the figure's name. */
const COLUMNS: Readonly<Record<string, string>> = {
  way: 'Manera',
  seconds: 'Segundos',
  cpuSeconds: 'Segundos de procesador',
  peakMb: 'Memoria máxima (MB)',
  timesFloor: 'Veces JSON.parse',
  stage: 'Etapa',
  share: 'Parte del total',
  query: 'Consulta',
  p50: 'Mediana',
  p95: 'Percentil 95',
  max: 'Máximo',
  function: 'Función',
  fileKb: 'Archivo (kB)',
  archiveKb: 'Comprimida (kB)',
  coldImportMs: 'Primera carga (ms)',
  ownMs: 'Filmoteca',
  perRequestMs: 'Leyendo en cada pregunta',
  times: 'Veces',
  inMemoryMs: 'Con las tablas en memoria',
  timesInMemory: 'Veces',
  processes: 'Procesos',
  connections: 'Conexiones',
  answers: 'Respuestas',
  answersPerSecond: 'Respuestas por segundo',
  cpuMsPerAnswer: 'Procesador por respuesta',
  errors: 'Errores',
  filmGzipP95: 'Página de película, percentil 95 (bytes)',
  filmGzipMax: 'Página de película, la mayor (bytes)',
  names: 'Nombres',
  keystrokes: 'Teclas hasta verla',
  keystrokesWithoutArticle: 'Teclas, sin el artículo',
  questions: 'Preguntas',
  'exact@1': 'Exacta, la primera',
  'exact@5': 'Exacta, entre cinco',
  'typo@5 famous': 'Con errata, famosas',
  'typo@5 all': 'Con errata, todas',
  pages: 'Páginas',
  page: 'Página',
  files: 'Archivos',
  outputMb: 'Salida (MB)',
  widestFolder: 'La carpeta más llena',
  size: 'Tamaño',
  films: 'Películas',
  load: 'Leer y limpiar (s)',
  lists: 'Elegir las recomendaciones (s)',
  rest: 'Escribir lo que queda (s)',
  answerKb: 'Lee una respuesta (kB)',
  answerKb95: 'Lee, percentil 95 (kB)',
  answerKbMax: 'Lee, como mucho (kB)',
  searchKb95: 'Primer resultado al buscar (kB)',
  onDemand: 'Sin archivo propio',
  asked: 'Pedidas',
  change: 'Cambio',
  family: 'Archivos de',
  written: 'Escritos de nuevo',
  kept: 'Los mismos',
  seed: 'Semilla',
  requests: 'Peticiones',
  slowestMs: 'La más lenta (ms)',
  slowestCpuMs: 'La más lenta, procesador (ms)',
  damaged: 'Dañados',
  read: 'Leídos',
  confirmed: 'Cuentas confirmadas',
  refused: 'Rechazados',
  faults: 'Mal leídos',
  step: 'Paso',
  engine: 'Buscador',
  brotliKb: 'Índice (kB)',
  buildSeconds: 'Construirlo (s)',
  p50Ms: 'Tecla, mediana (ms)',
  p95Ms: 'Tecla, percentil 95 (ms)',
  accessibility: 'Accesibilidad',
  bestPractices: 'Buenas prácticas',
  seo: 'Buscadores',
  performance: 'Rendimiento',
  cls: 'Saltos (CLS)',
  lcpMs: 'Contenido principal (ms)',
  tbtMs: 'Bloqueo (ms)',
  slowdown: 'Frenado',
  keys: 'Teclas',
  p95MsWhileLoading: 'Mientras carga el índice (ms)',
  longTasks: 'Tareas largas',
  longestTaskMs: 'La más larga (ms)',
  firstKb: 'Hasta la primera respuesta (kB)',
  firstMs: 'Primera respuesta (ms)',
  wholeMs: 'Índice completo (ms)',
  kB: 'Peso (kB)',
};

export function columnName(name: string): string {
  return COLUMNS[name] ?? name;
}

/** Words in the results: ways, stages, steps. */
const WORDS: Readonly<Record<string, string>> = {
  times: 'Cuántas veces',
  same: 'Filmoteca, solo lo que hace pandas',
  'times, same': 'Cuántas veces, solo eso',
  empty: 'Páginas vacías',
  rows: 'Filas',
  literals: 'Literales',
  clean: 'Limpiar',
  recommend: 'Recomendar',
  precompute: 'Calcular',
  write: 'Escribir',
  total: 'Total',
  votes: 'Un voto más',
  synopsis: 'Otra sinopsis',
  sample: 'La muestra',
  folder: 'El catálogo',
  cleaning: 'Limpiar, en SQL',
  parquet: 'Escribir Parquet',
  releases: 'Contar estrenos',
  candidates: 'Buscar candidatas',
  linear: 'Recorrido lineal',
};

/** Pages that Lighthouse looks at. */
const PAGES: Readonly<Record<string, string>> = {
  home: 'Portada',
  film: 'Película',
  person: 'Persona',
  releases: 'Estrenos',
  favourites: 'Favoritas',
  'favourites, five': 'Favoritas, con cinco',
  data: 'Datos',
  notebook: 'Cuaderno',
};

/** One cell: figures as Spanish readers write them, a dash where there is none. */
export function cell(name: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return wordFor(name, value);
  if (name === 'share') return `${integer(100 * value)} %`;
  // A name, not an amount.
  if (name === 'seed') return String(value);
  if (name === 'size' || name === 'slowdown') return times(value);
  return decimal(value);
}

function wordFor(column: string, word: string): string {
  if (column === 'page') return PAGES[word] ?? word;
  // Families are names that the data has, as the API's documentation spells them.
  return column === 'family' ? word : (WORDS[word] ?? word);
}

/** "2,5 veces", as short as a table asks for. */
export function times(value: number): string {
  return `×${decimal(value)}`;
}

export function machineLine({ cpu, cores, memoryGb, node }: Machine): string {
  return `${cpu}, ${integer(cores)} ${cores === 1 ? 'núcleo' : 'núcleos'}, ${integer(memoryGb)} GB de memoria, Node ${node.replace('v', '')}.`;
}

const DAY = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' });

/** When it was measured, and whether the machine was busy with something else. */
export function measuredLine({ date, load }: TopicResult, { cores }: Machine): string {
  const when = `Medido el ${DAY.format(new Date(date))}`;
  return load > cores
    ? `${when}, con la máquina ocupada en otras cosas (carga ${decimal(load)}): valen más las proporciones que los segundos.`
    : `${when}.`;
}

/** What the glance says of each figure: [name, hint]. */
export const GLANCE = {
  pandas: ['Preparar los datos', 'más rápido que con pandas y scikit-learn'],
  api: ['Responder por HTTP', 'más rápido que FastAPI, como mínimo'],
  empty: ['Construir el sitio', 'el tiempo de las mismas páginas vacías'],
  reading: ['Leer los archivos', 'lo que tarda JSON.parse'],
} as const;
