/** Files as a visitor has them → tables: CSV, alone or in Letterboxd's zip. */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { type ImportedFilm, readTable } from './layouts.ts';
import { FILE_PROBLEMS as t } from './texts.ts';

/** The largest libraries are a few MB; what is more is no library. */
const MAX_BYTES = 30_000_000;
/** Of Letterboxd's zip what is of one's own films; the rest is lists, comments, and what was deleted. */
const OF_OWN_FILMS = /^(?:[^/]+\/)?(?:(?:watched|ratings|diary|watchlist)|likes\/films)\.csv$/i;
const ASIDE = /(^|\/)(?:deleted|orphaned|lists|__MACOSX)\/|(^|\/)(?:profile|comments|reviews)\.csv$/i;

/** A file that cannot be read, in a sentence. */
export class ImportError extends Error {}

/** @throws {ImportError} */
export async function readFiles(files: readonly File[]): Promise<ImportedFilm[]> {
  return (await Promise.all(files.map(readFile))).flat();
}

async function readFile(file: File): Promise<ImportedFilm[]> {
  if (file.size > MAX_BYTES) throw new ImportError(t.tooLarge(file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    const films = filmsIn(file.name, bytes);
    if (films === null) throw new ImportError(t.noColumns(file.name));
    if (films.length === 0) throw new ImportError(t.noRows(file.name));
    return films;
  }
  const entries = Object.entries(unzipped(file.name, bytes));
  const own = entries.filter(([name]) => OF_OWN_FILMS.test(name));
  const films = (own.length > 0 ? own : entries).flatMap(([name, content]) => filmsIn(name, content) ?? []);
  if (films.length === 0) throw new ImportError(t.noListInZip(file.name));
  return films;
}

function unzipped(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = name.endsWith('.csv') && !ASIDE.test(name);
        if (isWanted) size += originalSize;
        return isWanted && size <= MAX_BYTES;
      },
    });
  } catch {
    throw new ImportError(t.badZip(file));
  }
}

function filmsIn(name: string, bytes: Uint8Array): ImportedFilm[] | null {
  const { data } = Papa.parse<string[]>(textOf(bytes), { skipEmptyLines: 'greedy' });
  return readTable(name, data);
}

/** In UTF-8, or in what IMDb wrote before it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
