/** What is compared of films besides their fields, as columns of numbers that threads can share. */

import type { Film } from '../catalog/types.ts';
import { KNOWN_GENRES } from '../common/genres.ts';
import { PLAUSIBLE_DOLLARS } from '../common/money.ts';
import { GROWN_UP } from './config.ts';
import { groupSameFilms } from './duplicates.ts';
import { shareFloat32, shareUint32 } from './shared.ts';

/** Column by column, one entry a film, in the catalogue's order. */
export interface FilmTable {
  readonly count: number;
  readonly years: Float32Array;
  /** ln(1 + votes). */
  readonly votes: Float32Array;
  /** Mean vote, shrunk towards the mean of all votes where there are few. */
  readonly scores: Float32Array;
  /** 0 where unknown. */
  readonly languages: Uint32Array;
  /** How rare a film's language is, 0–1: its idf, over that of a language of one film. */
  readonly languageRarities: Float32Array;
  /** Collection ids; 0 where there is none. */
  readonly sagas: Uint32Array;
  /** Share of a very high budget, on a log scale; 0 where unknown. */
  readonly budgets: Float32Array;
  /** 1 for films under 45 minutes. */
  readonly shorts: Uint32Array;
  /** A bit for each genre of `KNOWN_GENRES`. */
  readonly genres: Uint32Array;
  /** 1 for family films, and for films that no family should be led to. */
  readonly family: Uint32Array;
  readonly grownUp: Uint32Array;
  /** The same number for rows that are one film. */
  readonly identities: Uint32Array;
  /** 1 where the film may be recommended. */
  readonly offered: Uint32Array;
  /** Positions by falling votes. */
  readonly byVotes: Uint32Array;
}

/** Votes that a film's score is mixed with, at the mean of all votes: few votes say little. */
const SCORE_SHRINKAGE = 50;
/** ln of 65 million dollars. */
const HIGH_BUDGET = 18;
const SHORT_MINUTES = 45;

/** The columns of these films. */
export function buildTable(films: readonly Film[]): FilmTable {
  const languages = new Map<string, number>();
  const genreBits = new Map<string, number>(KNOWN_GENRES.map((genre, bit) => [genre, 1 << bit]));
  const languageOf = ({ language }: Film): number => {
    if (language === null) return 0;
    const known = languages.get(language) ?? languages.size + 1;
    languages.set(language, known);
    return known;
  };
  return {
    count: films.length,
    years: shareFloat32(films.map((film) => film.year)),
    votes: shareFloat32(films.map((film) => Math.log1p(film.votes))),
    scores: shareFloat32(shrunkScores(films)),
    languages: shareUint32(films.map(languageOf)),
    languageRarities: shareFloat32(languageRarities(films)),
    sagas: shareUint32(films.map((film) => film.collection?.id ?? 0)),
    budgets: shareFloat32(
      films.map(({ budget }) => (budget < PLAUSIBLE_DOLLARS ? 0 : Math.log(budget) / HIGH_BUDGET)),
    ),
    shorts: shareUint32(films.map(({ runtime }) => (runtime !== null && runtime < SHORT_MINUTES ? 1 : 0))),
    genres: shareUint32(
      films.map((film) => film.genres.reduce((bits, genre) => bits | (genreBits.get(genre) ?? 0), 0)),
    ),
    family: shareUint32(films.map(({ genres }) => (genres.includes('Family') ? 1 : 0))),
    grownUp: shareUint32(films.map(isForGrownUps)),
    identities: shareUint32(groupSameFilms(films)),
    offered: shareUint32(films.map((film) => (film.adult ? 0 : 1))),
    byVotes: shareUint32(
      [...films.keys()].sort((a, b) => (films[b]?.votes ?? 0) - (films[a]?.votes ?? 0) || a - b),
    ),
  };
}

/** The weighted rating of IMDb's charts: (v·R + m·C) / (v + m). */
function shrunkScores(films: readonly Film[]): number[] {
  let votes = 0;
  let sum = 0;
  for (const film of films) {
    votes += film.votes;
    sum += film.votes * film.score;
  }
  const mean = votes === 0 ? 0 : sum / votes;
  return films.map(
    (film) => (film.votes * film.score + SCORE_SHRINKAGE * mean) / (film.votes + SCORE_SHRINKAGE),
  );
}

function languageRarities(films: readonly Film[]): number[] {
  const counts = new Map<string, number>();
  for (const { language } of films)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const rarest = Math.log(Math.max(2, films.length));
  return films.map(({ language }) =>
    language === null ? 0 : Math.log(films.length / (counts.get(language) ?? 1)) / rarest,
  );
}

function isForGrownUps({ genres, keywords }: Film): number {
  return genres.includes('Horror') || keywords.some((keyword) => GROWN_UP.has(keyword)) ? 1 : 0;
}
