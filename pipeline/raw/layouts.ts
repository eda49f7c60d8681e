/**
 * The forms in which people have this data, told apart by their headers, whatever the files are called. A new form is one
 * more entry of a list. Each decoder throws an InputError if columns are missing or repeated, and names the nearest form.
 */
import { InputError, type NearForm } from './problems.ts';
import { type Decoder, type Layout, plainName, type RawRow, rowDecoder } from './records.ts';

const MOVIE_COLUMNS = [
  'budget',
  'genres',
  'id',
  'original_language',
  'original_title',
  'overview',
  'popularity',
  'production_companies',
  'production_countries',
  'release_date',
  'revenue',
  'runtime',
  'tagline',
  'title',
  'vote_average',
  'vote_count',
] as const;
type MovieColumn =
  | (typeof MOVIE_COLUMNS)[number]
  | 'status'
  | 'adult'
  | 'belongs_to_collection'
  | 'imdb_id'
  | 'keywords';
type CreditColumn = 'id' | 'cast' | 'crew';

/** A row of a file of films. */
export type RawMovie = RawRow<MovieColumn>;
/** A row of a file of credits. */
export type RawCredits = RawRow<CreditColumn>;

/** Forms of the films. The first whose marks a header has is its form. */
const MOVIES: readonly Layout<MovieColumn>[] = [
  {
    name: 'TMDB (volcado diario con reparto)',
    source: 'volcado de TMDB',
    marks: ['director', 'cast', 'release_date'],
    needed: MOVIE_COLUMNS,
    nested: 'names',
    credits: 'inside',
  },
  {
    name: 'TMDB (TMDB_movie_dataset)',
    source: 'volcado de TMDB',
    marks: ['keywords', 'imdb_id'],
    lacks: 'belongs_to_collection',
    needed: [...MOVIE_COLUMNS, 'keywords'],
    nested: 'names',
    credits: 'none',
  },
  { name: 'TMDB 5000', marks: ['keywords'], needed: [...MOVIE_COLUMNS, 'status'], nested: 'json' },
  { name: 'The Movies Dataset', marks: [], needed: [...MOVIE_COLUMNS, 'status'], nested: 'python' },
];

const CREDIT_COLUMNS = ['cast', 'crew', 'id'] as const;
const CREDITS: readonly Layout<CreditColumn>[] = [
  {
    name: 'TMDB (volcado diario con reparto)',
    marks: ['director', 'cast', 'release_date'],
    needed: CREDIT_COLUMNS,
    aliases: { crew: 'director' },
    nested: 'names',
  },
  {
    name: 'TMDB 5000',
    marks: ['movie_id'],
    needed: CREDIT_COLUMNS,
    aliases: { id: 'movie_id' },
    nested: 'json',
  },
  { name: 'The Movies Dataset', marks: [], needed: CREDIT_COLUMNS, nested: 'python' },
];

const KEYWORDS: readonly Layout<'id' | 'keywords'>[] = [
  {
    name: 'The Movies Dataset',
    marks: [],
    // A dump of films has such columns too.
    lacks: 'title',
    needed: ['id', 'keywords'],
    nested: 'python',
  },
];
const RATINGS: readonly Layout<'userId' | 'movieId' | 'rating'>[] = [
  { name: 'MovieLens', marks: [], needed: ['userId', 'movieId', 'rating'], nested: 'python' },
];
const LINKS: readonly Layout<'movieId' | 'tmdbId'>[] = [
  { name: 'MovieLens', marks: [], needed: ['movieId', 'tmdbId'], nested: 'python' },
];

/** A platform's list of films and series, in the form of those that Shivam Bansal published on Kaggle. */
const PLATFORM_LISTS: readonly Layout<ListColumn>[] = [
  {
    name: 'lista de una plataforma (netflix_titles.csv)',
    marks: [],
    needed: ['show_id', 'type', 'title', 'release_year'],
    nested: 'names',
  },
];
type ListColumn =
  | 'show_id'
  | 'type'
  | 'title'
  | 'director'
  | 'cast'
  | 'date_added'
  | 'release_year'
  | 'duration';

/** A file of the user's own that says of films by their ids where they can be seen. */
const OFFERS: readonly Layout<OfferColumn>[] = [
  { name: 'plataformas.csv', marks: ['id'], needed: ['id', 'plataforma'], nested: 'names' },
  { name: 'plataformas.csv', marks: [], needed: ['imdb_id', 'plataforma'], nested: 'names' },
];
type OfferColumn = 'id' | 'imdb_id' | 'plataforma' | 'pais' | 'url' | 'fecha';

/** What a file is for. */
export type Role = 'movies' | 'credits' | 'keywords' | 'ratings' | 'links' | 'platformList' | 'offers';

const ROLES: Readonly<Record<Role, readonly Layout<string>[]>> = {
  movies: MOVIES,
  credits: CREDITS,
  keywords: KEYWORDS,
  ratings: RATINGS,
  links: LINKS,
  platformList: PLATFORM_LISTS,
  offers: OFFERS,
};

/** The first role whose columns a header has, all of them, or null. */
export function roleOf(header: readonly string[]): Role | null {
  const roles = Object.keys(ROLES) as Role[];
  return roles.find((role) => ROLES[role].some((layout) => fits(layout, header))) ?? null;
}

/** The form that a header of no role lacks fewest columns of, if it has most of them. */
export function nearestForm(header: readonly string[]): NearForm | null {
  const marked = Object.values(ROLES).filter((layouts) => layouts.some((layout) => isMarked(layout, header)));
  const near = marked.map((layouts) => {
    const layout = layoutOf(layouts, header);
    const missing = missingColumns(layout, header);
    return { layout: layout.name, missing, share: missing.length / layout.needed.length };
  });
  const { layout, missing, share } = near.reduce((best, form) => (form.share < best.share ? form : best));
  return share < 0.5 ? { layout, missing } : null;
}

/** What the films under this header are called by who uses them. */
export function sourceName(header: readonly string[]): string {
  return layoutOf(MOVIES, header).source ?? layoutOf(MOVIES, header).name;
}

/** Where the credits of films under this header are: in a file of their own, in the same one, or nowhere. */
export function creditsOf(header: readonly string[]): NonNullable<Layout<string>['credits']> {
  const layout = layoutOf(MOVIES, header);
  return missingColumns(layout, header).length === 0 ? (layout.credits ?? 'apart') : 'apart';
}

/** Rows of films. */
export const movieDecoder: Decoder<MovieColumn> = (file, header) => {
  if (has(header, 'cast') && has(header, 'crew') && !has(header, 'release_date'))
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'credits.csv' });
  return decoderOf(MOVIES)(file, header);
};

/** Rows of credits. */
export const creditsDecoder: Decoder<CreditColumn> = (file, header) => {
  if (has(header, 'release_date') && !has(header, 'cast'))
    throw new InputError({ kind: 'files-swapped', file, looksLike: 'movies_dataset.csv' });
  return decoderOf(CREDITS)(file, header);
};

/** Rows of The Movies Dataset's keywords. */
export const keywordsDecoder = decoderOf(KEYWORDS);

/** Rows of MovieLens's ratings. */
export const ratingsDecoder = decoderOf(RATINGS);

/** Rows of MovieLens's links between its own ids and TMDB's. */
export const linksDecoder = decoderOf(LINKS);

/** Rows of a platform's list. */
export const platformListDecoder = decoderOf(PLATFORM_LISTS);

/** Rows that say where films can be seen, by their ids. */
export const offersDecoder = decoderOf(OFFERS);

function decoderOf<Column extends string>(layouts: readonly Layout<Column>[]): Decoder<Column> {
  return (file, header) => {
    const layout = layoutOf(layouts, header);
    const missing = missingColumns(layout, header);
    if (missing.length > 0)
      throw new InputError({ kind: 'columns-missing', file, layout: layout.name, missing, found: header });
    return rowDecoder(file, header, layout);
  };
}

/** The form of a header: the first whose marks it has, or, where that lacks columns, the one that lacks fewest. */
function layoutOf<Column extends string>(
  layouts: readonly Layout<Column>[],
  header: readonly string[],
): Layout<Column> {
  const marked = layouts.filter((layout) => isMarked(layout, header));
  const missing = (layout: Layout<Column>): number => missingColumns(layout, header).length;
  return (
    layouts.find((layout) => fits(layout, header)) ??
    (marked.length > 0 ? marked : layouts).reduce((best, layout) =>
      missing(layout) < missing(best) ? layout : best,
    )
  );
}

function isMarked({ marks, lacks }: Layout<string>, header: readonly string[]): boolean {
  return marks.every((name) => has(header, name)) && (lacks === undefined || !has(header, lacks));
}

function fits(layout: Layout<string>, header: readonly string[]): boolean {
  return isMarked(layout, header) && missingColumns(layout, header).length === 0;
}

function missingColumns<Column extends string>(layout: Layout<Column>, header: readonly string[]): string[] {
  return layout.needed
    .map((column) => layout.aliases?.[column] ?? column)
    .filter((name) => !has(header, name));
}

function has(header: readonly string[], column: string): boolean {
  const wanted = plainName(column);
  return header.some((name) => plainName(name) === wanted);
}
