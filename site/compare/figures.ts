/** The figures of two films or two people, as rows of one table. */
import { integer, list } from '../../pipeline/common/numbers.ts';
import { byVotes } from '../../pipeline/common/order.ts';
import { countryName, genreName, languageName } from '../../pipeline/queries/texts/vocabulary.ts';
import type {
  FilmEntry,
  FilmRef,
  PersonEntry,
  PersonRef,
  ReturnFigures,
} from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { dateParts, runtimeText } from '../film/texts.ts';
import { PERSON } from '../person/texts.ts';
import {
  COMPARE,
  FILM_ROWS,
  knownText,
  moneyText,
  PERSON_ROWS,
  ratioText,
  scoreText,
  yearsText,
} from './texts.ts';

/** What the figure is called, and it of each. */
export type Row = readonly [name: string, ...values: string[]];

/** Rows that belong together, with what they are of. */
export interface RowGroup {
  readonly name?: string;
  readonly rows: readonly Row[];
}

/** The rows of which at least one side knows something. */
function rowsOf<Item>(
  items: readonly Item[],
  rows: readonly (readonly [name: string, textOf: (item: Item) => string])[],
): Row[] {
  return rows
    .map(([name, textOf]): Row => [name, ...items.map((item) => textOf(item) || COMPARE.unknown)])
    .filter(([, ...values]) => values.some((value) => value !== COMPARE.unknown));
}

export function filmRows(films: readonly FilmEntry[]): RowGroup[] {
  const rows = rowsOf(films, [
    [FILM_ROWS.release, ({ date }) => dateText(date)],
    [FILM_ROWS.runtime, (film) => (film.runtime === null ? '' : runtimeText(film))],
    [FILM_ROWS.genres, ({ genres }) => genres.map(genreName).join(', ')],
    [FILM_ROWS.direction, ({ directors }) => list(directors.map(({ name }) => name))],
    [FILM_ROWS.countries, ({ countries }) => list(countries.map(countryName))],
    [FILM_ROWS.language, ({ language }) => (language === null ? '' : languageName(language))],
    [FILM_ROWS.score, ({ score }) => scoreText(score)],
    [FILM_ROWS.votes, ({ votes }) => integer(votes)],
    [FILM_ROWS.cost, ({ budget }) => moneyText(budget)],
    [FILM_ROWS.takings, ({ revenue }) => moneyText(revenue)],
    [FILM_ROWS.profit, ({ ratio, budget, revenue }) => (ratio === null ? '' : moneyText(revenue - budget))],
    [FILM_ROWS.ratio, ({ ratio }) => (ratio === null ? '' : ratioText(ratio))],
  ]);
  return [{ rows }];
}

export function personRows(people: readonly PersonEntry[]): RowGroup[] {
  const whole = rowsOf(people, [
    [PERSON_ROWS.years, ({ films }) => yearsText(films[0]?.year ?? 0, films.at(-1)?.year ?? 0)],
    [PERSON_ROWS.best, ({ films }) => titleOf(films.toSorted(byVotes)[0])],
  ]);
  const groups = [
    { rows: whole },
    { name: PERSON.acting, rows: returnRows(people.map(({ acting }) => acting)) },
    { name: PERSON.directing, rows: returnRows(people.map(({ directing }) => directing)) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function returnRows(all: readonly (ReturnFigures | null)[]): Row[] {
  const known = (textOf: (figures: ReturnFigures) => string) => (figures: ReturnFigures | null) =>
    figures === null || figures.filmsWithReturn === 0 ? '' : textOf(figures);
  return rowsOf(all, [
    [PERSON.films, (figures) => (figures === null ? '' : integer(figures.films))],
    [PERSON.known, (figures) => (figures === null ? '' : knownText(figures.filmsWithReturn, figures.films))],
    [PERSON.median, known(({ median }) => ratioText(median))],
    [PERSON.meanKnown, known(({ meanKnown }) => ratioText(meanKnown))],
    [PERSON.mean, known(({ mean }) => ratioText(mean))],
  ]);
}

/** "30 de octubre de 1995". */
function dateText(date: string): string {
  const { day, month, year } = dateParts(date);
  return `${day} de ${month} de ${year}`;
}

function titleOf(film: FilmRef | undefined): string {
  return film === undefined ? '' : `${shownTitle(film)} (${film.year})`;
}

/** Who is in both films, in the first one's order. */
export function peopleInBoth(one: FilmEntry, other: FilmEntry): PersonRef[] {
  const others = new Set([...other.directors, ...other.cast].map(({ id }) => id));
  const own = new Map([...one.directors, ...one.cast].map((person) => [person.id, person]));
  return [...own.values()].filter(({ id }) => others.has(id));
}

/** The films that both people are in, by date. */
export function filmsOfBoth(one: PersonEntry, other: PersonEntry): FilmRef[] {
  const others = new Set(other.films.map(({ id }) => id));
  return one.films.filter(({ id }) => others.has(id));
}
