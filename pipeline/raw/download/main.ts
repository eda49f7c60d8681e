/**
 * `npm run data`: brings The Movies Dataset into `data/`. MOVIES_DATA_URL names another address of the archive, and
 * MOVIES_DATA_SHA256 what it must hash to.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LongEffects, longTerminal } from '../../common/progress.ts';
import { parseSha256 } from './checksum.ts';
import { extractFiles } from './extract.ts';
import { fetchArchive } from './fetch-archive.ts';
import { DownloadError } from './problems.ts';
import * as texts from './texts.ts';

/** Kaggle's public address for a data set's archive: it redirects to a storage that knows Range. */
const ADDRESS = 'https://www.kaggle.com/api/v1/datasets/download/rounakbanik/the-movies-dataset';
const ARCHIVE = 'the-movies-dataset.zip';
/** The name that a browser gives the same archive. */
const ARCHIVE_BY_HAND = 'archive.zip';

const NEEDED = ['movies_metadata.csv', 'credits.csv'];
/** `ratings.csv`, 700 MB, is not taken: the small file is a part of it. */
const WANTED = [...NEEDED, 'keywords.csv', 'ratings_small.csv', 'links_small.csv'];
const ALIASES: Readonly<Record<string, string>> = { 'movies_metadata.csv': 'movies_dataset.csv' };

/** What the command is given. */
export interface Options {
  /** The project's folder: the files go to its `data/`. */
  readonly root: string;
  readonly url: string | undefined;
  readonly sha256: string | undefined;
  /** Milliseconds before each further try of a broken connection. */
  readonly retryDelays?: readonly number[];
  readonly stallTimeout?: number;
}

/** Downloads and extracts what is not there yet. Answers the exit code: 0, or 1 after saying what is wrong. */
export async function main(options: Options, effects: LongEffects): Promise<number> {
  try {
    effects.say(await bringData(options, effects));
    return 0;
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    effects.progress.stop();
    effects.complain(texts.describeProblem(error.problem));
    return 1;
  } finally {
    effects.progress.stop();
  }
}

async function bringData(options: Options, effects: LongEffects): Promise<string> {
  const folder = join(options.root, 'data');
  const isThere = (name: string): boolean => existsSync(join(folder, name));
  const missing = WANTED.filter((name) => !isThere(name) && !isThere(ALIASES[name] ?? name));
  if (missing.length === 0) return texts.alreadyThere;

  await mkdir(folder, { recursive: true });
  const found = [ARCHIVE, ARCHIVE_BY_HAND].find(isThere);
  if (found === undefined) await download(options, join(folder, ARCHIVE), effects);
  else effects.say(texts.archiveFound(found));
  const archive = found ?? ARCHIVE;

  const extracted = await extract(join(folder, archive), folder, missing, effects);
  const absent = missing.filter((name) => !extracted.includes(name));
  const lacking = absent.find((name) => NEEDED.includes(name));
  // What the user put there is the user's to remove.
  if (archive === ARCHIVE) await rm(join(folder, ARCHIVE), { force: true });
  if (lacking !== undefined) throw new DownloadError({ kind: 'entry-missing', archive, entry: lacking });
  return texts.finished(extracted, absent);
}

async function download(options: Options, target: string, effects: LongEffects): Promise<void> {
  const url = URL.parse(options.url?.trim() || ADDRESS);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new DownloadError({ kind: 'address-invalid', url: options.url ?? '' });
  }
  effects.say(texts.starting(url.host));
  await fetchArchive({
    url: url.href,
    target,
    checksum: options.sha256 ? parseSha256(options.sha256) : null,
    onBytes: (done, total) => effects.progress.update(texts.STEPS.downloading, done, total || done),
    onRetry: (attempt) => effects.say(texts.retrying(attempt)),
    retryDelays: options.retryDelays ?? [1000, 3000, 10_000],
    stallTimeout: options.stallTimeout ?? 60_000,
  });
}

async function extract(
  archive: string,
  folder: string,
  names: readonly string[],
  effects: LongEffects,
): Promise<string[]> {
  try {
    return await extractFiles({
      archive,
      folder,
      names,
      onBytes: (done, total) => effects.progress.update(texts.STEPS.extracting, done, total),
    });
  } catch (error) {
    // A damaged archive that this command brought would be damaged next time too.
    const isDamaged = error instanceof DownloadError && error.problem.kind === 'zip-damaged';
    if (isDamaged && archive.endsWith(ARCHIVE)) await rm(archive, { force: true });
    throw error;
  }
}

if (import.meta.main) {
  const { MOVIES_DATA_URL, MOVIES_DATA_SHA256 } = process.env;
  const effects = longTerminal();
  process.once('SIGINT', () => {
    effects.progress.stop();
    effects.complain(texts.interrupted);
    process.exit(130);
  });
  process.exitCode = await main(
    { root: process.cwd(), url: MOVIES_DATA_URL, sha256: MOVIES_DATA_SHA256 },
    effects,
  );
}
