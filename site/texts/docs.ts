/** The API's reference page. */
export const DOCS = {
  title: 'La API',
  description:
    'Las consultas de Filmoteca por HTTP: qué responde cada una, con ejemplos que se pueden probar.',
  lead: 'Todo lo que muestra este sitio se puede preguntar por HTTP, sin clave ni registro. Las respuestas son JSON en UTF-8; los errores, documentos «application/problem+json» que dicen qué estaba mal y qué estaría bien.',
  machine: 'Descripción para programas (OpenAPI 3.1)',
  queries: 'Consultas',
  parameters: 'Parámetros',
  name: 'Nombre',
  meaning: 'Qué es',
  answer: 'Campos de la respuesta',
  examples: 'Ejemplos',
  request: 'Petición',
  status: 'Resultado',
  tryIt: 'Probar',
  result: 'Respuesta',
  failed: 'No se pudo hacer la petición. Revisa la conexión y vuelve a intentarlo.',
  code: 'Desde un programa',
  rules: 'Cómo se busca',
  problems: 'Errores',
  httpCode: 'Código',
  when: 'Cuándo',
  caching: 'Caché',
  cachingText:
    'Cada respuesta lleva una ETag. Envíala de vuelta en If-None-Match y, si nada ha cambiado, la respuesta es 304 y no trae cuerpo.',
  files: 'Los datos, como archivos',
  filesText:
    'Las respuestas salen de archivos JSON pequeños que también se pueden leer. /data/manifest.json dice qué generación está en pie y cuántos archivos tiene cada familia; el archivo de una clave es /data/<generación>/<familia>/<n>.json, donde n sale de la huella FNV-1a de la clave. Mientras «layout» sea 1, esta disposición no cambia.',
};

export const RULES: readonly string[] = [
  'Sin distinguir mayúsculas, acentos, espacios repetidos ni signos: «schindlers list», «x men» y «walle» encuentran lo que buscan.',
  'De varias películas con el mismo título responde la más votada; las demás van en «homonimos». Con «anio» o con «id» se elige otra.',
  'De varias personas con el mismo nombre responde la que tiene más películas en ese oficio.',
  'Un título que no existe se busca entre los títulos originales.',
  'Una barra en el título se escribe %2F en la ruta, o va en los parámetros: ?titulo=Face/Off.',
];

/** The problems' kinds: [anchor, status, when]. */
export const PROBLEMS: readonly (readonly [anchor: string, status: number, when: string])[] = [
  ['valor-invalido', 400, 'Falta un valor, está vacío, es demasiado largo o no es de los válidos.'],
  ['no-encontrado', 404, 'No existe ese título, nombre o id. Trae hasta cinco sugerencias.'],
  ['consulta-desconocida', 404, 'No existe esa consulta. Trae la lista de las que hay.'],
  ['metodo-no-admitido', 405, 'Solo se admiten GET, HEAD y OPTIONS.'],
  ['datos-no-disponibles', 503, 'Los datos no están construidos o están dañados.'],
];

export const LANGUAGES = { curl: 'curl', javascript: 'JavaScript', python: 'Python' } as const;
