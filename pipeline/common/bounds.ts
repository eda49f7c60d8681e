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
  /** Fewer rows than these are somebody's trial. */
  fewest: 20,
} as const;

/** Entries of the ledger that are written out, of each rule; past it they are only counted. */
export const LEDGER_ENTRIES = 20_000;
