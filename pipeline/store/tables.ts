/**
 * What the shards hold. Each table is a map from a key to one value; the map is cut into shards by the key's
 * hash (`shards.ts`), so that reading one value costs one small file, whatever the catalogue's size.
 */
import type { RegionalTitle } from '../catalog/types.ts';
import type { FilmOffer, Platform } from '../common/platforms.ts';
import type { Explanation } from '../recommend/types.ts';
import type { FilmColumns } from './columns.ts';
import type { Titled } from './titles.ts';

/** Without a bound, the entries of a name that many share would grow with the square of their number. */
export const NAMESAKES_SHOWN = 100;

export interface FilmRef extends Titled {
  readonly id: number;
  readonly year: number;
}

export interface PersonRef {
  readonly id: number;
  readonly name: string;
}

/** A production company, by TMDB id. */
export interface CompanyRef {
  readonly id: number;
  readonly name: string;
}

/** `films`, by TMDB id: all that one film's page and answers show. Money in dollars, 0 where unknown. */
export interface FilmEntry extends FilmRef {
  /** `tt0114709`. */
  readonly imdbId: string | null;
  /** All its Spanish titles, the one to show first, also where that is the source's; empty where none is known. */
  readonly titles: readonly RegionalTitle[];
  readonly originalTitle: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  /** In English, as the source has it. */
  readonly overview: string | null;
  readonly tagline: string | null;
  /** AAAA-MM-DD. */
  readonly date: string;
  /** Minutes. */
  readonly runtime: number | null;
  readonly budget: number;
  readonly revenue: number;
  /** Return, 4 decimals; null where it is unknown by the contract's rule. */
  readonly ratio: number | null;
  readonly popularity: number;
  /** Present and true where the source says that it is not out. */
  readonly isUnreleased?: boolean;
  /** Where it can be seen, by platform; absent where no list says. */
  readonly offers?: readonly FilmOffer[];
  readonly votes: number;
  readonly score: number;
  /** English names, as the source has them; `genreName` in texts.ts has the Spanish ones. */
  readonly genres: readonly string[];
  /** ISO 3166-1. */
  readonly countries: readonly string[];
  readonly keywords: readonly string[];
  readonly companies: readonly CompanyRef[];
  readonly directors: readonly PersonRef[];
  /** By billing, of the longest casts the first; `castSize` counts all. */
  readonly cast: readonly (PersonRef & { readonly character: string })[];
  readonly castSize: number;
  /** The saga and all its films in the catalogue, this one included, by date. */
  readonly collection: {
    readonly id: number;
    readonly name: string;
    readonly films: readonly FilmRef[];
  } | null;
  /** Films with the same title (folded), most voted first; up to NAMESAKES_SHOWN. `titles` has them all. */
  readonly namesakes: readonly FilmRef[];
}

/** `titles`, by the keys of each of a film's names (search/terms.ts): the films that bear it, most voted first. */
export interface TitleEntry extends FilmRef {
  readonly votes: number;
  /** Present where the key is another of its names than `title`. */
  readonly name?: string;
}

/** The figures of get_actor and get_director over a set of films. Four decimals. */
export interface ReturnFigures {
  readonly films: number;
  readonly filmsWithReturn: number;
  readonly total: number;
  /** total / films. */
  readonly mean: number;
  /** total / filmsWithReturn; 0 where there is none. */
  readonly meanKnown: number;
  /** Median of the known returns; 0 where there is none. */
  readonly median: number;
}

export interface PersonFilm extends FilmRef {
  readonly date: string;
  readonly acted: boolean;
  readonly directed: boolean;
  readonly character: string;
  readonly budget: number;
  readonly revenue: number;
  readonly ratio: number | null;
  readonly votes: number;
  /** 0 where unknown. */
  readonly score: number;
}

/** `people`, by TMDB id. Null where the person has no film in that role. */
export interface PersonEntry extends PersonRef {
  readonly acting: (ReturnFigures & { readonly notDirected: ReturnFigures }) | null;
  readonly directing: ReturnFigures | null;
  /** By date. */
  readonly films: readonly PersonFilm[];
  /** Other people with the same name (folded), those of most films first; up to NAMESAKES_SHOWN. `names` has all. */
  readonly namesakes: readonly Namesake[];
  /** With whom they share most films, at least two: those of most first; up to eight. */
  readonly collaborators: readonly Collaborator[];
}

/** Somebody who is in several of a person's films. */
export interface Collaborator extends PersonRef {
  /** Places among the person's films. */
  readonly places: readonly number[];
}

/** Somebody else of the same name, with what tells them apart. */
export interface Namesake extends PersonRef {
  /** Films acted in, films directed. */
  readonly acted: number;
  readonly directed: number;
  /** Their best-known film. */
  readonly film: Titled & { readonly year: number };
}

/** `names`, by joined folded name: the people who bear it. */
export interface NameEntry extends PersonRef {
  /** Films acted in, films directed. */
  readonly acted: number;
  readonly directed: number;
}

/** `recommendations`, by TMDB id: up to 20, best first. */
export interface RecommendedFilm extends FilmRef {
  /** The first of its genres, which colours its poster; null where none is known. */
  readonly genre: string | null;
  /** 0–1, 4 decimals. */
  readonly similarity: number;
  /** Strongest first, never empty. */
  readonly explanations: readonly Explanation[];
}

export type SearchKind = 'film' | 'actor' | 'director';

/**
 * One thing that can be found: [kind, id, name, year or 0, weight, other names …]; weight grows with fame. The name is
 * the one that is shown; it is found by the others too: a film's original title, another spelling of a person's name.
 */
export type SearchTuple = readonly [
  kind: SearchKind,
  id: number,
  name: string,
  year: number,
  weight: number,
  ...others: string[],
];

/** `home`, by 'all': rows of films that the home page shows. */
export interface HomeEntry {
  /** How many people the catalogue has: none where its source has no credits. */
  readonly people: number;
  readonly rows: readonly { readonly kind: HomeRow; readonly films: readonly FilmCard[] }[];
}

export type HomeRow = 'most-voted' | 'most-profitable' | 'loved-by-decade' | 'spanish-gems' | 'hidden-gems';

export interface FilmCard extends FilmRef {
  readonly score: number;
  readonly votes: number;
  readonly ratio: number | null;
  readonly director: string | null;
}

/** `releases`, by 'all': what /estrenos/ shows. */
export interface ReleasesEntry {
  /** 12 rows from January, of 7 counts from Monday. */
  readonly monthByWeekday: readonly (readonly number[])[];
  readonly decades: readonly { readonly decade: number; readonly films: number }[];
  /** Films dated 1 January: often a placeholder for "some day of that year". */
  readonly firstOfJanuary: number;
}

/** `companies`, by part of the columns: names by TMDB id, and the ids of each film's. */
export interface CompaniesEntry {
  readonly names: Readonly<Record<string, string>>;
  readonly ids: readonly (readonly number[])[];
}

/** `platforms`, by part of the columns: the manifest's platforms, and which of them have each film. */
export interface PlatformsEntry {
  readonly platforms: readonly Platform[];
  /** Place among `sets`, each the places of some platforms. */
  readonly films: Uint16Array;
  readonly sets: readonly (readonly number[])[];
}

/** `rows`, by block: what the films at some places of the columns are called. */
export interface FilmRow extends Titled {
  readonly id: number;
}

/**
 * `ranking`, by role (directors first) and band: who has so many films of known return and fewer than the next band's.
 * The key of an actor of the last band is 7.
 */
export interface RankedPerson extends PersonRef {
  readonly figures: ReturnFigures;
  /** Sum over the films in that role, dollars. */
  readonly takings: number;
}

/** The fewest films of known return of each band. */
export const RANK_BANDS = [1, 3, 5, 10] as const;

export interface Tables {
  films: FilmEntry;
  titles: readonly TitleEntry[];
  /** TMDB ids by IMDb id. */
  imdb: number;
  people: PersonEntry;
  names: readonly NameEntry[];
  recommendations: readonly RecommendedFilm[];
  /** By prefix; see search/trie.ts. */
  search: SearchNode;
  /** By two letters; see search/words.ts. */
  words: readonly WordEntry[];
  releases: ReleasesEntry;
  home: HomeEntry;
  /** By part (columns.ts), as the six after it: the catalogue's films by votes. */
  columns: FilmColumns;
  /** Dollars; 0 where unknown. */
  takings: readonly number[];
  popularity: readonly number[];
  /** Ten times the month, and the weekday from 1 for Monday: 127 is a Sunday in December. */
  calendar: readonly number[];
  companies: CompaniesEntry;
  /** TMDB ids. */
  ids: readonly number[];
  /** The numbers of IMDb ids, 114709 for `tt0114709`; 0 where unknown. */
  imdbIds: readonly number[];
  /** There is none where no list says where films can be seen. */
  platforms: PlatformsEntry;
  rows: readonly FilmRow[];
  ranking: readonly RankedPerson[];
}

export interface SearchNode {
  /** The best matches under this prefix, most famous first. */
  readonly best: readonly SearchTuple[];
  /** Whether longer prefixes have nodes of their own, so that `best` is not all there is. */
  readonly more: boolean;
}

/** A word of the names, and how famous its most famous bearer is. */
export type WordEntry = readonly [word: string, weight: number];

export type TableName = keyof Tables;

/** All tables, in the order in which the manifest counts their shards. */
export const TABLE_NAMES = [
  'films',
  'titles',
  'imdb',
  'people',
  'names',
  'recommendations',
  'search',
  'words',
  'releases',
  'home',
  'columns',
  'takings',
  'popularity',
  'calendar',
  'companies',
  'ids',
  'imdbIds',
  'platforms',
  'rows',
  'ranking',
] as const satisfies readonly TableName[];

/** Reads single values out of the shards. Node and the browser each bring their own. */
export interface ShardReader {
  /** The value under a key, or undefined. @throws {ShardError} if the shard is missing or damaged. */
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
}
