/** Every page that the menu leads to, and one of each other template, as the sample has them. */
import { NAVIGATION } from '../../site/texts.ts';

/** John Morris: three films with a return, and not among the people whose pages are files. */
export const PERSON_ON_DEMAND = '/persona/1116442/';

export const TEMPLATES = {
  ...Object.fromEntries(NAVIGATION.map(({ name, path }) => [name, path])),
  home: '/',
  film: '/pelicula/862/',
  person: '/persona/31/',
  'person on demand': PERSON_ON_DEMAND,
  'favourites shared': '/favoritas/?ids=862,13',
  'explore filtered': '/explorar/?genero=terror&orden=score',
  genre: '/genero/ciencia-ficcion/',
  saga: '/saga/10194/',
  'two films': '/comparar/?a=pelicula-862&b=pelicula-863',
  'two people': '/comparar/?a=persona-31&b=persona-12898',
  'one to compare': '/comparar/?a=persona-31',
  index: '/indice/',
  results: '/buscar/?q=toy',
  notebook: '/cuadernos/02-limpieza/',
  changes: '/datos/cambios/',
  'not found': '/404.html',
  offline: '/sin-conexion/',
};
