/** What the API says of itself. */
export const API = {
  title: 'Filmoteca',
  welcome: 'Consultas sobre el catálogo de películas de Filmoteca. Cada una responde a GET.',
  description:
    'Estrenos, puntuaciones, retornos y recomendaciones del catálogo de películas de The Movies Dataset. Los títulos y los nombres se buscan sin distinguir mayúsculas, acentos, espacios ni signos de puntuación.',
  ok: 'La respuesta.',
  notModified: 'La respuesta no ha cambiado desde la que indica If-None-Match.',
  badRequest: 'Falta un valor, o el que hay no es válido. Donde son pocos, se dicen los valores válidos.',
  notFound: 'No existe. Se sugieren hasta cinco nombres parecidos, primero el más cercano.',
  unavailable: 'Los datos no están construidos o están dañados.',
  params: {
    mes: 'El mes: su nombre en español (también «setiembre») o su número, de 1 a 12.',
    dia: 'El día de la semana, en español.',
    titulo: 'El título de la película, o su título original.',
    anio: 'El año de estreno, para distinguir entre películas del mismo título.',
    id: 'El identificador de TMDB, en lugar del título o del nombre.',
    nombre: 'El nombre de la persona.',
    k: 'Cuántos resultados, como mucho.',
    q: 'Lo que se busca.',
  } as Readonly<Record<string, string>>,
} as const;
