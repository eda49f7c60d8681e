/** Where the raw data is: the folder named by the user, else `data/`, else the sample that comes with the code. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from './problems.ts';

/** Whether the data is the user's or the sample. */
export type SourceKind = 'folder' | 'sample';

/** The paths of the raw files. */
export interface Sources {
  readonly kind: SourceKind;
  readonly folder: string;
  readonly movies: string;
  readonly credits: string;
  /** Optional files: null where the folder has none. */
  readonly keywords: string | null;
  readonly ratings: string | null;
  readonly links: string | null;
  /** Files of Spanish titles, the one that wins first. */
  readonly titles: readonly string[];
}

const MOVIES_FILES = ['movies_dataset.csv', 'movies_metadata.csv', 'tmdb_5000_movies.csv'] as const;
const CREDITS_FILES = ['credits.csv', 'tmdb_5000_credits.csv'] as const;
/** The small files go first: the large ones are the same people's ratings, and more than this product needs. */
const RATINGS_PAIRS = [
  ['ratings_small.csv', 'links_small.csv'],
  ['ratings.csv', 'links.csv'],
] as const;

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
  const find = (names: readonly string[]): string | null => {
    const name = names.find((candidate) => existsSync(join(folder, candidate)));
    return name === undefined ? null : join(folder, name);
  };
  const need = (names: readonly string[]): string => {
    const path = find(names);
    if (path === null) {
      const present = filesIn(folder);
      throw new InputError({
        kind: 'file-missing',
        file: names[0] ?? '',
        folder: shownAs,
        accepted: names,
        present,
      });
    }
    return path;
  };
  const pair = RATINGS_PAIRS.find((names) => names.every((name) => existsSync(join(folder, name))));
  return {
    kind,
    folder,
    movies: need(MOVIES_FILES),
    credits: need(CREDITS_FILES),
    keywords: find(['keywords.csv']),
    ratings: pair ? join(folder, pair[0]) : null,
    links: pair ? join(folder, pair[1]) : null,
    titles: TITLES_FILES.map((name) => join(folder, name)).filter((path) => existsSync(path)),
  };
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
