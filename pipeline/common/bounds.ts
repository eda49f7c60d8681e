/**
 * Where the judgements about data are drawn, all in one place. Shares are of 1. A change here changes what is refused,
 * warned of, or held back; nothing else has to.
 */

/** Of one column: what share of its values may be unreadable. */
export const COLUMN = {
  /** Above it the column means something else than it should, and the run ends. */
  refused: 0.2,
  /** Above it the run warns. */
  warned: 0.01,
  /** So few values are faults of their own rows, whatever their share. */
  fewest: 20,
} as const;

/** Of the films and their credits, which come in two files. */
export const PAIR = {
  /** Of the rows of credits, how many may be of films that are not there: above it, films are missing. */
  creditsWithoutFilm: 0.02,
  /** Of the films, how many may have no row of credits: above it, credits are. */
  filmsWithoutCredits: 0.2,
  /** Of either, how many may have a counterpart by chance, as ids of another catalogue do. */
  strangers: 0.05,
  /** Fewer films than these are somebody's trial. */
  fewest: 20,
} as const;

/** Entries of the ledger that are written out, of each rule; past it they are only counted. */
export const LEDGER_ENTRIES = 20_000;

/** From where on a comparison of two snapshots speaks of a difference. */
export const MOVED = {
  /**
   * The population stability index of a column: the sum over its parts of (new − old) × ln(new / old), by shares. In
   * credit scoring, where it comes from, 0.1 is the usual line between noise and a shift, 0.25 that of a large one.
   */
  stability: 0.1,
  /** Of the films, more or fewer without a value. */
  missing: 0.01,
} as const;

/** What holds a run's snapshot back until it is accepted. */
export const GATE = {
  /** Of the films before, how many may be gone. */
  filmsLost: 0.05,
  /** Of the films, how many more may lack a column's value. */
  missingMore: 0.1,
  /** Of the first five recommendations of the best-known films, how many may be others. */
  churn: 0.5,
  /** A catalogue with fewer films is somebody's trial. */
  fewestFilms: 100,
} as const;

/** Films whose recommendations are compared: the most voted. */
export const CHURN_FILMS = 500;

/** Snapshots before the standing one that are kept. */
export const KEPT_SNAPSHOTS = 3;
