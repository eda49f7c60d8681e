/** The raw files → the catalogue, in one pass over each. */
import { basename } from 'node:path';
import { getOrCreate } from '../common/collections.ts';
import type { LedgerEntry } from '../common/rules.ts';
import { keywordsDecoder, movieDecoder } from '../raw/layouts.ts';
import { InputError } from '../raw/problems.ts';
import type { Sources } from '../raw/sources.ts';
import { Casts, type CompactCredits, catalogFilm } from './casts.ts';
import {
  type CreditsFound,
  creditsByFilm,
  isWorthAThread,
  peopleById,
  readCredits,
  startCredits,
} from './credits-file.ts';
import { eachRecord, type LoadProgress } from './each-record.ts';
import { cleanFilm, type FilmDraft, faultOf, names, recordsOf } from './films.ts';
import { Ledger, ledgerEntry } from './ledger.ts';
import { doubtfulReturns } from './returns.ts';
import { loadTitles, titleRegion } from './titles.ts';
import type { Catalog, Film, Named, RowCounts, TitlesUse } from './types.ts';
import { ownText, parseId } from './values.ts';

/**
 * Reads and cleans the raw files.
 * @throws {InputError} if a file as a whole cannot be used
 * @example const { films, people } = await loadCatalog(findSources(process.cwd(), undefined));
 */
export async function loadCatalog(
  sources: Sources,
  progress: LoadProgress = {},
  region: string = titleRegion(undefined),
): Promise<Catalog> {
  const { movies, credits: creditsPath } = sources;
  // Started first, so that it is read while this thread reads the films.
  const thread = isWorthAThread(creditsPath)
    ? startCredits({ movies, credits: creditsPath }, progress)
    : undefined;
  try {
    const ledger = new Ledger();
    const { drafts, read } = await loadFilms(movies, ledger, progress);
    const [credits, keywords] = await bothOrFirst(
      thread?.found ?? readCredits(creditsPath, drafts, progress),
      loadKeywords(sources.keywords, drafts, progress),
    );
    for (const entry of [...credits.entries, ...keywords]) ledger.add(entry);
    markDoubtfulReturns(drafts, ledger);
    const files = await nameInSpanish(drafts, sources.titles, region, progress);
    return { ...assemble(sources, drafts, credits, ledger, read), spanish: { region, files } };
  } finally {
    thread?.stop();
  }
}

/** What both promises bring; where both fail, the first one's failure, whichever came sooner. */
async function bothOrFirst<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** The catalogue from what the files hold. Empties `drafts`: both at once, for a million films, would be a gigabyte. */
function assemble(
  { movies }: Sources,
  drafts: Map<number, Draft>,
  found: CreditsFound,
  ledger: Ledger,
  movieRows: number,
): Omit<Catalog, 'spanish'> {
  const casts = new Casts(found.casts);
  const credits = creditsByFilm(found);
  const films: Film[] = [];
  for (const [id, { film }] of drafts) {
    films.push(catalogFilm(film, credits.get(id) ?? NO_CREDITS, casts));
    drafts.delete(id);
  }
  films.sort((a, b) => a.id - b.id);
  if (films.length === 0) throw new InputError({ kind: 'no-films', file: basename(movies) });
  return {
    films,
    filmById: new Map(films.map((film) => [film.id, film])),
    people: peopleById(found),
    ledger,
    rows: {
      movies: balanced('movies', movieRows, films.length, ledger),
      credits: balanced('credits', found.read, found.films.length, ledger),
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
  const read = await eachRecord(path, movieDecoder, progress, (raw) => {
    const cleaned = cleanFilm(raw);
    if (!cleaned.kept) return ledger.add(cleaned.reason);
    const draft = {
      film: shared(cleaned.film),
      repairs: cleaned.repairs,
      row: raw.row,
      rawId: ownText(raw.text('id')) ?? '',
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

/** Marks the films whose return is not to be believed, and says so in the ledger. */
function markDoubtfulReturns(drafts: Map<number, Draft>, ledger: Ledger): void {
  for (const { id } of doubtfulReturns(Array.from(drafts.values(), ({ film }) => film))) {
    const draft = drafts.get(id);
    if (draft === undefined) continue;
    const { row, rawId, film } = draft;
    draft.film = { ...film, hasDoubtfulReturn: true };
    ledger.add({
      file: 'movies',
      row,
      id: rawId,
      rule: 'implausible-return',
      field: 'revenue',
      value: String(film.revenue),
    });
  }
}

/** Gives the drafts their Spanish titles; answers what each file gave. */
async function nameInSpanish(
  drafts: Map<number, Draft>,
  files: readonly string[],
  region: string,
  progress: LoadProgress,
): Promise<readonly TitlesUse[]> {
  const films = Array.from(drafts.values(), ({ film }) => film);
  const { titles, use } = await loadTitles(films, files, region, progress);
  for (const [id, own] of titles) {
    const draft = drafts.get(id);
    if (draft !== undefined) draft.film = { ...draft.film, titles: own };
  }
  return use;
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

/** Gives the drafts their keywords; answers what the ledger is to say of the file. */
async function loadKeywords(
  path: string | null,
  drafts: Map<number, Draft>,
  progress: LoadProgress,
): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  if (path === null) return entries;
  const words = new Map<string, string>();
  const intern = (word: string): string => getOrCreate(words, word, () => word);
  await eachRecord(path, keywordsDecoder, progress, (raw) => {
    const id = parseId(raw.text('id'));
    const draft = id === null ? undefined : drafts.get(id);
    if (draft === undefined || draft.film.keywords.length > 0) return;
    const cell = raw.nested('keywords');
    const list = recordsOf(cell);
    if (list === null) {
      const value = faultOf(cell);
      const place = { file: 'keywords', row: raw.row, id: raw.text('id'), field: 'keywords' } as const;
      entries.push(ledgerEntry({ ...place, rule: 'broken-literal', value }));
    } else draft.film = { ...draft.film, keywords: names(list).map(intern) };
  });
  return entries;
}
