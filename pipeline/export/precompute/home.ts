/** Table `home`: the rows of films that greet a visitor, computed from the data. */

import type { Catalog, Film } from '../../catalog/types.ts';
import { byVotes } from '../../common/order.ts';
import { decadeOf } from '../../common/years.ts';
import { ratioOf } from '../../store/figures.ts';
import type { HomeEntry, HomeRow } from '../../store/tables.ts';
import { filmCard } from './films.ts';

const ROW_LENGTH = 12;
/** Enough votes for a mean to say something; fewer make a gem hidden. */
const KNOWN_VOTES = 300;
const GEM_VOTES = { minimum: 50, maximum: 150 };
/** What lasts longer is a series. */
const LONGEST_FILM = 240;
/** A return on less than this is a curiosity of bookkeeping more than a success in cinemas. */
const SERIOUS_BUDGET = 1_000_000;

/** The home page's rows of films, under the one key `all`. */
export function* homeEntries(catalog: Catalog): Generator<[string, HomeEntry]> {
  const rows: [HomeRow, Film[]][] = [
    ['most-voted', catalog.films.toSorted(byVotes)],
    ['most-profitable', mostProfitable(catalog.films)],
    ['loved-by-decade', lovedByDecade(catalog.films)],
    ['spanish-gems', catalog.films.filter((film) => film.language === 'es' && film.votes >= 50).sort(byLove)],
    ['hidden-gems', catalog.films.filter(isHiddenGem).sort(byLove)],
  ];
  // A film stands in one row. That of the decades has one each, so it chooses first.
  const shown = new Set(lovedByDecade(catalog.films).slice(0, ROW_LENGTH));
  yield [
    'all',
    {
      people: catalog.people.size,
      rows: rows.map(([kind, films]) => {
        const others = (kind === 'loved-by-decade' ? films : films.filter((film) => !shown.has(film))).slice(
          0,
          ROW_LENGTH,
        );
        for (const film of others) shown.add(film);
        return { kind, films: others.map((film) => filmCard(catalog, film)) };
      }),
    },
  ];
}

function mostProfitable(films: readonly Film[]): Film[] {
  const serious = films.filter(
    (film) => film.budget >= SERIOUS_BUDGET && film.votes >= KNOWN_VOTES && !film.hasDoubtfulReturn,
  );
  return serious.sort((a, b) => (ratioOf(b) ?? 0) - (ratioOf(a) ?? 0) || a.id - b.id);
}

/** The best-loved film of each decade, newest decade first. */
function lovedByDecade(films: readonly Film[]): Film[] {
  const decades = Map.groupBy(
    films.filter((film) => film.votes >= KNOWN_VOTES),
    (film) => decadeOf(film.year),
  );
  return [...decades].sort(([a], [b]) => b - a).flatMap(([, ofDecade]) => ofDecade.sort(byLove).slice(0, 1));
}

function isHiddenGem(film: Film): boolean {
  return (
    film.votes >= GEM_VOTES.minimum &&
    film.votes <= GEM_VOTES.maximum &&
    film.runtime !== null &&
    film.runtime >= 60 &&
    film.runtime <= LONGEST_FILM
  );
}

/** By weighted rating (IMDb's formula: the mean pulled to the catalogue's by the weight of 200 votes). */
function byLove(a: Film, b: Film): number {
  return weightedRating(b) - weightedRating(a) || a.id - b.id;
}

const PRIOR_VOTES = 200;
const PRIOR_SCORE = 6;

function weightedRating({ votes, score }: Film): number {
  return (votes * score + PRIOR_VOTES * PRIOR_SCORE) / (votes + PRIOR_VOTES);
}
