/** What differs between two snapshots of the data. What it means to people is in `queries/texts/changes.ts`. */

/** Fields of a film that are compared. */
export const FILM_FIELDS = [
  'title',
  'spanish',
  'originalTitle',
  'imdbId',
  'language',
  'date',
  'runtime',
  'budget',
  'revenue',
  'ratio',
  'popularity',
  'votes',
  'score',
  'overview',
  'tagline',
  'genres',
  'countries',
  'keywords',
  'directors',
  'cast',
  'collection',
] as const;
export type FilmField = (typeof FILM_FIELDS)[number];

export interface NamedFilm {
  readonly id: number;
  readonly title: string;
  readonly year: number;
}

/** One field over all films of both snapshots. */
export interface FieldChange {
  readonly field: FilmField;
  /** Of the films that are in both, how many have another value, and the best known of them. */
  readonly films: number;
  readonly example: NamedFilm | null;
  /** Shares of the films without a value, 0–1. */
  readonly missing: readonly [before: number, after: number];
  /** Population stability index of its values; null where they have no distribution to compare. */
  readonly stability: number | null;
  /** Nearly all figures that are others are so many times those before. */
  readonly factor?: number;
  /** Many films have another value, and together they have the same ones. */
  readonly isShuffled?: true;
}

export interface Changes {
  /** Names of the snapshots. */
  readonly from: string;
  readonly to: string;
  /** Whether both are of somebody's files, or both of the sample: only then is a change a surprise. */
  readonly isSameSource: boolean;
  /** Whether both were made of the very same files: then it is the program, or what it was told, that changed. */
  readonly areSameFiles: boolean;
  /** Whether both recommend by the same means: with ratings or without, with keywords or without. */
  readonly isSameRecommender: boolean;
  /** Rows read of each file, 0 where it was not there. */
  readonly rows: readonly { readonly file: string; readonly before: number; readonly after: number }[];
  readonly films: readonly [before: number, after: number];
  readonly people: readonly [before: number, after: number];
  /** Films that are in one snapshot alone: how many, and the best known. */
  readonly added: { readonly films: number; readonly examples: readonly NamedFilm[] };
  readonly removed: { readonly films: number; readonly examples: readonly NamedFilm[] };
  /** Only fields that differ somewhere. */
  readonly fields: readonly FieldChange[];
  /** Months and weekdays whose count of releases is another one. */
  readonly releaseCounts: number;
  /** Of the first five recommendations of so many of the best-known films, what share is others. */
  readonly churn: { readonly films: number; readonly share: number };
}

/** A bound of the gate that changes pass. */
export type Breach =
  | { readonly kind: 'films-lost'; readonly share: number }
  | { readonly kind: 'missing'; readonly field: FilmField; readonly more: number }
  | { readonly kind: 'churn'; readonly share: number };
