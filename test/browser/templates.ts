/** One page of each template, as the sample has them. */
export const TEMPLATES = {
  home: '/',
  film: '/pelicula/862/',
  person: '/persona/31/',
  'person without a file': '/persona/0/',
  releases: '/estrenos/',
  data: '/datos/',
  favourites: '/favoritas/',
  'favourites shared': '/favoritas/?ids=862,13',
  results: '/buscar/?q=toy',
  notebooks: '/cuadernos/',
  notebook: '/cuadernos/02-limpieza/',
  reference: '/docs/',
  'not found': '/404.html',
  offline: '/sin-conexion/',
};
