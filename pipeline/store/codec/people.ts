/** How people and their names are stored. */

import { ratioOf } from '../figures.ts';
import type {
  Collaborator,
  NameEntry,
  Namesake,
  PersonEntry,
  PersonFilm,
  RankedPerson,
  ReturnFigures,
} from '../tables.ts';
import { decodeTitle, encodeTitle, type StoredTitle } from '../titles.ts';

type StoredFigures = readonly [
  films: number,
  withReturn: number,
  total: number,
  mean: number,
  meanKnown: number,
  median: number,
];

/** Roles: 1 acted, 2 directed, 3 both. Trailing unknowns are left out. */
type StoredPersonFilm = readonly [
  id: number,
  title: StoredTitle,
  date: string,
  roles: 1 | 2 | 3,
  character?: string,
  budget?: number,
  revenue?: number,
  votes?: number,
  score?: number,
];

type StoredNamesake = readonly [
  id: number,
  acted: number,
  directed: number,
  title: StoredTitle,
  year: number,
];

export type StoredPerson = readonly [
  name: string,
  acting: StoredFigures | 0,
  /** 0 where it is the same as `acting`. */
  actingNotDirected: StoredFigures | 0,
  directing: StoredFigures | 0,
  films: readonly StoredPersonFilm[],
  namesakes: readonly StoredNamesake[],
  /** Missing where there is none. */
  collaborators?: readonly StoredCollaborator[],
];

type StoredCollaborator = readonly [id: number, name: string, ...places: number[]];

/** A person as the shard holds it. */
export function encodePerson(person: PersonEntry): StoredPerson {
  const { acting, directing } = person;
  const isSame = acting === null || acting.notDirected.films === acting.films;
  const collaborators = person.collaborators.map(
    ({ id, name, places }): StoredCollaborator => [id, name, ...places],
  );
  const stored = [
    person.name,
    acting === null ? 0 : encodeFigures(acting),
    isSame ? 0 : encodeFigures(acting.notDirected),
    directing === null ? 0 : encodeFigures(directing),
    person.films.map(encodePersonFilm),
    person.namesakes.map(({ id, acted, directed, film }) => [
      id,
      acted,
      directed,
      encodeTitle(film),
      film.year,
    ]),
  ] as const satisfies StoredPerson;
  return collaborators.length === 0 ? stored : [...stored, collaborators];
}

/** A person from what the shard holds; the key is the id. */
export function decodePerson(id: number, stored: StoredPerson): PersonEntry {
  const [name, acting, notDirected, directing, films, namesakes, collaborators = []] = stored;
  const actingFigures = acting === 0 ? null : decodeFigures(acting);
  return {
    id,
    name,
    acting:
      actingFigures === null
        ? null
        : { ...actingFigures, notDirected: notDirected === 0 ? actingFigures : decodeFigures(notDirected) },
    directing: directing === 0 ? null : decodeFigures(directing),
    films: films.map(decodePersonFilm),
    namesakes: namesakes.map(
      ([other, acted, directed, title, year]): Namesake => ({
        id: other,
        name,
        acted,
        directed,
        film: { ...decodeTitle(title), year },
      }),
    ),
    collaborators: collaborators.map(
      ([other, called, ...places]): Collaborator => ({ id: other, name: called, places }),
    ),
  };
}

function encodeFigures(figures: ReturnFigures): StoredFigures {
  const { films, filmsWithReturn, total, mean, meanKnown, median } = figures;
  return [films, filmsWithReturn, total, mean, meanKnown, median];
}

function decodeFigures(stored: StoredFigures): ReturnFigures {
  const [films, filmsWithReturn, total, mean, meanKnown, median] = stored;
  return { films, filmsWithReturn, total, mean, meanKnown, median };
}

function encodePersonFilm(film: PersonFilm): StoredPersonFilm {
  const { id, date, character, budget, revenue, votes, score } = film;
  const title = encodeTitle(film);
  const roles = ((film.acted ? 1 : 0) + (film.directed ? 2 : 0)) as 1 | 2 | 3;
  if (votes > 0 || score > 0) return [id, title, date, roles, character, budget, revenue, votes, score];
  if (budget > 0 || revenue > 0) return [id, title, date, roles, character, budget, revenue];
  return character === '' ? [id, title, date, roles] : [id, title, date, roles, character];
}

function decodePersonFilm(stored: StoredPersonFilm): PersonFilm {
  const [id, title, date, roles, character = '', budget = 0, revenue = 0, votes = 0, score = 0] = stored;
  return {
    id,
    ...decodeTitle(title),
    year: Number(date.slice(0, 4)),
    date,
    acted: roles !== 2,
    directed: roles !== 1,
    character,
    budget,
    revenue,
    ratio: ratioOf({ budget, revenue }),
    votes,
    score,
  };
}

export type StoredRank = readonly [id: number, name: string, figures: StoredFigures, takings: number];

export function encodeRank({ id, name, figures, takings }: RankedPerson): StoredRank {
  return [id, name, encodeFigures(figures), takings];
}

export function decodeRank([id, name, figures, takings]: StoredRank): RankedPerson {
  return { id, name, figures: decodeFigures(figures), takings };
}

export type StoredName = readonly [id: number, name: string, acted: number, directed: number];

/**
 * Who bears a name, as the shard holds it.
 * @example encodeName({ id: 31, name: 'Tom Hanks', acted: 58, directed: 2 }) // => [31, 'Tom Hanks', 58, 2]
 */
export function encodeName({ id, name, acted, directed }: NameEntry): StoredName {
  return [id, name, acted, directed];
}

/**
 * Who bears a name, from what the shard holds.
 * @example decodeName([31, 'Tom Hanks', 58, 2]) // => { id: 31, name: 'Tom Hanks', acted: 58, directed: 2 }
 */
export function decodeName([id, name, acted, directed]: StoredName): NameEntry {
  return { id, name, acted, directed };
}
