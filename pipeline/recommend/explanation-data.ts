/** What explanations are found in: the people and genres of each film, as rows of numbers that threads share. */
import { castPeople } from '../catalog/casts.ts';
import type { Film } from '../catalog/types.ts';
import { getOrCreate } from '../common/collections.ts';
import { type Rows, shareRowsOf, shareUint32 } from './shared.ts';
import type { FilmTable } from './table.ts';

/** Keywords of the production, not of the film's themes. */
const NOT_THEMES = [
  'woman director',
  'independent film',
  'duringcreditsstinger',
  'aftercreditsstinger',
  'sequel',
  'prequel',
  'remake',
];

/** People and genres by numbers of their own, from 0 up; by film, in the order in which the catalogue has them. */
export interface ExplanationData {
  readonly directors: Rows;
  /** The whole cast by billing. */
  readonly casts: Rows;
  readonly genres: Rows;
  /** How many people the rows are of. */
  readonly people: number;
  /** Keywords that are no themes, by their places in the vocabulary. */
  readonly notThemes: Uint32Array;
  /** English among the table's languages; 0 where no film is in it. */
  readonly english: number;
}

/** @param keywords the vocabulary of the films' keywords */
export function gatherExplanationData(
  films: readonly Film[],
  { languages }: FilmTable,
  keywords: readonly (string | number)[],
): ExplanationData {
  const people = new Map<number, number>();
  const genres = new Map<string, number>();
  const numbersIn =
    <Key>(known: Map<Key, number>) =>
    (key: Key): number =>
      getOrCreate(known, key, () => known.size);
  const person = numbersIn(people);
  const directors = shareRowsOf(films, (film) => film.directors, person);
  const casts = shareRowsOf(films, castPeople, person);
  const known = new Set<string | number>(NOT_THEMES);
  return {
    directors,
    casts,
    genres: shareRowsOf(films, (film) => film.genres, numbersIn(genres)),
    people: people.size,
    notThemes: shareUint32([...keywords.keys()].filter((place) => known.has(keywords[place] ?? ''))),
    english: languages[films.findIndex(({ language }) => language === 'en')] ?? 0,
  };
}
