/**
 * The steps that an engine takes, in a process of its own: `worker.ts <raw folder> <snapshot> <folder for its files>`.
 * Prints what each took and found, as JSON.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { countReleases, filmAnswers, openDataIn, personAnswers, recommendationAnswers } from './answers.ts';
import { writeCandidates } from './candidates.ts';
import { countRows } from './cleaning.ts';
import { openEngine } from './engine.ts';

export interface EngineSteps {
  /** Counting the rows of the raw file by the cleaning rules. */
  readonly cleaning: { readonly seconds: number; readonly films: number };
  /** The answers of the seven queries for everybody and everything. */
  readonly answers: { readonly seconds: number; readonly count: number };
  readonly candidates: { readonly seconds: number; readonly bytes: number };
}

const CANDIDATES = { mostFilms: 500, kept: 200 } as const;

async function timed<T>(task: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const started = performance.now();
  const result = await task();
  return { seconds: (performance.now() - started) / 1000, result };
}

const [, , dataDir = '', snapshot = '', folder = ''] = process.argv;
const sources = findSources(process.cwd(), dataDir === '' ? undefined : dataDir);
const engine = await openEngine(folder);
const tables = openDataIn(snapshot);
const path = join(folder, 'candidates.parquet');

const counted = await timed(() => countRows(engine, sources.movies));
const answered = await timed(async () => {
  const answers = [
    await countReleases(engine, tables, 'month'),
    await countReleases(engine, tables, 'isodow'),
    await filmAnswers(engine, tables),
    await personAnswers(engine, tables, 'actor'),
    await personAnswers(engine, tables, 'director'),
    await recommendationAnswers(engine, tables, 5),
  ];
  return answers.reduce((count, rows) => count + rows.length, 0);
});
const paired = await timed(() => writeCandidates(engine, tables, path, CANDIDATES));
engine.close();

const steps: EngineSteps = {
  cleaning: { seconds: counted.seconds, films: counted.result.films },
  answers: { seconds: answered.seconds, count: answered.result },
  candidates: { seconds: paired.seconds, bytes: statSync(path).size },
};
console.log(JSON.stringify(steps));
