/**
 * Optional files of Spanish titles: `titulos_es.csv`, a Wikidata CSV, IMDb's `title.akas.tsv` or `.tsv.gz`. Rows are
 * read as they stand; whether a row is of use is decided in `pipeline/catalog`.
 */
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { readCsv } from './csv.ts';
import { InputError } from './problems.ts';

/** A film's title in some place, as a file writes it. */
export interface RawTitle {
  /** TMDB id; empty where the file has none. */
  readonly id: string;
  /** `tt0111161`; empty where the file has none. */
  readonly imdbId: string;
  readonly title: string;
  /** ISO 3166-1 alpha-2 or empty. */
  readonly region: string;
}

/** Spellings of the columns: this product's own, and those that Wikidata's query service and its users give. */
const ID = ['id', 'tmdb_id', 'tmdbid', 'tmdb'];
const IMDB_ID = ['imdb_id', 'imdbid', 'imdb', 'tconst'];
const TITLE = ['titulo', 'título', 'titulo_es', 'label', 'itemlabel', 'filmlabel', 'etiqueta'];
const REGION = ['region', 'región', 'pais', 'país'];

/**
 * Runs `use` over each row of a file of titles, and answers how many rows there were.
 * @throws {InputError} if the file cannot be read, is damaged, or lacks the columns of every form known
 */
export async function eachTitle(
  path: string,
  onBytes: (bytes: number, total: number) => void,
  use: (title: RawTitle) => void,
): Promise<number> {
  const total = statSync(path).size;
  const each = /\.tsv(\.gz)?$/.test(path) ? eachAka : eachCsvTitle;
  return each(path, (bytes) => onBytes(bytes, total), use);
}

async function eachCsvTitle(
  path: string,
  onBytes: (bytes: number) => void,
  use: (title: RawTitle) => void,
): Promise<number> {
  let read = 0;
  let cell = (_fields: readonly string[], _column: keyof RawTitle): string => '';
  const onHeader = (header: readonly string[]): void => {
    cell = titleCells(basename(path), header);
  };
  for await (const batch of readCsv(path, { onBytes, onHeader })) {
    for (const { fields } of batch)
      use({
        id: cell(fields, 'id'),
        imdbId: cell(fields, 'imdbId'),
        title: cell(fields, 'title'),
        region: cell(fields, 'region').toUpperCase(),
      });
    read += batch.length;
  }
  return read;
}

function titleCells(
  file: string,
  header: readonly string[],
): (fields: readonly string[], column: keyof RawTitle) => string {
  const lower = header.map((name) => name.toLowerCase());
  const place = (names: readonly string[]): number => lower.findIndex((name) => names.includes(name));
  const places = { id: place(ID), imdbId: place(IMDB_ID), title: place(TITLE), region: place(REGION) };
  const missing = [
    ...(places.id < 0 && places.imdbId < 0 ? ['id o imdb_id'] : []),
    ...(places.title < 0 ? ['titulo'] : []),
  ];
  if (missing.length > 0)
    throw new InputError({ kind: 'columns-missing', file, layout: 'titulos_es.csv', missing, found: header });
  return (fields, column) => fields[places[column]]?.trim() ?? '';
}

const AKAS_COLUMNS = ['titleId', 'title', 'region', 'language', 'types', 'attributes'] as const;
/** How IMDb writes that it knows nothing. */
const UNKNOWN = '\\N';
/** Titles on no poster: of a print in progress, or translated for a list. */
const UNUSED_TYPES = ['working', 'alternative', 'tv', 'video', 'dvd', 'festival'];
/** Where a title without a language is Spanish. The United States' Spanish titles say their language. */
const SPANISH_SPEAKING = new Set('AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE'.split(' '));

/** IMDb's file has 50 million rows, of which some 2 in 100 are Spanish: only those are given to `use`. */
async function eachAka(
  path: string,
  onBytes: (bytes: number) => void,
  use: (title: RawTitle) => void,
): Promise<number> {
  let read = 0;
  let places: number[] | undefined;
  for await (const lines of linesOf(path, onBytes)) {
    for (const line of lines) {
      const fields = line.split('\t');
      if (places === undefined) places = akasPlaces(basename(path), fields);
      else {
        read++;
        const [titleId = '', title = '', region = '', language, types = '', attributes] = places.map(
          (place) => fields[place] ?? '',
        );
        const isSpanish = language === 'es' || (language === UNKNOWN && SPANISH_SPEAKING.has(region));
        const isUsed = attributes === UNKNOWN && !UNUSED_TYPES.includes(types);
        if (isSpanish && isUsed)
          use({ id: '', imdbId: titleId, title, region: region === UNKNOWN ? '' : region });
      }
    }
  }
  if (places === undefined) throw new InputError({ kind: 'file-empty', file: basename(path) });
  return read;
}

function akasPlaces(file: string, header: readonly string[]): number[] {
  const missing = AKAS_COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new InputError({ kind: 'columns-missing', file, layout: 'title.akas.tsv', missing, found: header });
  return AKAS_COLUMNS.map((name) => header.indexOf(name));
}

/** The lines of a text file, unpacked where it is gzipped, in batches; a tab-separated file of IMDb quotes nothing. */
async function* linesOf(path: string, onBytes: (bytes: number) => void): AsyncGenerator<string[]> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.on('data', () => onBytes(file.bytesRead));
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // A pipe does not hand on the error of its source.
  file.on('error', (error) => stream.destroy(error));
  let rest = '';
  try {
    for await (const chunk of stream.setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw new InputError({ kind: 'gzip-damaged', file: basename(path) });
    if (code !== '') throw new InputError({ kind: 'file-unreadable', file: basename(path), cause: code });
    throw error;
  } finally {
    file.destroy();
  }
  if (rest !== '') yield [rest];
}
