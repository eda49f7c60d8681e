/**
 * The raw rows as typed records, whatever the layout they came in. Cells keep their text: what a value means, and
 * whether it can be believed, is decided in `pipeline/catalog`.
 */
import { type Literal, parseLiteral } from './literal.ts';

/** A nested cell: its value, or why it could not be read. Empty cells are an empty list. */
export type Nested = { ok: true; value: Literal } | { ok: false; error: Error };

export interface RawMovie {
  readonly row: number;
  /** False where the number of fields is not the header's, so that no cell can be trusted. */
  readonly wellFormed: boolean;
  readonly id: string;
  readonly imdbId: string;
  readonly title: string;
  readonly originalTitle: string;
  readonly language: string;
  readonly overview: string;
  readonly tagline: string;
  readonly releaseDate: string;
  readonly runtime: string;
  readonly budget: string;
  readonly revenue: string;
  readonly popularity: string;
  readonly voteCount: string;
  readonly voteAverage: string;
  readonly adult: string;
  readonly status: string;
  // Read anew each time that they are asked for: rows that are not kept need not be read.
  readonly collection: Nested;
  readonly genres: Nested;
  readonly companies: Nested;
  readonly countries: Nested;
  /** Only in the layouts that keep keywords beside the film. */
  readonly keywords: Nested | null;
}

export interface RawCredits {
  readonly row: number;
  readonly wellFormed: boolean;
  readonly id: string;
  /** Parsed on demand: rows of films that are not kept need not be read. */
  readonly cast: () => Nested;
  readonly crew: () => Nested;
}

export interface RawKeywords {
  readonly row: number;
  readonly id: string;
  readonly keywords: () => Nested;
}

export interface RawRating {
  readonly userId: string;
  readonly movieId: string;
  readonly rating: string;
}

export interface RawLink {
  readonly movieId: string;
  readonly tmdbId: string;
}

/** How nested cells are written: Python's `repr()`, or JSON. */
export type NestedFormat = 'python' | 'json';

/** Reads one nested cell. */
export function readNested(text: string, format: NestedFormat): Nested {
  if (text.trim() === '') return { ok: true, value: [] };
  try {
    return { ok: true, value: format === 'json' ? (JSON.parse(text) as Literal) : parseLiteral(text) };
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}
