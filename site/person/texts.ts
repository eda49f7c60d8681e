/** What a person's page says. */

import { counted, decimal, integer, titled } from '../../pipeline/common/numbers.ts';
import type { Namesake, PersonEntry, PersonFilm, ReturnFigures } from '../../pipeline/store/tables.ts';
import { roleInSpanish } from '../film/role-texts.ts';

export const PERSON = {
  acting: 'Como intérprete',
  directing: 'En la dirección',
  films: 'Películas',
  known: 'Con retorno conocido',
  mean: 'Promedio por película',
  meanHint: 'total entre todas',
  meanKnown: 'Promedio con datos',
  meanKnownHint: 'solo las conocidas',
  median: 'Retorno mediano',
  none: 'Sin datos',
  filmography: 'Filmografía',
  year: 'Año',
  film: 'Película',
  role: 'Papel',
  score: 'Puntuación',
  votes: 'Votos',
  cost: 'Costo (US$)',
  takings: 'Recaudación (US$)',
  ratio: 'Retorno',
  directed: 'Dirección',
  chart: 'Retorno por año',
  chartNote:
    'Cada punto es una película: cuántas veces recuperó su costo, en escala logarítmica. La línea de trazos es la mediana.',
  actedDot: 'Interpretación',
  directedDot: 'Dirección',
  medianLine: 'Mediana',
  outliers: 'Lo que más se aparta',
  collaborators: 'Con quién ha trabajado más',
  namesakes: 'Otras personas con el mismo nombre',
  returnHelp:
    'El retorno es lo recaudado entre lo que costó; sin una de las dos cifras no hay retorno. Una película suele empezar a ganar a partir de unas 2,5 veces su costo.',
};

/** When the person's data cannot be read. */
export const UNAVAILABLE = {
  title: 'Ahora no podemos mostrar esta ficha',
  lead: 'Sus datos no se pueden leer en este momento. Vuelve a intentarlo en un minuto.',
};

/** Where the catalogue has nobody with the number. */
export const UNKNOWN = {
  title: 'No hay nadie con este número en el catálogo.',
  lead: 'Intenta buscar a la persona por su nombre.',
};

export function personTitle(person: PersonEntry): string {
  return `${person.name}: películas y retornos`;
}

export function personDescription(person: PersonEntry): string {
  return `${personLead(person)} Qué costó y qué recaudó cada película, con promedios y medianas.`;
}

/** "Ha actuado en 12 películas y dirigido 3, de 1980 a 2014." */
export function personLead(person: PersonEntry): string {
  const { acting, directing } = person;
  const acted = acting && `actuado en ${counted(acting.films, 'película', 'películas')}`;
  // After the films acted in, a number alone is of films too.
  const directed =
    directing &&
    `dirigido ${acting ? integer(directing.films) : counted(directing.films, 'película', 'películas')}`;
  const text = `Ha ${[acted, directed].filter((part) => typeof part === 'string').join(' y ')}`;
  const [first, last] = [person.films[0]?.year, person.films.at(-1)?.year];
  const years = first === undefined ? '' : first === last ? `, en ${first}` : `, de ${first} a ${last}`;
  return `${text}${years}.`;
}

export function notDirectedLine(figures: ReturnFigures): string {
  return `Sin las que además dirigió: ${counted(figures.films, 'película', 'películas')}, retorno total ${decimal(figures.total)}, promedio ${decimal(figures.mean)}, mediana ${decimal(figures.median)}.`;
}

/** "Michael Jackson: actuó en 3 películas, como «The Wiz» (1978)". */
export function namesakeText({ name, acted, directed, film }: Namesake): string {
  const films = (count: number): string => counted(count, 'película', 'películas');
  const trades = [
    acted > 0 ? `actuó en ${films(acted)}` : '',
    directed > 0 ? `dirigió ${films(directed)}` : '',
  ];
  const trade = trades.filter((part) => part !== '').join(' y ');
  return `${name}: ${trade}, ${acted + directed === 1 ? '' : 'como '}${titled(film)}`;
}

/** Before the films that two people share: "5 películas:". */
export function sharedText(films: number): string {
  return `${counted(films, 'película', 'películas')}:`;
}

export function moreFilms(count: number): string {
  return `y ${integer(count)} más`;
}

/** Of how many films a figure is. */
export function knownOf({ filmsWithReturn, films }: ReturnFigures): string {
  return `con datos de ${integer(filmsWithReturn)} de ${integer(films)}`;
}

/** The sum of the returns, which says little by itself, in words. */
export function totalLine({ filmsWithReturn, total }: ReturnFigures): string {
  if (filmsWithReturn === 0) return 'De ninguna se conocen a la vez el costo y la recaudación.';
  return `Retorno total: ${decimal(total)}, la suma de los retornos de ${filmsWithReturn === 1 ? 'la película' : `las ${integer(filmsWithReturn)} películas`} con datos.`;
}

export function medianLead(median: number): string {
  return `La mediana es ×${decimal(median)}: la mitad de sus películas con datos recaudó eso o más por cada dólar.`;
}

/** "×55,04, 14 veces la mediana" or "×0,52, el 13 % de la mediana". */
export function outlierLine(ratio: number, median: number): string {
  const times = ratio / median;
  const percent = Math.round(times * 100);
  if (percent === 100) return `×${decimal(ratio)}, como la mediana`;
  if (percent < 1) return `×${decimal(ratio)}, menos del 1 % de la mediana`;
  if (times < 2) return `×${decimal(ratio)}, el ${integer(percent)} % de la mediana`;
  return `×${decimal(ratio)}, ${decimal(times, times >= 10 ? 0 : 1)} veces la mediana`;
}

export function ofAll(all: number): string {
  return `de ${integer(all)}`;
}

export function roleText(film: PersonFilm): string {
  const parts = [
    film.directed ? PERSON.directed : '',
    film.acted ? roleInSpanish(film.character) || PERSON.actedDot : '',
  ].filter((part) => part !== '');
  return parts.join('; ');
}

/** Letters of a title that a chart has room for; the table has it whole. */
const CHART_TITLE = 30;

/** The name of a film that stands out in the chart. */
export function outlierText(title: string, year: number): string {
  const short = title.length > CHART_TITLE ? `${title.slice(0, CHART_TITLE - 1)}…` : title;
  return `${short} (${year})`;
}
