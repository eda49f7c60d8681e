/** What the API says of itself. */
export const API = {
  title: 'Filmoteca',
  welcome: 'Consultas sobre el catálogo de películas de Filmoteca. Cada una responde a GET.',
  summary: 'Consultas y recomendaciones sobre un catálogo de películas, en español.',
  description:
    'Estrenos, puntuaciones, retornos y recomendaciones del catálogo de películas de Filmoteca. Los títulos y los nombres se buscan sin distinguir mayúsculas, acentos, espacios ni signos de puntuación. No hace falta clave: todo se lee con GET, desde cualquier origen. La referencia para personas, con ejemplos que se pueden probar, está en /docs/.',
  server: 'El sitio que sirve esta descripción.',
  /** What each field of the list of queries means. */
  indexFields: {
    documentacion: 'Dirección de la referencia, para personas.',
    openapi: 'Dirección de la descripción en OpenAPI, para programas.',
    'Indice.consultas': 'Las consultas que hay, cada una con lo que admite.',
    'Consulta.nombre': 'El nombre de la consulta, como va en la dirección.',
    resumen: 'Qué responde.',
    parametros: 'Lo que se le puede decir; el primero también cabe en la ruta.',
    ejemplo: 'Una dirección para probarla.',
  } as Readonly<Record<string, string>>,
  /** What each field of a problem means. */
  problem: {
    type: 'Dirección que explica el tipo de error.',
    title: 'El error, en pocas palabras.',
    status: 'El código HTTP.',
    detail: 'Qué estaba mal, en una frase.',
    instance: 'La dirección pedida.',
    valores_validos: 'Los valores que sí se admiten, donde son pocos.',
    sugerencias: 'Hasta cinco nombres parecidos, primero el más cercano.',
    candidatos: 'Las sugerencias, con su id.',
    consultas: 'Los nombres de las consultas que existen.',
    'Candidato.titulo': 'Título, si es una película.',
    'Candidato.nombre': 'Nombre, si es una persona.',
    'Candidato.anio': 'Año de estreno, si es una película.',
  } as Readonly<Record<string, string>>,
} as const;

/** What each response says. */
export const RESPONSES = {
  ok: 'La respuesta.',
  notModified: 'La respuesta no ha cambiado desde la que indica If-None-Match.',
  badRequest: 'Falta un valor, o el que hay no es válido. Donde son pocos, se dicen los valores válidos.',
  notFound: 'No existe. Se sugieren hasta cinco nombres parecidos, primero el más cercano.',
  methodNotAllowed: 'Solo se puede leer, con GET o HEAD.',
  withPost: 'Con POST',
  index: 'Las consultas que hay, cada una con una dirección para probarla.',
  tooMany: 'Demasiadas peticiones desde una misma dirección en un minuto.',
  unavailable: 'Los datos no están construidos, están dañados o no se pueden leer ahora.',
} as const;

/** The headers that answers have, with the schemas of their values. */
export const HEADERS = {
  ETag: {
    description: 'Cambia con el contenido: dicho en If-None-Match, se responde 304 mientras siga igual.',
    type: 'string',
    pattern: '^"[\\w-]+"$',
  },
  Allow: { description: 'Los métodos que se admiten.', type: 'string', const: 'GET, HEAD, OPTIONS' },
  'Retry-After': {
    description: 'En cuántos segundos vale la pena volver a preguntar.',
    type: 'integer',
    minimum: 1,
  },
} as const;

/** What operations are about, each with its operations. */
export const TAGS: readonly {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly string[];
}[] = [
  {
    name: 'Estrenos',
    description: 'Cuándo se estrenaron las películas.',
    operations: ['cantidad_filmaciones_mes', 'cantidad_filmaciones_dia'],
  },
  {
    name: 'Películas',
    description: 'Una película por su título, por su id de TMDB o por su id de IMDb.',
    operations: ['score_titulo', 'votos_titulo', 'recomendacion'],
  },
  {
    name: 'Personas',
    description: 'Actores y directores, por lo que sus películas recaudaron frente a lo que costaron.',
    operations: ['get_actor', 'get_director', 'ranking'],
  },
  {
    name: 'Catálogo',
    description: 'Películas y personas buscadas por su nombre o por sus características.',
    operations: ['buscar', 'explorar'],
  },
  { name: 'Servicio', description: 'La API misma.', operations: ['indice'] },
];

const FILM =
  'La película se dice por su título (en español, en inglés o el original, también sin su artículo), con su año si hace falta, o por su id. De varias del mismo título se responde por la de más votos, y las demás están en «homonimos».';
const PERSON =
  'La persona se dice por su nombre o por su id. De varias del mismo nombre se responde por la que tiene más películas en ese oficio, y las demás están en «homonimos».';
const RETURN =
  'El retorno de una película es su recaudación dividida entre su costo, si ambos llegan a mil dólares.';

/** What each operation answers, and how it decides what was not said. */
export const OPERATIONS: Readonly<Record<string, string>> = {
  indice: 'Los nombres de las consultas, lo que admite cada una y una dirección de ejemplo.',
  cantidad_filmaciones_mes:
    'Cuenta las películas del catálogo por el mes de su fecha de estreno, de todos los años. Cada película cuenta una vez.',
  cantidad_filmaciones_dia:
    'Cuenta las películas del catálogo por el día de la semana de su fecha de estreno, de todos los años. Cada película cuenta una vez.',
  score_titulo: `La media de los votos de una película, de 0 a 10, y su popularidad según TMDB. ${FILM}`,
  votos_titulo: `Cuántos votos tiene una película y su media. Si no llega al mínimo, ambas cifras son null y el mensaje lo dice. ${FILM}`,
  get_actor: `Cuántas películas tiene en su reparto a una persona y cuánto retornaron, también sin contar las que además dirigió. ${RETURN} ${PERSON}`,
  get_director: `Cuántas películas dirigió una persona, cuánto retornaron, y cada una con su fecha, su costo, su recaudación y su ganancia. ${RETURN} ${PERSON}`,
  recomendacion: `Las películas que convienen a quien le gustó una, cada una con sus motivos. ${FILM}`,
  buscar:
    'Busca por todos los nombres de cada película y de cada persona, aunque lo escrito esté a medias o tenga erratas. Lo más conocido va primero. Si no se encuentra nada, se responde 200 con la lista vacía.',
  explorar:
    'Filtra el catálogo: las películas deben cumplir todo lo que se pide, y lo que no se pide no cuenta. Una película de la que no se conoce un valor no cumple lo que se pida de él. La respuesta dice cuántas son, y trae una página de ellas.',
  ranking: `Ordena a quienes tienen bastantes películas de retorno conocido. ${RETURN}`,
};

/** What each record of the answers is, by its name in the description. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  PeliculaNombrada: 'Una película entre otras: su id, su título y su año.',
  PersonaNombrada: 'Una persona entre otras: su id y su nombre.',
  DondeVer: 'Una plataforma en cuya lista está la película.',
  Cifras: 'Lo que retornaron unas películas.',
  PeliculaDePersona: 'Una película de una persona, con su dinero.',
  PeliculaRecomendada: 'Una película recomendada, con sus motivos.',
  Resultado: 'Una película o una persona que la búsqueda encontró.',
  PeliculaFiltrada: 'Una película que cumple lo que se pide.',
  PersonaClasificada: 'Una persona de la clasificación, con sus cifras.',
  Candidato: 'Algo que existe y se llama de forma parecida.',
  Consulta: 'Una consulta de la API.',
  Indice: 'Las consultas de la API.',
  Problema: 'Por qué no hay respuesta (RFC 9457).',
  CantidadFilmacionesMes: 'Las películas estrenadas en un mes.',
  CantidadFilmacionesDia: 'Las películas estrenadas en un día de la semana.',
  ScoreTitulo: 'La puntuación y la popularidad de una película.',
  VotosTitulo: 'Los votos de una película.',
  GetActor: 'Las películas de un actor o una actriz y lo que retornaron.',
  GetDirector: 'Las películas de un director o una directora y lo que retornaron.',
  Recomendacion: 'Las películas recomendadas a partir de otra.',
  Buscar: 'Lo encontrado y, si no está claro, lo que se le parece.',
  Explorar: 'Una página de las películas que cumplen lo que se pide.',
  Ranking: 'Las personas, de mayor a menor.',
};
