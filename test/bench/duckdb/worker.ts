/**
 * The steps that an engine takes, in a process of its own: `worker.ts <raw folder> <folder for its files>`. Prints
 * what each took and found, as JSON.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import { monthOf, weekdayOf } from '../../../pipeline/catalog/values.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { writeCandidates } from './candidates.ts';
import { countRows } from './cleaning.ts';
import { openEngine } from './engine.ts';
import { countReleases, writeParquet } from './parquet.ts';

export interface EngineSteps {
  /** Counting the rows of the raw file by the cleaning rules; whether the counts are the pipeline's. */
  readonly cleaning: { readonly seconds: number; readonly films: number; readonly agrees: boolean };
  readonly parquet: { readonly seconds: number; readonly bytes: number };
  /** Counting months and weekdays in the Parquet file; whether the counts are the pipeline's. */
  readonly releases: { readonly seconds: number; readonly agrees: boolean };
  readonly candidates: { readonly seconds: number; readonly bytes: number };
}

const CANDIDATES = { mostFilms: 500, kept: 200 } as const;

async function timed<T>(task: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const started = performance.now();
  const result = await task();
  return { seconds: (performance.now() - started) / 1000, result };
}

const [, , dataDir = '', folder = ''] = process.argv;
const sources = findSources(process.cwd(), dataDir === '' ? undefined : dataDir);
const engine = await openEngine(folder);
const films = join(folder, 'films.parquet');
const candidates = join(folder, 'candidates.parquet');

const counted = await timed(() => countRows(engine, sources.movies));
const catalog = await loadCatalog(sources);
const written = await timed(() => writeParquet(engine, catalog, films));
const releases = await timed(() => countReleases(engine, films));
const paired = await timed(() => writeCandidates(engine, films, candidates, CANDIDATES));
engine.close();

const tally = (of: (date: string) => number, size: number): number[] => {
  const counts = new Array<number>(size).fill(0);
  for (const { date } of catalog.films) counts[of(date) - 1] = (counts[of(date) - 1] ?? 0) + 1;
  return counts;
};
const isSame = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();
const { months, weekdays } = releases.result;
const steps: EngineSteps = {
  cleaning: {
    seconds: counted.seconds,
    films: counted.result.films,
    agrees: counted.result.films === catalog.films.length,
  },
  parquet: { seconds: written.seconds, bytes: statSync(films).size },
  releases: {
    seconds: releases.seconds,
    agrees: isSame(months, tally(monthOf, 12)) && isSame(weekdays, tally(weekdayOf, 7)),
  },
  candidates: { seconds: paired.seconds, bytes: statSync(candidates).size },
};
console.log(JSON.stringify(steps));
