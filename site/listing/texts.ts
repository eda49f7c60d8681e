/** What the pages of a genre, a decade, a country, a language and a saga say. */
import { counted, decimal, dollars, integer } from '../../pipeline/common/numbers.ts';
import { medianOf } from '../../pipeline/common/statistics.ts';
import { countryName, genreName, languageName, sagaName } from '../../pipeline/queries/texts/vocabulary.ts';
import type { Figure } from '../components/Figures.tsx';
import { capital } from '../texts.ts';
import type { Group, GroupKind } from './groups.ts';

export const LISTING = {
  best: 'Las más conocidas',
  saga: 'Sus películas',
  directors: 'Quién las dirigió',
  chart: 'Películas por década',
  yearChart: 'Películas por año',
  takingsChart: 'Recaudación por año, en millones de dólares',
  decade: 'Década',
  year: 'Año',
  films: 'Películas',
  takings: 'Recaudación',
  explore: 'Filtrar y ordenar todas en Explorar',
  money: 'Qué cuestan y qué ganan',
  moneyNote:
    'La mediana es la cifra de la película de en medio: la mitad queda por encima. El retorno es lo recaudado entre lo que costó; una película suele empezar a ganar a partir de unas 2,5 veces, porque las salas se quedan con su parte y la promoción no está en el costo. En dólares de su época.',
  index: 'Índice',
  indexLead: 'Las películas más conocidas de cada género, década, país e idioma, cada cual en su página.',
  indexLink: 'Todos los géneros, décadas, países e idiomas',
};

export const KIND_NAMES: Readonly<Record<GroupKind, string>> = {
  genero: 'Géneros',
  decada: 'Décadas',
  pais: 'Países',
  idioma: 'Idiomas',
  saga: 'Sagas',
};

/** What a group is called: "Ciencia ficción", "Años 1990", "Francia", "francés", "Toy Story". */
export function groupName({ kind, source }: Pick<Group, 'kind' | 'source'>): string {
  switch (kind) {
    case 'genero':
      return genreName(source);
    case 'decada':
      return `Años ${source}`;
    case 'pais':
      return countryName(source);
    case 'idioma':
      return languageName(source);
    case 'saga':
      return sagaName(source);
  }
}

/** The title of its page. */
export function groupTitle(group: Pick<Group, 'kind' | 'source'>): string {
  const name = groupName(group);
  switch (group.kind) {
    case 'genero':
      return `Películas: ${name}`;
    case 'decada':
      return `Películas de los años ${group.source}`;
    case 'pais':
      return `Películas de ${name}`;
    case 'idioma':
      return group.source === 'xx' ? 'Películas sin diálogos' : `Películas en ${name}`;
    case 'saga':
      return `Saga ${name}`;
  }
}

/** "3042 películas, de 1902 a 2019." */
export function groupLead({ films, filmsByYear }: Group): string {
  const years = [...filmsByYear.keys()].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  return `${counted(films, 'película', 'películas')}, ${first === last ? `de ${first}` : `de ${first} a ${last}`}.`;
}

export function groupDescription(group: Group): string {
  return `${groupTitle(group)}: ${groupLead(group)} Las más conocidas, qué cuestan, qué recaudan y quién las dirige.`;
}

/** Medians of what is known, each with of how many. */
export function moneyFigures({ films, budgets, takings, ratios }: Group): Figure[] {
  const known = (values: readonly number[]): string =>
    `mediana de ${integer(values.length)} de ${integer(films)}`;
  const figures: Figure[] = [];
  if (budgets.length > 0) figures.push(['Costo', dollars(medianOf(budgets)), known(budgets)]);
  if (takings.length > 0) figures.push(['Recaudación', dollars(medianOf(takings)), known(takings)]);
  if (ratios.length > 0) figures.push(['Retorno', `×${decimal(medianOf(ratios))}`, known(ratios)]);
  return figures;
}

/** The filter of the page that explores, which has the same films; a saga has none. */
export function exploreAddress({ kind, key, source }: Group): string | undefined {
  switch (kind) {
    case 'genero':
      return `/explorar/?genero=${key}`;
    case 'decada':
      return `/explorar/?desde=${source}&hasta=${Number(source) + 9}`;
    case 'pais':
      return `/explorar/?pais=${source}`;
    case 'idioma':
      return `/explorar/?idioma=${source}`;
    case 'saga':
      return undefined;
  }
}

/** A link's text with how many films are behind it. */
export function linkText(group: Group): string {
  return `${capital(groupName(group))} (${integer(group.films)})`;
}

export function directedText(films: number): string {
  return counted(films, 'película', 'películas');
}
