/** One page of each template, as the sample has them. */
export const TEMPLATES = {
  home: '/',
  film: '/pelicula/862/',
  person: '/persona/31/',
  'person without a file': '/persona/0/',
  releases: '/estrenos/',
  data: '/datos/',
  performance: '/rendimiento/',
  favourites: '/favoritas/',
  results: '/buscar/?q=toy',
};
