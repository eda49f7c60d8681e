/** Where the raw data is: the folder named by the user, else `data/`, else the sample that comes with the code. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getOrCreate } from '../common/collections.ts';
import { tableStart } from './csv.ts';
import { creditsOf, nearestForm, type Role, roleOf, sourceName } from './layouts.ts';
import { InputError, type NearForm } from './problems.ts';

/** Whether the data is the user's or the sample. */
export type SourceKind = 'folder' | 'sample';

/** The paths of the raw files. */
export interface Sources {
  readonly kind: SourceKind;
  readonly folder: string;
  /** What the films' source is called. */
  readonly name: string;
  readonly movies: string;
  /** The films' own file where no other has them. */
  readonly credits: string;
  /** Whether the data has any credits at all: a dump may have none. */
  readonly hasCredits: boolean;
  /** Optional files: null where the folder has none. */
  readonly keywords: string | null;
  readonly ratings: string | null;
  readonly links: string | null;
  /** Files of Spanish titles, the one that wins first. */
  readonly titles: readonly string[];
  /** Lists of what platforms have, and the file of the user's own that says of films where they can be seen. */
  readonly platformLists: readonly string[];
  readonly offers: string | null;
  /** Files that are there and of no use as they are, with the reason. */
  readonly unused: readonly UnusedFile[];
}

/**
 * A file that is not read: ratings whose films cannot be told, one that is nearly called as one that would be, one beside
 * another that has the same, or one of no known form.
 */
export type UnusedFile =
  | { readonly file: string; readonly why: 'no-links' | 'no-ratings' }
  | { readonly file: string; readonly why: 'name' | 'other-read'; readonly meant: string }
  /** A table of no known form, and the nearest. */
  | { readonly file: string; readonly why: 'form'; readonly near: NearForm | null };

const MOVIES_FILES = ['movies_dataset.csv', 'movies_metadata.csv', 'tmdb_5000_movies.csv'] as const;
const CREDITS_FILES = ['credits.csv', 'tmdb_5000_credits.csv'] as const;
const KEYWORDS_FILES = ['keywords.csv'] as const;
/** Each with the links that came with it; those of the other are better than none. */
const RATINGS_FILES = ['ratings_small.csv', 'ratings.csv'] as const;
const LINKS_FILES = ['links_small.csv', 'links.csv'] as const;
const PLATFORM_FILES = [
  'netflix_titles.csv',
  'amazon_prime_titles.csv',
  'disney_plus_titles.csv',
  'hulu_titles.csv',
] as const;
const OFFERS_FILES = ['plataformas.csv'] as const;
/** A file may also be packed. */
const PACKED = ['', '.gz', '.zip'];

/** What was written for this product goes before what was made for all. */
const TITLES_FILES = [
  'titulos_es.csv',
  'titulos_wikidata.csv',
  'wikidata.csv',
  'title.akas.tsv',
  'title.akas.tsv.gz',
];

/** The folder of the sample that comes with the code. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('sample/', import.meta.url));

/**
 * Finds the raw files.
 * @param root the project's folder, under which `data/` is looked for
 * @param named the folder that the user named (`MOVIES_DATA_DIR`); it must then hold both files
 * @throws {InputError} if a named folder, or a `data/` folder that holds any file, lacks one of the two that are needed
 * @example
 * findSources('/', undefined).kind // => 'sample'
 */
export function findSources(root: string, named: string | undefined): Sources {
  if (named !== undefined && named.trim() !== '') {
    const folder = resolve(root, named);
    if (!isFolder(folder)) throw new InputError({ kind: 'folder-missing', folder: named });
    return sourcesIn(folder, 'folder', named);
  }
  const data = join(root, 'data');
  if (isFolder(data) && filesIn(data).length > 0) return sourcesIn(data, 'folder', 'data/');
  return sourcesIn(SAMPLE_FOLDER, 'sample', 'pipeline/raw/sample/');
}

function sourcesIn(folder: string, kind: SourceKind, shownAs: string): Sources {
  const present = filesIn(folder);
  const find = (names: readonly string[]): string | null => {
    const name = names.flatMap(packings).find((candidate) => existsSync(join(folder, candidate)));
    return name === undefined ? null : join(folder, name);
  };
  const { byRole: others, unknown } = tablesIn(folder, present);
  const missing = (accepted: readonly string[]): InputError => {
    const near = unknown.flatMap(({ file, near: form }) => (form === null ? [] : [{ file, ...form }]));
    const facts = { folder: shownAs, accepted, present, near, inside: knownInside(folder, present) };
    return new InputError({ kind: 'file-missing', file: accepted[0] ?? '', ...facts });
  };
  const movies = find(MOVIES_FILES) ?? others.get('movies')?.[0] ?? null;
  if (movies === null) throw missing(MOVIES_FILES);
  const { header } = tableStart(movies);
  const where = creditsOf(header);
  const isTmdb5000 = basename(movies).startsWith('tmdb_5000');
  const credits =
    find(isTmdb5000 ? CREDITS_FILES.toReversed() : CREDITS_FILES) ??
    others.get('credits')?.[0] ??
    (where === 'apart' ? null : movies);
  if (credits === null) throw missing(CREDITS_FILES);
  const ratings = RATINGS_FILES.map((name) => find([name]))
    .filter((path) => path !== null)
    .concat(others.get('ratings') ?? [])
    .sort((a, b) => statSync(b).size - statSync(a).size)[0];
  const isSmall = ratings !== undefined && basename(ratings).startsWith('ratings_small');
  const links = find(isSmall ? LINKS_FILES : LINKS_FILES.toReversed()) ?? others.get('links')?.[0] ?? null;
  const keywords = find(KEYWORDS_FILES) ?? others.get('keywords')?.[0] ?? null;
  const platformLists = [
    ...PLATFORM_FILES.map((name) => find([name])).filter((path) => path !== null),
    ...(others.get('platformList') ?? []).toSorted(),
  ];
  const offers = find(OFFERS_FILES) ?? others.get('offers')?.[0] ?? null;
  const isPair = ratings !== undefined && links !== null;
  const unpaired: UnusedFile[] = [
    ...(ratings !== undefined && links === null
      ? [{ file: basename(ratings), why: 'no-links' } as const]
      : []),
    ...(ratings === undefined && links !== null
      ? [{ file: basename(links), why: 'no-ratings' } as const]
      : []),
  ];
  const read = [movies, credits, keywords, ratings, links, offers, ...platformLists].map((path) =>
    basename(path ?? ''),
  );
  const misnamed = present
    .filter((file) => !read.includes(file))
    .map((file) => ({ file, why: 'name' as const, meant: meantName(file) ?? '' }))
    .filter(({ file, meant }) => meant !== '' && meant !== file && !read.includes(meant));
  const besides = (names: readonly string[], same: readonly string[] = [], taken: string): UnusedFile[] =>
    [
      ...names.flatMap(packings).filter((name) => present.includes(name)),
      ...same.map((path) => basename(path)),
    ]
      .filter((file) => !read.includes(file))
      .map((file) => ({ file, why: 'other-read', meant: basename(taken) }));
  const unread = [
    ...unpaired,
    ...besides(MOVIES_FILES, others.get('movies'), movies),
    ...besides(CREDITS_FILES, others.get('credits'), credits),
    ...misnamed,
    ...unknown.map(({ file, near }) => ({ file, why: 'form' as const, near })),
  ];
  return {
    kind,
    folder,
    name: sourceName(header),
    movies,
    credits,
    hasCredits: credits !== movies || where === 'inside',
    keywords,
    ratings: isPair ? ratings : null,
    links: isPair ? links : null,
    titles: TITLES_FILES.map((name) => join(folder, name)).filter((path) => existsSync(path)),
    platformLists,
    offers,
    unused: unread.filter(({ file }, at) => unread.findIndex((other) => other.file === file) === at),
  };
}

/** The tables whose names say nothing, the largest first: by the roles that their headers give them, or of no role. */
function tablesIn(folder: string, present: readonly string[]) {
  const byRole = new Map<Role, string[]>();
  const unknown: { file: string; near: NearForm | null }[] = [];
  const tables = present
    .filter((name) => /\.(csv|tsv|txt)(\.gz|\.zip)?$|\.zip$/i.test(name))
    .filter((name) => !KNOWN_FILES.flatMap(packings).includes(name) && !TITLES_FILES.includes(name))
    .map((name) => join(folder, name))
    .filter((path) => !isFolder(path))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  for (const path of tables) {
    const { header } = tableStart(path);
    const role = roleOf(header);
    if (role !== null) getOrCreate(byRole, role, () => []).push(path);
    else if (header.length > 1) unknown.push({ file: basename(path), near: nearestForm(header) });
  }
  return { byRole, unknown };
}

/** Known files that are in a folder of the folder, as some programs unpack archives. */
function knownInside(folder: string, present: readonly string[]): string[] {
  return present
    .filter((name) => isFolder(join(folder, name)))
    .flatMap((name) => filesIn(join(folder, name)).map((file) => join(name, file)))
    .filter(
      (path) =>
        KNOWN_FILES.includes(basename(path)) || roleOf(tableStart(join(folder, path)).header) !== null,
    );
}

/** A file's name, packed or not. */
function packings(name: string): string[] {
  return PACKED.map((packing) => name + packing);
}

const KNOWN_FILES: readonly string[] = [
  ...MOVIES_FILES,
  ...CREDITS_FILES,
  ...KEYWORDS_FILES,
  ...RATINGS_FILES,
  ...LINKS_FILES,
  ...PLATFORM_FILES,
  ...OFFERS_FILES,
];

/**
 * The name that a file's is a spelling of: another case, a copy's number, a doubled extension, other signs, one letter
 * more or less. Undefined where it is like none, or is one.
 * @example
 * meantName('Movies-Metadata (1).csv.csv') // => 'movies_metadata.csv'
 */
export function meantName(file: string): string | undefined {
  const letters = (name: string): string =>
    name
      .toLowerCase()
      .replace(/(\.(csv|tsv|txt|gz|zip|xlsx?|crdownload|part|partial|download))+$/, '')
      .replace(/\(\d+\)|copia|copy/g, '')
      .replace(/[^a-z0-9]/g, '');
  const own = letters(file);
  if (KNOWN_FILES.flatMap(packings).includes(file)) return undefined;
  return (
    KNOWN_FILES.find((name) => letters(name) === own) ??
    KNOWN_FILES.find((name) => isOneLetterOff(letters(name), own))
  );
}

function isOneLetterOff(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The names in a folder, in order; hidden ones, as systems and version control leave them, do not count. */
function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
