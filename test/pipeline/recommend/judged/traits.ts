/** What a judgement asks of films, in words: documentaries, in Spanish, by this person, of these years. */
import { castPeople } from '../../../../pipeline/catalog/casts.ts';
import type { Catalog, Film } from '../../../../pipeline/catalog/types.ts';

export type Trait = (film: Film, catalog: Catalog) => boolean;

/** Films of any of these genres. */
export const genre =
  (...names: string[]): Trait =>
  ({ genres }) =>
    genres.some((name) => names.includes(name));

/** Films in any of these languages. */
export const language =
  (...codes: string[]): Trait =>
  (film) =>
    codes.includes(film.language ?? '');

/** Films made in any of these countries, among others. */
export const from =
  (...codes: string[]): Trait =>
  ({ countries }) =>
    countries.some((code) => codes.includes(code));

/** Films with a keyword that has one of these in it. */
export const about =
  (...parts: string[]): Trait =>
  ({ keywords }) =>
    keywords.some((keyword) => parts.some((part) => keyword.includes(part)));

/** Films directed by, or with, somebody of this name. */
export const by =
  (name: string): Trait =>
  (film, { people }) =>
    [...film.directors, ...castPeople(film)].some((id) => people.get(id)?.name === name);

/** Films of these years, both among them. */
export const years =
  (first: number, last: number): Trait =>
  ({ year }) =>
    year >= first && year <= last;

/** Films shorter than most. */
export const short: Trait = ({ runtime }) => runtime !== null && runtime > 0 && runtime <= 40;

export const any =
  (...traits: Trait[]): Trait =>
  (film, catalog) =>
    traits.some((trait) => trait(film, catalog));

export const all =
  (...traits: Trait[]): Trait =>
  (film, catalog) =>
    traits.every((trait) => trait(film, catalog));

export const not =
  (trait: Trait): Trait =>
  (film, catalog) =>
    !trait(film, catalog);

/** Neither of the film's kind nor with what it is about: what would make anybody wonder. */
export const neither = (...traits: Trait[]): Trait => not(any(...traits));

export const documentary = genre('Documentary');
export const horror = genre('Horror');
export const animation = genre('Animation');
export const gay = about('gay', 'homosex', 'lgbt', 'lesbian');

export interface MiddleJudgement {
  readonly film: readonly [id: number, title: string];
  /** So many of these are among the first ten. */
  readonly some: readonly [count: number, ids: readonly number[]];
  /** Of the first five so many are of each trait. */
  readonly most: readonly (readonly [count: number, trait: Trait])[];
  /** None of the first five is of it. */
  readonly none: Trait;
}

export const judge = (
  id: number,
  title: string,
  some: MiddleJudgement['some'],
  most: MiddleJudgement['most'],
  none: Trait,
): MiddleJudgement => ({ film: [id, title], some, most, none });
