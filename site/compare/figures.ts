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

/** The rows of which at least one side knows something. */
function rowsOf<Item>(
  items: readonly Item[],
  rows: readonly (readonly [name: string, textOf: (item: Item) => string])[],
): Row[] {
  return rows
    .map(([name, textOf]): Row => [name, ...items.map((item) => textOf(item) || COMPARE.unknown)])
    .filter(([, ...values]) => values.some((value) => value !== COMPARE.unknown));
}

export function filmRows(films: readonly FilmEntry[]): Row[] {
  return rowsOf(films, [
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
}

export function personRows(people: readonly PersonEntry[]): Row[] {
  return rowsOf(people, [
    [PERSON_ROWS.years, ({ films }) => yearsText(films[0]?.year ?? 0, films.at(-1)?.year ?? 0)],
    [PERSON_ROWS.best, ({ films }) => titleOf(films.toSorted(byVotes)[0])],
    ...roleRows(PERSON_ROWS.acting, ({ acting }) => acting),
    ...roleRows(PERSON_ROWS.directing, ({ directing }) => directing),
  ]);
}

function roleRows(
  role: string,
  figuresOf: (person: PersonEntry) => ReturnFigures | null,
): [name: string, textOf: (person: PersonEntry) => string][] {
  const row = (name: string, textOf: (figures: ReturnFigures) => string, isOfReturns = true) => {
    const ofPerson = (person: PersonEntry): string => {
      const figures = figuresOf(person);
      if (figures === null || (isOfReturns && figures.filmsWithReturn === 0)) return '';
      return textOf(figures);
    };
    return [`${role}: ${name}`, ofPerson] satisfies [string, unknown];
  };
  return [
    row(PERSON_ROWS.films, ({ films }) => integer(films), false),
    row(PERSON_ROWS.known, ({ films, filmsWithReturn }) => knownText(filmsWithReturn, films), false),
    row(PERSON_ROWS.median, ({ median }) => ratioText(median)),
    row(PERSON_ROWS.meanKnown, ({ meanKnown }) => ratioText(meanKnown)),
  ];
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
