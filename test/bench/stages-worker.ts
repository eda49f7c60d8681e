/**
 * Where the pipeline's time goes, in a process of its own: `stages-worker.ts <way> <raw folder> <output folder>`.
 * Prints the seconds of each stage. The ways `rows` and `literals` read the files and no more.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { castPeople } from '../../pipeline/catalog/casts.ts';
import { loadCatalog } from '../../pipeline/catalog/load.ts';
import { loadRatings } from '../../pipeline/catalog/ratings.ts';
import { exportData } from '../../pipeline/export/export.ts';
import { SnapshotWriter } from '../../pipeline/export/snapshot.ts';
import { creditsDecoder, keywordsDecoder, movieDecoder } from '../../pipeline/raw/layouts.ts';
import { type Decoder, readRows } from '../../pipeline/raw/records.ts';
import { findSources, type Sources } from '../../pipeline/raw/sources.ts';
import {
  openRecommendations,
  type RecommendationReader,
  recommenderFor,
} from '../../pipeline/recommend/recommend.ts';

const [, , way, dataDir = '', out = ''] = process.argv;
const sources = findSources(process.cwd(), dataDir === '' ? undefined : dataDir);

/** Reads every row of a file, and all of these cells unless only rows are wanted. */
async function readCells<Column extends string>(
  path: string | null,
  decoder: Decoder<Column>,
  cells: readonly Column[],
): Promise<void> {
  if (path === null) return;
  for await (const batch of readRows(path, decoder)) {
    if (way === 'rows') continue;
    for (const row of batch) for (const cell of cells) row.nested(cell);
  }
}

async function read({ movies, credits, keywords }: Sources): Promise<void> {
  await readCells(movies, movieDecoder, []);
  await readCells(credits, creditsDecoder, ['cast', 'crew']);
  await readCells(keywords, keywordsDecoder, ['keywords']);
}

async function seconds(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return (performance.now() - started) / 1000;
}

/** Adds up the time that writing takes within the export, file by file and the final swap. */
function timeWriting(): () => number {
  let milliseconds = 0;
  const timed = <Args extends unknown[], T>(method: (this: SnapshotWriter, ...args: Args) => T) =>
    function (this: SnapshotWriter, ...args: Args): T {
      const started = performance.now();
      const result = method.apply(this, args);
      milliseconds += performance.now() - started;
      return result;
    };
  SnapshotWriter.prototype.write = timed(SnapshotWriter.prototype.write);
  SnapshotWriter.prototype.commit = timed(SnapshotWriter.prototype.commit);
  return () => milliseconds / 1000;
}

/** The catalogue and the ratings, the seconds that they took, and those since the beginning, at any time. */
async function load() {
  const started = performance.now();
  const elapsed = (): number => (performance.now() - started) / 1000;
  const catalog = await loadCatalog(sources);
  const ratings = await loadRatings(sources);
  return { catalog, ratings, loaded: elapsed(), elapsed };
}

/** Each stage by itself, so that its time is its own. */
async function oneAfterAnother(): Promise<Record<string, number>> {
  const { catalog, ratings, loaded, elapsed } = await load();
  const recommendations = await openRecommendations(catalog, { ratings });
  const recommended = elapsed();
  const writing = timeWriting();
  await exportData({
    catalog,
    recommend: () => recommendations,
    recommender: recommenderFor(ratings),
    sources,
    out,
  });
  return {
    load: loaded,
    recommend: recommended - loaded,
    precompute: elapsed() - recommended - writing(),
    write: writing(),
  };
}

/** As `npm run pipeline` does it: the lists are made while all else is written. */
async function together(): Promise<Record<string, number>> {
  const { catalog, ratings, loaded, elapsed } = await load();
  let listed = loaded;
  const recommend = async (): Promise<RecommendationReader> => {
    const reader = await openRecommendations(catalog, { ratings });
    listed = elapsed();
    return reader;
  };
  await exportData({ catalog, recommend, recommender: recommenderFor(ratings), sources, out });
  return { load: loaded, lists: listed - loaded, rest: elapsed() - listed };
}

/**
 * What the pandas script does and no more: reads, cleans, finds the films to recommend for each, and writes the cleaned
 * films, who acted in them and the lists.
 */
async function asPandas(): Promise<Record<string, number>> {
  const { catalog, ratings, elapsed } = await load();
  const reader = await openRecommendations(catalog, { ratings });
  const name = (id: number): string | undefined => catalog.people.get(id)?.name;
  await mkdir(out, { recursive: true });
  const file = createWriteStream(join(out, 'films.jsonl'));
  await pipeline(function* () {
    for (const film of catalog.films) {
      const directors = film.directors.map(name);
      const cast = Array.from(castPeople(film), name);
      const recommended = (reader.get(film.id) ?? []).map(({ id, similarity }) => [id, similarity]);
      yield `${JSON.stringify({ ...film, directors, cast, recommended })}\n`;
    }
  }, file);
  return { all: elapsed() };
}

const WAYS: Readonly<Record<string, () => Promise<Record<string, number>>>> = {
  stages: oneAfterAnother,
  together,
  pandas: asPandas,
};
const found = await (WAYS[way ?? '']?.() ?? seconds(() => read(sources)).then((taken) => ({ read: taken })));
console.log(JSON.stringify(found));
