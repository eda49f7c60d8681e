/** The raw files → the catalogue, in one pass over each. */
import { basename } from 'node:path';
import { getOrCreate } from '../common/collections.ts';
import type { Quality, Warning } from '../common/quality.ts';
import type { LedgerEntry } from '../common/rules.ts';
import { keywordsDecoder, movieDecoder } from '../raw/layouts.ts';
import { InputError } from '../raw/problems.ts';
import type { Sources } from '../raw/sources.ts';
import { Casts, CastWriter, type CompactCredits, catalogFilm } from './casts.ts';
import { ColumnTally, judgeColumns, judgeEmptiness, judgePair } from './columns.ts';
import { People } from './credits.ts';
import {
  type CreditsFound,
  creditsByFilm,
  inColumns,
  isWorthAThread,
  peopleById,
  readCredits,
  startCredits,
} from './credits-file.ts';
import { dateFormOf } from './dates.ts';
import { eachRecord, type LoadProgress } from './each-record.ts';
import { mendTexts } from './entities.ts';
import { cleanFilm, type FilmDraft, faultOf, names, recordsOf } from './films.ts';
import { Ledger, ledgerEntry } from './ledger.ts';
import { loadPlatforms } from './platforms.ts';
import { doubtfulReturns } from './returns.ts';
import { loadTitles, titleRegion } from './titles.ts';
import type { Catalog, Film, Named, RowCounts, TitlesUse } from './types.ts';
import { type DateForm, ownText, parseId } from './values.ts';

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
  const quality: Quality = {
    files: [],
    columns: [],
    warnings: sources.unused.map(({ why, ...file }) => ({ kind: why, ...file }) as Warning),
  };
  const hearing = { ...progress, onWarning: (warning: Warning) => void quality.warnings.push(warning) };
  const form = await dateFormOf(movies);
  // Started first, so that it is read while this thread reads the films.
  const thread =
    sources.hasCredits && isWorthAThread(creditsPath)
      ? startCredits({ movies, credits: creditsPath, form }, hearing)
      : undefined;
  try {
    const ledger = new Ledger();
    const { drafts, read } = await loadFilms(movies, form, ledger, quality, hearing);
    const [credits, keywords] = await bothOrFirst(
      thread?.found ?? (sources.hasCredits ? readCredits(creditsPath, drafts, hearing) : noCredits()),
      loadKeywords(sources.keywords, drafts, quality, hearing),
    );
    ledger.addAll(credits.ledger);
    for (const entry of keywords) ledger.add(entry);
    markDoubtfulReturns(drafts, ledger);
    const files = await nameInSpanish(drafts, sources.titles, region, progress);
    judgeColumns(quality, credits.columns);
    const catalog = assemble(sources, drafts, credits, ledger, read);
    const platforms = await loadPlatforms(sources, catalog, ledger, quality, hearing);
    describeFiles(sources, catalog, quality);
    if (form !== 'year-first') hearing.onWarning({ kind: 'date-form', file: basename(movies), form });
    return { ...catalog, ...(platforms.length > 0 && { platforms }), spanish: { region, files }, quality };
  } finally {
    thread?.stop();
  }
}

/** Adds what the files as a whole gave, and what they say of each other. @throws {InputError} */
function describeFiles(
  sources: Sources,
  { films, rows, ledger }: Omit<Catalog, 'spanish' | 'quality'>,
  quality: Quality,
): void {
  const [movies, credits] = [basename(sources.movies), basename(sources.credits)];
  const own = [{ role: 'movies', name: movies, read: rows.movies.read, used: films.length } as const];
  quality.files.unshift(...own);
  if (!sources.hasCredits) quality.warnings.push({ kind: 'no-credits', file: movies });
  else {
    const { read, kept } = rows.credits;
    quality.files.splice(1, 0, { role: 'credits', name: credits, read, used: kept });
    if (sources.credits === sources.movies) quality.warnings.push({ kind: 'people-by-name', file: movies });
    else
      judgePair(quality, {
        movies,
        credits,
        rows: read,
        withoutFilm: ledger.count('credits', 'credits-unknown-film'),
        films: films.length,
        credited: kept,
      });
  }
  judgeEmptiness(quality, movies, sources.hasCredits ? credits : null, films);
  for (const rule of ledger.summarised()) quality.warnings.push({ kind: 'ledger-summarised', ...rule });
}

/** What is found of credits where there are none. */
async function noCredits(): Promise<CreditsFound> {
  return {
    ...inColumns(new Map(), new CastWriter(), new People()),
    ledger: new Ledger().contents(),
    columns: [],
    read: 0,
  };
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
): Omit<Catalog, 'spanish' | 'quality'> {
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
  form: DateForm,
  ledger: Ledger,
  quality: Quality,
  progress: LoadProgress,
): Promise<{ drafts: Map<number, Draft>; read: number }> {
  const drafts = new Map<number, Draft>();
  const tally = new ColumnTally();
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
    const cleaned = cleanFilm(raw, form, tally);
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
  judgeColumns(quality, tally.uses(basename(path)));
  quality.warnings.push(...mendTexts(basename(path), drafts));
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
  quality: Quality,
  progress: LoadProgress,
): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  if (path === null) return entries;
  const words = new Map<string, string>();
  const intern = (word: string): string => getOrCreate(words, word, () => word);
  let used = 0;
  const tally = new ColumnTally();
  const read = await eachRecord(path, keywordsDecoder, progress, (raw) => {
    const id = parseId(raw.text('id'));
    const draft = id === null ? undefined : drafts.get(id);
    if (draft === undefined || draft.film.keywords.length > 0) return;
    const cell = raw.nested('keywords');
    const list = recordsOf(cell);
    tally.see('keywords', raw.row, raw.text('keywords'), list !== null);
    if (list === null) {
      const value = faultOf(cell);
      const place = { file: 'keywords', row: raw.row, id: raw.text('id'), field: 'keywords' } as const;
      entries.push(ledgerEntry({ ...place, rule: 'broken-literal', value }));
    } else {
      draft.film = { ...draft.film, keywords: names(list).map(intern) };
      used++;
    }
  });
  judgeColumns(quality, tally.uses(basename(path)));
  quality.files.push({ role: 'keywords', name: basename(path), read, used });
  if (used === 0) progress.onWarning?.({ kind: 'keywords-unjoined', file: basename(path) });
  return entries;
}
