/** The raw files → the catalogue, in one pass over each. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { getOrCreate } from '../collections.ts';
import { type CsvRow, readCsv } from '../raw/csv.ts';
import { creditsDecoder, type Decode, keywordsDecoder, movieDecoder } from '../raw/layouts.ts';
import { InputError } from '../raw/problems.ts';
import type { RawCredits, RawKeywords, RawMovie } from '../raw/records.ts';
import type { Sources } from '../raw/sources.ts';
import { Casts, CatalogFilm, type CompactCredits } from './casts.ts';
import { cleanCredits, type FilmCredits, People } from './credits.ts';
import { cleanFilm, type FilmDraft, faultOf, names, recordsOf } from './films.ts';
import { Ledger, type LedgerEntry } from './ledger.ts';
import type { Catalog, Film, Named, RowCounts } from './types.ts';
import { ownText, parseId } from './values.ts';

export interface LoadProgress {
  /** Called as bytes of a file are read. */
  onProgress?: (file: string, bytes: number, total: number) => void;
}

/** Reads and cleans the raw files. @throws {InputError} if a file as a whole cannot be used. */
export async function loadCatalog(sources: Sources, progress: LoadProgress = {}): Promise<Catalog> {
  const ledger = new Ledger();
  const people = new People();
  const { drafts, read: movieRows } = await loadFilms(sources.movies, ledger, progress);
  const casts = new Casts();
  const {
    credits,
    read: creditRows,
    used,
  } = await loadCredits(sources.credits, drafts, { people, casts, ledger }, progress);
  if (sources.keywords !== null) await loadKeywords(sources.keywords, drafts, ledger, progress);
  const films: Film[] = [];
  for (const [id, { film }] of drafts) {
    films.push(new CatalogFilm(film, credits.get(id) ?? NO_CREDITS, casts));
    // Both at once, for a million films, would be a gigabyte.
    drafts.delete(id);
  }
  films.sort((a, b) => a.id - b.id);
  if (films.length === 0) throw new InputError({ kind: 'no-films', file: basename(sources.movies) });
  return {
    films,
    filmById: new Map(films.map((film) => [film.id, film])),
    people: people.byId,
    ledger,
    rows: {
      movies: balanced('movies', movieRows, films.length, ledger),
      credits: balanced('credits', creditRows, used, ledger),
    },
    hasKeywords: films.some((film) => film.keywords.length > 0),
  };
}

const NO_CREDITS: CompactCredits = { castStart: 0, castSize: 0, directors: [] };

/** Every row read is kept or left out: a difference is a defect of this program, never of the data. */
function balanced(file: 'movies' | 'credits', read: number, kept: number, ledger: Ledger): RowCounts {
  const leftOut = ledger.leftOut(file);
  if (read !== kept + leftOut)
    throw new Error(`${file}: ${read} rows read, ${kept} kept, ${leftOut} left out`);
  return { read, kept, leftOut };
}

interface Draft {
  film: FilmDraft;
  repairs: readonly LedgerEntry[];
  row: number;
  /** The id as the source writes it. */
  rawId: string;
}

async function loadFilms(
  path: string,
  ledger: Ledger,
  progress: LoadProgress,
): Promise<{ drafts: Map<number, Draft>; read: number }> {
  const drafts = new Map<number, Draft>();
  const shared = textSharer();
  const repeated = ({ row, rawId, film }: Draft): void =>
    ledger.add({
      file: 'movies',
      row,
      id: rawId,
      rule: 'repeated-film',
      field: 'id',
      value: `${film.title} (${film.votes})`,
    });
  const read = await eachRecord<RawMovie>(path, movieDecoder, progress, (raw) => {
    const cleaned = cleanFilm(raw);
    if (!cleaned.kept) return ledger.add(cleaned.reason);
    const draft = {
      film: shared(cleaned.film),
      repairs: cleaned.repairs,
      row: raw.row,
      rawId: ownText(raw.id) ?? '',
    };
    const earlier = drafts.get(draft.film.id);
    if (earlier === undefined) drafts.set(draft.film.id, draft);
    else if (draft.film.votes > earlier.film.votes) {
      repeated(earlier);
      drafts.set(draft.film.id, draft);
    } else repeated(draft);
  });
  // Only now is it known which of the repeated rows stands, and so which repairs count.
  for (const { repairs } of drafts.values()) for (const entry of repairs) ledger.add(entry);
  return { drafts, read };
}

/** Makes films hold one copy of each text and company that many have: a few thousand instead of millions. */
function textSharer(): (film: FilmDraft) => FilmDraft {
  const texts = new Map<string, string>();
  const text = (own: string): string => getOrCreate(texts, own, () => own);
  const companies = new Map<number, Named>();
  const company = (own: Named): Named => {
    const known = getOrCreate(companies, own.id, () => own);
    // Another spelling under the same id stays what it is.
    return known.name === own.name ? known : own;
  };
  return (film) => ({
    ...film,
    language: film.language === null ? null : text(film.language),
    genres: film.genres.map(text),
    countries: film.countries.map(text),
    keywords: film.keywords.map(text),
    companies: film.companies.map(company),
  });
}

interface LoadedCredits extends CompactCredits {
  readonly row: number;
  readonly repairs: readonly LedgerEntry[];
}

async function loadCredits(
  path: string,
  drafts: ReadonlyMap<number, Draft>,
  { people, casts, ledger }: { people: People; casts: Casts; ledger: Ledger },
  progress: LoadProgress,
): Promise<{ credits: Map<number, LoadedCredits>; read: number; used: number }> {
  const credits = new Map<number, LoadedCredits>();
  const store = (id: number, { row, cast, directors, repairs }: FilmCredits): void => {
    credits.set(id, { row, castStart: casts.add(cast), castSize: cast.length, directors, repairs });
  };
  const leaveOut = (
    row: number,
    id: string,
    rule: 'credits-unknown-film' | 'credits-repeated' | 'malformed-row' | 'invalid-id',
  ): void =>
    ledger.add({ file: 'credits', row, id, rule, field: rule === 'malformed-row' ? '' : 'id', value: id });
  const read = await eachRecord<RawCredits>(path, creditsDecoder, progress, (raw) => {
    const id = parseId(raw.id);
    if (!raw.wellFormed) return leaveOut(raw.row, raw.id, 'malformed-row');
    if (id === null) return leaveOut(raw.row, raw.id, 'invalid-id');
    if (!drafts.has(id)) return leaveOut(raw.row, raw.id, 'credits-unknown-film');
    const found = cleanCredits(raw, people);
    const earlier = credits.get(id);
    // Of repeated rows the fuller one stands; the first, where they say as much.
    if (earlier === undefined) store(id, found);
    else if (creditCount(found) > earlier.castSize + earlier.directors.length) {
      leaveOut(earlier.row, raw.id, 'credits-repeated');
      store(id, found);
    } else leaveOut(raw.row, raw.id, 'credits-repeated');
  });
  for (const { repairs } of credits.values()) for (const entry of repairs) ledger.add(entry);
  return { credits, read, used: credits.size };
}

function creditCount(credits: FilmCredits): number {
  return credits.cast.length + credits.directors.length;
}

async function loadKeywords(
  path: string,
  drafts: Map<number, Draft>,
  ledger: Ledger,
  progress: LoadProgress,
): Promise<void> {
  const words = new Map<string, string>();
  const intern = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, word);
    return word;
  };
  await eachRecord<RawKeywords>(path, keywordsDecoder, progress, (raw) => {
    const id = parseId(raw.id);
    const draft = id === null ? undefined : drafts.get(id);
    if (draft === undefined || draft.film.keywords.length > 0) return;
    const cell = raw.keywords();
    const list = recordsOf(cell);
    if (list === null) {
      ledger.add({
        file: 'keywords',
        row: raw.row,
        id: raw.id,
        rule: 'broken-literal',
        field: 'keywords',
        value: faultOf(cell),
      });
    } else draft.film = { ...draft.film, keywords: names(list).map(intern) };
  });
}

/** Runs `use` over each data row of a file, and answers how many there were. */
async function eachRecord<Raw>(
  path: string,
  decoder: (file: string, header: readonly string[]) => Decode<Raw>,
  progress: LoadProgress,
  use: (raw: Raw) => void,
): Promise<number> {
  const file = basename(path);
  const before = statSync(path, { throwIfNoEntry: false });
  if (before === undefined) throw new InputError({ kind: 'file-unreadable', file, cause: 'ENOENT' });
  const hasChanged = (): boolean => {
    const after = statSync(path, { throwIfNoEntry: false });
    return after?.size !== before.size || after.mtimeMs !== before.mtimeMs || after.ino !== before.ino;
  };
  let decode: Decode<Raw> | undefined;
  let read = 0;
  const rows = readCsv(path, {
    onHeader: (header) => {
      decode = decoder(file, header);
    },
    onBytes: (bytes) => progress.onProgress?.(file, bytes, before.size),
  });
  try {
    for await (const batch of rows) {
      for (const row of batch as CsvRow[]) if (decode !== undefined) use(decode(row));
      read += batch.length;
    }
  } catch (error) {
    // A file that is being written looks cut or badly quoted; that it changes is the true reason.
    if (error instanceof InputError && hasChanged()) throw new InputError({ kind: 'file-changed', file });
    throw error;
  }
  if (hasChanged()) throw new InputError({ kind: 'file-changed', file });
  if (read === 0) throw new InputError({ kind: 'no-rows', file });
  return read;
}
