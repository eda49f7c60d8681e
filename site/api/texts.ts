/** What the API says of itself. */
export const API = {
  title: 'Filmoteca',
  welcome: 'Consultas sobre el catálogo de películas de Filmoteca. Cada una responde a GET.',
  description:
    'Estrenos, puntuaciones, retornos y recomendaciones del catálogo de películas de Filmoteca. Los títulos y los nombres se buscan sin distinguir mayúsculas, acentos, espacios ni signos de puntuación.',
  ok: 'La respuesta.',
  notModified: 'La respuesta no ha cambiado desde la que indica If-None-Match.',
  badRequest: 'Falta un valor, o el que hay no es válido. Donde son pocos, se dicen los valores válidos.',
  notFound: 'No existe. Se sugieren hasta cinco nombres parecidos, primero el más cercano.',
  methodNotAllowed: 'Solo se puede leer, con GET o HEAD.',
  index: 'Las consultas que hay, cada una con una dirección para probarla.',
  tooMany: 'Demasiadas peticiones desde una misma dirección en un minuto.',
  unavailable: 'Los datos no están construidos, están dañados o no se pueden leer ahora.',
  /** What each field of the list of queries means. */
  indexFields: {
    documentacion: 'Dirección de la referencia, para personas.',
    openapi: 'Dirección de la descripción en OpenAPI, para programas.',
    'consultas.nombre': 'El nombre de la consulta, como va en la dirección.',
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
    consultas: 'Las consultas que existen.',
  } as Readonly<Record<string, string>>,
} as const;
