/**
 * The credits, by far the largest file: read beside the others, in a thread of its own, where that is worth it. What is
 * found is columns of numbers and one text, which a thread hands over without copying them.
 */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ColumnUse, Warning } from '../common/quality.ts';
import type { LedgerEntry, LeftOutRule } from '../common/rules.ts';
import { creditsDecoder, movieDecoder } from '../raw/layouts.ts';
import { InputError, type InputProblem } from '../raw/problems.ts';
import { type CastColumns, CastWriter, type CompactCredits } from './casts.ts';
import { ColumnTally } from './columns.ts';
import { cleanCredits, type FilmCredits, People } from './credits.ts';
import { eachRecord, type LoadProgress } from './each-record.ts';
import { quotedCell, refuse } from './films.ts';
import { Ledger, type LedgerContents } from './ledger.ts';
import type { Person } from './types.ts';
import { type DateForm, parseId } from './values.ts';

/** Who acted in and who directed each film. */
export interface CreditsFound {
  readonly casts: CastColumns;
  /** Film ids and, in the same order, where their casts begin and end in `casts`, and their directors in `directors`. */
  readonly films: Float64Array<ArrayBuffer>;
  readonly castStarts: Float64Array<ArrayBuffer>;
  readonly castSizes: Float64Array<ArrayBuffer>;
  readonly directorEnds: Float64Array<ArrayBuffer>;
  readonly directors: Float64Array<ArrayBuffer>;
  /** The ids of all people, and their names, a line each: the person's, and others after tabs. */
  readonly people: Float64Array<ArrayBuffer>;
  readonly names: string;
  readonly ledger: LedgerContents;
  readonly columns: readonly ColumnUse[];
  readonly read: number;
}

interface Found extends CompactCredits {
  readonly row: number;
  readonly repairs: readonly LedgerEntry[];
}

/** Reads the credits of these films. @throws {InputError} if the file as a whole cannot be used. */
export async function readCredits(
  path: string,
  known: { has(film: number): boolean },
  progress: LoadProgress,
): Promise<CreditsFound> {
  const people = new People();
  const casts = new CastWriter();
  const found = new Map<number, Found>();
  const ledger = new Ledger();
  const tally = new ColumnTally();
  const store = (id: number, { row, cast, directors, repairs }: FilmCredits): void => {
    found.set(id, { row, castStart: casts.add(cast), castSize: cast.length, directors, repairs });
  };
  const leaveOut = (row: number, id: string, rule: LeftOutRule): void => {
    const field = rule === 'malformed-row' ? '' : 'id';
    ledger.add({ file: 'credits', row, id, rule, field, value: id });
  };
  const read = await eachRecord(path, creditsDecoder, progress, (raw) => {
    const text = raw.text('id');
    const id = parseId(text);
    tally.see('', raw.row, raw.wellFormed ? '' : quotedCell(raw, ['cast', 'crew']), raw.wellFormed);
    if (raw.wellFormed) tally.see('id', raw.row, text, id !== null);
    if (!raw.wellFormed) return leaveOut(raw.row, text, 'malformed-row');
    if (id === null) return leaveOut(raw.row, text, 'invalid-id');
    if (!known.has(id)) return leaveOut(raw.row, text, 'credits-unknown-film');
    const credits = cleanCredits(raw, people, tally);
    const earlier = found.get(id);
    // Of repeated rows the fuller one stands; the first, where they say as much.
    if (earlier === undefined) store(id, credits);
    else if (creditCount(credits) > earlier.castSize + earlier.directors.length) {
      leaveOut(earlier.row, text, 'credits-repeated');
      store(id, credits);
    } else leaveOut(raw.row, text, 'credits-repeated');
  });
  for (const { repairs } of found.values()) for (const entry of repairs) ledger.add(entry);
  const columns = tally.uses(basename(path));
  return { ...inColumns(found, casts, people), ledger: ledger.contents(), columns, read };
}

function creditCount(credits: FilmCredits): number {
  return credits.cast.length + credits.directors.length;
}

/** What was found, as columns. */
export function inColumns(
  found: ReadonlyMap<number, Found>,
  casts: CastWriter,
  { byId }: People,
): Omit<CreditsFound, 'ledger' | 'columns' | 'read'> {
  const all = [...found.values()];
  let end = 0;
  return {
    casts: casts.columns(),
    films: Float64Array.from(found.keys()),
    castStarts: Float64Array.from(all, ({ castStart }) => castStart),
    castSizes: Float64Array.from(all, ({ castSize }) => castSize),
    directorEnds: Float64Array.from(all, ({ directors }) => {
      end += directors.length;
      return end;
    }),
    directors: Float64Array.from(all.flatMap(({ directors }) => directors)),
    people: Float64Array.from(byId.keys()),
    // Names are tidy: none has a line break.
    names: Array.from(byId.values(), ({ name, otherNames = [] }) => [name, ...otherNames].join('\t')).join(
      '\n',
    ),
  };
}

/** Each film's credits, from the columns. */
export function creditsByFilm(found: CreditsFound): Map<number, CompactCredits> {
  const credits = new Map<number, CompactCredits>();
  for (const [place, film] of found.films.entries()) {
    credits.set(film, {
      castStart: found.castStarts[place] ?? 0,
      castSize: found.castSizes[place] ?? 0,
      directors: [...found.directors.subarray(found.directorEnds[place - 1] ?? 0, found.directorEnds[place])],
    });
  }
  return credits;
}

/** Everybody by id, from the columns. */
export function peopleById({ people, names }: CreditsFound): Map<number, Person> {
  const lines = names.split('\n');
  const byId = new Map<number, Person>();
  for (const [place, id] of people.entries()) {
    const [name = '', ...otherNames] = (lines[place] ?? '').split('\t');
    byId.set(id, otherNames.length === 0 ? { id, name } : { id, name, otherNames });
  }
  return byId;
}

/** With a smaller file than this, starting a thread costs more than it saves. */
const WORTH_A_THREAD = 8 << 20;

/** Whether a thread is worth its start; a file that is not there is for the reader to report. */
export function isWorthAThread(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= WORTH_A_THREAD;
}

/** The files that the thread is to read. */
export interface CreditsTask {
  readonly movies: string;
  readonly credits: string;
  /** Of the dates of release; the year first if nothing is said. */
  readonly form?: DateForm;
}
/** What the thread answers, message by message. */
export type CreditsMessage =
  | { readonly kind: 'progress'; readonly file: string; readonly bytes: number; readonly total: number }
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'problem'; readonly problem: InputProblem }
  | { readonly kind: 'found'; readonly found: CreditsFound };

/** A thread that reads credits: what it will have found, and how to end it before. */
export interface CreditsThread {
  readonly found: Promise<CreditsFound>;
  readonly stop: () => void;
}

/** Starts to read the credits of the films of `movies` in a thread. The promise rejects as {@link readCredits} does. */
export function startCredits(task: CreditsTask, { onProgress, onWarning }: LoadProgress): CreditsThread {
  const worker = new Worker(new URL('credits-worker.ts', import.meta.url), { workerData: task });
  const found = new Promise<CreditsFound>((resolve, reject) => {
    worker.on('message', (message: CreditsMessage) => {
      if (message.kind === 'progress') onProgress?.(message.file, message.bytes, message.total);
      else if (message.kind === 'warning') onWarning?.(message.warning);
      else if (message.kind === 'problem') reject(new InputError(message.problem));
      else resolve(message.found);
    });
    worker.once('error', reject);
  });
  // Whoever awaits it gets the failure; until then, it must not end the process as an unhandled rejection.
  found.catch(() => undefined);
  return { found, stop: () => void worker.terminate() };
}

/** The ids of the films in the movies file: all that is needed of it here, and read in a fraction of the time. */
export async function filmIds(movies: string, form?: DateForm): Promise<Set<number>> {
  const ids = new Set<number>();
  await eachRecord(movies, movieDecoder, {}, (raw) => {
    const checked = refuse(raw, form);
    if (checked.refused === null) ids.add(checked.id);
  });
  return ids;
}
