/** The catalogue: what the raw rows mean, once cleaned. Everything downstream reads this and nothing rawer. */
import type { Offer, Platform } from '../common/platforms.ts';
import type { Quality } from '../common/quality.ts';
import type { Ledger } from './ledger.ts';

/** A calendar date, `YYYY-MM-DD`. It has no time and no zone, so no clock can move it. */
export type CalendarDate = string;

/** One role of a film. */
export interface CastCredit {
  readonly person: number;
  /** Empty where unknown; several roles of one person in one film are joined with " / ". */
  readonly character: string;
  /** Billing, 0 first. */
  readonly order: number;
}

/** A company or a collection: a TMDB id with its name. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** What a film is called in Spanish somewhere. */
export interface RegionalTitle {
  readonly title: string;
  /** ISO 3166-1 alpha-2, `LA` for Latin America, empty for everywhere. */
  readonly region: string;
}

/** How many rows of a file of titles there were, and how many name a film of the catalogue. */
export interface TitlesUse {
  readonly file: string;
  readonly read: number;
  readonly used: number;
}

/** A film of the catalogue: a dated row with a valid id, cleaned. */
export interface Film {
  /** TMDB id. */
  readonly id: number;
  readonly imdbId: string | null;
  readonly title: string;
  /** Null where the source leaves it empty. */
  readonly originalTitle: string | null;
  /** Spanish titles, the one to show first; empty where none is known. */
  readonly titles: readonly RegionalTitle[];
  /** ISO 639-1. */
  readonly language: string | null;
  readonly overview: string | null;
  readonly tagline: string | null;
  readonly date: CalendarDate;
  readonly year: number;
  /** Minutes; null where unknown (the source writes 0). */
  readonly runtime: number | null;
  /** US dollars of the time; 0 where unknown. */
  readonly budget: number;
  /** US dollars of the time; 0 where unknown. */
  readonly revenue: number;
  /** Whether its return is not to be believed (rule `implausible-return`): it leads no list. */
  readonly hasDoubtfulReturn?: boolean;
  /** Whether the source says that it is not out: rumoured, planned or being made. */
  readonly isUnreleased?: boolean;
  readonly popularity: number;
  readonly votes: number;
  /** Mean vote, 0–10; 0 where nobody voted. */
  readonly score: number;
  readonly adult: boolean;
  readonly collection: Named | null;
  /** English names, in the source's order. */
  readonly genres: readonly string[];
  readonly companies: readonly Named[];
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
  readonly keywords: readonly string[];
  /** By billing; each person once. */
  readonly cast: readonly CastCredit[];
  /** Person ids; each once. */
  readonly directors: readonly number[];
  /** By platform, each once; absent where none is known. */
  readonly offers?: readonly Offer[];
}

/** An actor or a director. */
export interface Person {
  /** TMDB id. */
  readonly id: number;
  readonly name: string;
  /** Other names that the credits give to the same id. */
  readonly otherNames?: readonly string[];
}

/** How many rows of a file were read, and what became of them. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  readonly leftOut: number;
}

/** All that the raw files say, cleaned. */
export interface Catalog {
  /** By ascending id. */
  readonly films: readonly Film[];
  readonly filmById: ReadonlyMap<number, Film>;
  readonly people: ReadonlyMap<number, Person>;
  readonly ledger: Ledger;
  readonly rows: { readonly movies: RowCounts; readonly credits: RowCounts };
  /** What the files are as a whole; filled on by whoever reads ratings. */
  readonly quality: Quality;
  /** Which optional inputs were there. */
  readonly hasKeywords: boolean;
  /** The region whose Spanish titles come first, and what the files of titles gave. */
  readonly spanish: { readonly region: string; readonly files: readonly TitlesUse[] };
  /** By name and country; absent where no file says where films can be seen. */
  readonly platforms?: readonly Platform[];
}
