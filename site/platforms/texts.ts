/** What the site says of where films can be seen. */

export const PLATFORMS = {
  where: 'Dónde ver',
  today: 'Ver su oferta de hoy en TMDB',
  mine: 'Solo en mis plataformas',
  filter: 'Plataformas',
  none: 'Ninguna de las películas que se recomiendan está en las listas de tus plataformas.',
  failed: 'No se pudieron leer las listas. Puede que se haya cortado la conexión.',
};
