/** What the site says of where films can be seen. */

export const PLATFORMS = {
  where: 'Dónde ver',
  today: 'Ver su oferta de hoy en TMDB',
  mine: 'Solo en mis plataformas',
  filter: 'Plataformas',
};
