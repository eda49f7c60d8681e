/** Every page that the menu leads to, and one of each other template, as the sample has them. */
import { NAVIGATION } from '../../site/texts.ts';

export const TEMPLATES = {
  ...Object.fromEntries(NAVIGATION.map(({ name, path }) => [name, path])),
  home: '/',
  film: '/pelicula/862/',
  person: '/persona/31/',
  'person without a file': '/persona/',
  'favourites shared': '/favoritas/?ids=862,13',
  'explore filtered': '/explorar/?genero=terror&orden=score',
  genre: '/genero/ciencia-ficcion/',
  saga: '/saga/10194/',
  index: '/indice/',
  results: '/buscar/?q=toy',
  notebook: '/cuadernos/02-limpieza/',
  changes: '/datos/cambios/',
  model: '/modelo/',
  'not found': '/404.html',
  offline: '/sin-conexion/',
};
