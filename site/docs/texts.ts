/** The API's reference page. */

import { counted } from '../../pipeline/common/numbers.ts';
import { LAYOUT_VERSION, PUBLIC_DATA } from '../../pipeline/store/shards.ts';
import type { TableName } from '../../pipeline/store/tables.ts';

export const DOCS = {
  title: 'La API',
  description:
    'Las consultas de Filmoteca por HTTP: qué responde cada una, con ejemplos que se pueden probar.',
  lead: 'Todo lo que muestra este sitio se puede preguntar por HTTP, sin clave ni registro. Las respuestas son JSON en UTF-8; los errores, documentos «application/problem+json» que dicen qué estaba mal y qué estaría bien.',
  machine: 'Descripción para programas (OpenAPI 3.1)',
  types: 'De ella salen los tipos de TypeScript de todas las consultas:',
  queries: 'Consultas',
  parameters: 'Parámetros',
  required: 'Obligatorio.',
  bounds: ({ byDefault, maximum }: { byDefault: number; maximum: number }): string =>
    `Si no se dice, ${byDefault}; el máximo es ${maximum}.`,
  name: 'Nombre',
  type: 'Tipo',
  meaning: 'Qué es',
  answer: 'Campos de la respuesta',
  examples: 'Ejemplos',
  open: 'Abrir',
  tryIt: 'Probar',
  copy: 'Copiar',
  copied: 'Copiado',
  more: (count: number): string => `… y ${counted(count, 'elemento', 'elementos')} más`,
  failed: 'No se pudo hacer la petición. Revisa la conexión y vuelve a intentarlo.',
  code: 'Desde un programa',
  rules: 'Cómo se busca',
  problems: 'Errores',
  problemsText:
    'Un error dice en «detail» qué estaba mal, en una frase para personas. Los programas pueden mirar «type», que no cambia.',
  httpCode: 'Código',
  when: 'Cuándo',
  limits: 'Caché y límites',
  files: 'Los datos, como archivos',
  tables: 'Tabla',
  key: 'Clave',
  value: 'Valor',
  shardExample: 'Leer una película sin pasar por la API',
  jsonTypes: {
    string: 'texto',
    integer: 'entero',
    number: 'número',
    boolean: 'sí o no',
    array: 'lista',
    object: 'objeto',
    null: 'null',
  } as Readonly<Record<string, string>>,
} as const;

export const RULES: readonly string[] = [
  'El primer parámetro va en la ruta o entre los demás: /api/score_titulo/Up y /api/score_titulo?titulo=Up responden lo mismo.',
  'Sin distinguir mayúsculas, acentos, espacios repetidos ni signos: «schindlers list», «x men» y «walle» encuentran lo que buscan.',
  'De varias películas con el mismo título responde la más votada; las demás van en «homonimos». Con «anio» o con «id» se elige otra.',
  'De varias personas con el mismo nombre responde la que tiene más películas en ese oficio.',
  'Un título que no existe se busca entre los títulos originales.',
  'Una barra en el título se escribe %2F en la ruta, o va en los parámetros: ?titulo=Face/Off.',
  'Los parámetros que una consulta no conoce no cambian su respuesta.',
];

/** The problems' kinds: [anchor, status, when]. */
export const PROBLEMS: readonly (readonly [anchor: string, status: number, when: string])[] = [
  ['valor-invalido', 400, 'Falta un valor, está vacío, es demasiado largo o no es de los válidos.'],
  ['no-encontrado', 404, 'No existe ese título, nombre o id. Trae hasta cinco sugerencias.'],
  ['consulta-desconocida', 404, 'No existe esa consulta. Trae la lista de las que hay.'],
  ['metodo-no-admitido', 405, 'Solo se admiten GET, HEAD y OPTIONS.'],
  ['datos-no-disponibles', 503, 'Los datos no están construidos o están dañados.'],
];

export const LIMITS: readonly string[] = [
  'Cada respuesta lleva una ETag. Envíala de vuelta en If-None-Match y, si nada ha cambiado, la respuesta es 304 y no trae cuerpo.',
  'Se puede llamar desde cualquier página: las respuestas admiten otros orígenes (CORS).',
  'Se admiten 600 peticiones por minuto desde una misma dirección; las que pasan de ahí reciben un 429. Para recorrer todo el catálogo están los archivos.',
  'A las respuestas se les pueden agregar campos; ninguno de los que hay cambia de nombre ni desaparece.',
];

export const FILES: readonly string[] = [
  `Las respuestas salen de archivos JSON pequeños que también se pueden leer, desde cualquier página. ${PUBLIC_DATA}/manifest.json dice qué instantánea de los datos está en vigor («snapshot»), de qué archivos salió y cuántos archivos tiene cada tabla («tables»).`,
  `El valor de una clave está en ${PUBLIC_DATA}/<instantánea>/<tabla>/<n>.json, un objeto con todas las claves de ese archivo, cada una en su línea. n es la huella FNV-1a de 32 bits de la clave, sobre sus unidades UTF-16, combinada (o exclusivo) con ella misma desplazada 15 bits a la derecha, módulo el número de archivos de la tabla; en las tablas cuya clave es una parte o un bloque, n es la clave. Si pasan de diez mil, los siguientes están en carpetas de diez mil: <tabla>/1/10000.json. Los títulos y los nombres se usan en minúsculas, sin acentos, signos ni espacios.`,
  `La versión de la disposición está en la ruta y en el manifiesto («layout»): mientras sea la ${LAYOUT_VERSION}, las tablas de la lista, sus claves y el orden de sus valores siguen como están, aunque se pueden agregar otros al final. Si la disposición cambia, la nueva tendrá otra ruta (v${LAYOUT_VERSION + 1}). El nombre de la instantánea es una huella de su contenido: un archivo con el mismo nombre no cambia nunca y se puede guardar para siempre. Cuando los datos se renuevan, la instantánea anterior desaparece: ante un 404, vuelve a leer el manifiesto.`,
  'En la carpeta de la instantánea, hashes.json tiene la huella SHA-256 de cada archivo, y ledger.json y ledger.csv, cada fila de los datos originales que se dejó fuera o se reparó, con su motivo. La carpeta tuples es del buscador de este sitio y puede cambiar sin aviso. El dinero está en dólares, y 0 quiere decir que no se conoce.',
];

/** The tables of shards: [key, value]. */
export const TABLES: Readonly<Record<TableName, readonly [key: string, value: string]>> = {
  films: [
    'id de TMDB',
    'Una lista: título; título original, idioma (ISO 639-1), sinopsis y lema, 0 si no se conocen; fecha (AAAA-MM-DD); duración en minutos; costo; recaudación; popularidad; votos; puntuación; géneros; países; palabras clave; dirección (id, nombre, id, nombre…); reparto (id, nombre, personaje, id…) y cuántos son en total; saga (id, nombre y sus películas; 0 si no es de ninguna), homónimas, hasta cien, id de IMDb, títulos en español con su región y, al final, una lista de productoras (id, nombre…) un 1 si la fuente dice que no se ha estrenado, y offers: dónde se puede ver. Una película dentro de otra: id, título y año.',
  ],
  titles: ['título', 'Las películas que se titulan así, primero la más votada: id, title, year, votes.'],
  imdb: ['id de IMDb', 'el id de TMDB de la película'],
  people: [
    'id de TMDB',
    'Una lista: nombre; cifras como intérprete, las mismas sin lo que dirigió (0 si son iguales) y como director (0 si no las hay); películas; homónimos (id, en cuántas actuó, cuántas dirigió, título y año de la más conocida) y, si los hay, con quiénes más ha trabajado (id, nombre y los lugares, desde 0, de las películas que comparten). Cifras: películas, con retorno, total, promedio, promedio con datos y mediana. Película: id, título, fecha, oficios (1 actuó, 2 dirigió, 3 ambos), personaje, costo, recaudación, votos y puntuación; lo desconocido del final falta.',
  ],
  names: [
    'nombre',
    'Quienes se llaman así, cada cual una lista: id, nombre, en cuántas películas actuó y cuántas dirigió.',
  ],
  recommendations: [
    'id de TMDB',
    'Una lista: los textos que citan los motivos y, por cada película, hasta veinte y primero la mejor, seis valores: id, título, año, el lugar de su primer género entre los textos (-1 si no se conoce), cuánto baja la similitud desde la anterior (en diezmilésimas; la primera, desde 1) y motivos. Un motivo es una letra (s saga, d dirección, c reparto, t temas, p trama, g géneros, l idioma, e época, a público), los lugares de sus textos separados por puntos y, si la hay, una década tras «@».',
  ],
  search: [
    'principio de palabra',
    'best: lo más conocido que empieza así (tipo, id, nombre, año, fama, título original); more: si hay más en claves más largas.',
  ],
  words: ['dos letras', 'Las palabras que empiezan (^ab) o terminan (ab$) así, con su fama.'],
  releases: ['all', 'Cuántos estrenos hay por mes y día de la semana, y por década.'],
  home: ['all', 'Las filas de películas de la portada.'],
  columns: [
    'parte',
    'Todas las películas, por votos y en partes de 50.000, columna por columna: lo que leen los filtros de este sitio.',
  ],
  takings: ['parte', 'La recaudación de cada una, en el mismo orden.'],
  popularity: ['parte', 'Su popularidad.'],
  calendar: ['parte', 'Diez veces el mes, más el día de la semana (1 es lunes).'],
  companies: ['parte', 'names: las productoras por su id de TMDB; ids: los de cada película.'],
  ids: ['parte', 'El id de TMDB de cada una, en dígitos de longitud variable.'],
  imdbIds: ['parte', 'El número de su id de IMDb, 0 si no se conoce, del mismo modo.'],
  ranking: [
    'oficio y tramo',
    'Quienes tienen películas de retorno conocido: id, nombre, cifras y recaudación. De 0 a 3, directores de una, tres, cinco y diez películas o más; de 4 a 7, actores.',
  ],
  platforms: [
    'parte',
    'platforms: las plataformas, como en manifest.json; sets: conjuntos de sus lugares; films: el conjunto de cada película. La tabla solo está si hay listas de plataformas.',
  ],
  rows: ['bloque', 'Id y título de cada una: el bloque 0 tiene 512 películas; los demás, 32.'],
};
