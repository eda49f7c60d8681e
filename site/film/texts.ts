/** What a film's page says. */

import { PLAUSIBLE_DOLLARS } from '../../pipeline/common/money.ts';
import { counted, decimal, dollars, integer } from '../../pipeline/common/numbers.ts';
import { MINIMUM_VOTES } from '../../pipeline/common/votes.ts';
import { countryName, MONTHS } from '../../pipeline/queries/texts/vocabulary.ts';
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';

export const FILM = {
  release: 'Estreno',
  direction: 'Dirección',
  language: 'Idioma original',
  countries: 'País',
  companies: 'Productora',
  more: 'Más en',
  originalTitle: 'Título original:',
  englishTitle: 'En inglés:',
  unknown: 'Sin datos',
  unreleased: 'Anunciada: según la fuente, no se ha estrenado.',
  synopsis: 'Sinopsis',
  inEnglish: 'en inglés',
  noSynopsis: 'Sin sinopsis en los datos.',
  votes: 'Votos',
  money: 'Dinero',
  cost: 'Costo',
  takings: 'Recaudación',
  cast: 'Reparto',
  noCast: 'Sin reparto en los datos.',
  saga: 'La saga',
  namesakes: 'Otras con el mismo título',
  recommended: 'Qué ver después',
};

/** When the film's data cannot be read. */
export const UNAVAILABLE = {
  title: 'Ahora no podemos mostrar esta película',
  lead: 'Sus datos no se pueden leer en este momento. Vuelve a intentarlo en un minuto.',
};

export function filmTitle(film: FilmEntry): string {
  return `${shownTitle(film)} (${film.year})`;
}

export function filmDescription(film: FilmEntry): string {
  const by = film.directors[0] === undefined ? '' : ` de ${film.directors[0].name}`;
  return `${shownTitle(film)}, película${by} de ${film.year}: costo, recaudación, reparto y qué ver después.`;
}

/** "1 h 21 min". */
export function runtimeText({ runtime }: FilmEntry): string {
  return runtime === null ? 'Duración sin datos' : duration(runtime);
}

export const NO_GENRE = 'Género sin datos';

/** "En España:", "En Latinoamérica:", "También:" where it is not known where. */
export function elsewhere(region: string): string {
  if (region === '') return 'También:';
  return `En ${region === 'LA' ? 'Latinoamérica' : countryName(region)}:`;
}

/** The parts of "30 de octubre de 1995". */
export function dateParts(date: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: MONTHS[Number(month) - 1] ?? '', year };
}

/** "1 h 21 min". */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export function votesLine({ votes, score }: Pick<FilmEntry, 'votes' | 'score'>): string {
  if (votes === 0) return 'Nadie ha votado todavía.';
  const counts = counted(votes, 'voto', 'votos');
  if (score === 0) return `${counts}; la fuente no da su media, así que no hay puntuación.`;
  return votes < MINIMUM_VOTES
    ? `${counts}: por debajo del mínimo de ${integer(MINIMUM_VOTES)}, así que la nota es orientativa.`
    : `${counts}: supera el mínimo de ${integer(MINIMUM_VOTES)}.`;
}

/** The return, or why there is none. */
export function returnLine(film: Pick<FilmEntry, 'budget' | 'revenue' | 'ratio'>): string {
  if (film.ratio !== null) {
    const profit = film.revenue - film.budget;
    return profit >= 0
      ? `Recaudó ${dollars(profit)} más de lo que costó.`
      : `Recaudó ${dollars(-profit)} menos de lo que costó.`;
  }
  if (film.budget === 0 && film.revenue === 0) return 'Ni el costo ni la recaudación están en los datos.';
  if (film.budget === 0) return 'Sin el costo no se puede calcular el retorno.';
  if (film.revenue === 0) return 'Sin la recaudación no se puede calcular el retorno.';
  return `Una de las cifras es de menos de ${integer(PLAUSIBLE_DOLLARS)} dólares, demasiado poco para creerla: no se calcula el retorno.`;
}

/** What a film usually has to take in to earn money: cinemas keep their share, and promotion is not in the budget. */
const BREAK_EVEN = 2.5;

export function breakEvenLine(ratio: number): string {
  const usual = `de las ${decimal(BREAK_EVEN)} veces su costo a partir de las que una película suele ganar dinero`;
  return ratio >= BREAK_EVEN ? `Pasa ${usual}.` : `No llega a ${usual.replace('de las', 'las')}.`;
}

/** "12,45". */
export function ratioText(ratio: number): string {
  return decimal(ratio, ratio >= 100 ? 0 : 2);
}

export function restOfCast(shown: number, all: number): string {
  return `y ${integer(all - shown)} más`;
}

/** Over the names that follow those that stand out. */
export function wholeCast(all: number): string {
  return `Todo el reparto (${integer(all)})`;
}

/** "Como esta, pero…": another choice of a film's recommendations. */
export const DIAL = {
  summary: 'Como esta, pero…',
  fame: 'Qué tan conocidas',
  /** By the step of `fama`. */
  fames: {
    '-2': 'mucho menos conocidas',
    '-1': 'menos conocidas',
    '0': 'como están',
    '1': 'más conocidas',
    '2': 'mucho más conocidas',
  } as Readonly<Record<string, string>>,
  genre: 'Género',
  anyGenre: 'cualquiera',
  withoutSaga: 'Sin las de su saga',
  none: 'Ninguna de las películas que se recomiendan es así. Prueba con menos condiciones.',
  failed: 'No se pudieron leer las recomendaciones. Puede que se haya cortado la conexión.',
};
