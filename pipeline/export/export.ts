/** The catalogue and its recommendations → the public data. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalog } from '../catalog/types.ts';
import { readChunks } from '../raw/chunks.ts';
import type { Sources } from '../raw/sources.ts';
import type { RecommendationReader } from '../recommend/recommend.ts';
import { encodeValue } from '../store/codec.ts';
import type { Manifest } from '../store/manifest.ts';
import { LAYOUT_VERSION, shardFile } from '../store/shards.ts';
import type { TableName, Tables } from '../store/tables.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { filmEntries } from './precompute/films.ts';
import { homeEntries } from './precompute/home.ts';
import { filmTuples, personTuples } from './precompute/names.ts';
import { collectParts, nameEntries, type PersonParts, personEntries } from './precompute/people.ts';
import { recommendationEntries } from './precompute/recommendations.ts';
import { releaseEntries } from './precompute/releases.ts';
import { imdbEntries, titleEntries } from './precompute/titles.ts';
import { searchFiles } from './search-files.ts';
import { makeShards, type TableCounts } from './shard-files.ts';
import { SnapshotWriter } from './snapshot.ts';

export interface ExportInput {
  readonly catalog: Catalog;
  /** Called once; where it answers later, everything else is written meanwhile. */
  readonly recommend: () => RecommendationReader | Promise<RecommendationReader>;
  readonly recommender: Manifest['recommender'];
  readonly sources: Sources;
  /** The folder of the public data. */
  readonly out: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ExportResult {
  readonly manifest: Manifest;
  readonly files: number;
  /** How many of them are unchanged since the snapshot before. */
  readonly reused: number;
  readonly bytes: number;
}

/** Writes everything and swaps it in. @throws {OutputError} if it cannot; what stood before still stands. */
export async function exportData(input: ExportInput): Promise<ExportResult> {
  const { catalog } = input;
  const people = collectParts(catalog);
  // First of all: until films are compared, one processor of two has nothing to do, and what its thread takes of memory
  // is given back before the lists need theirs.
  const search = waitedForLater(searchFiles({ films: filmTuples(catalog), people: personTuples(people) }));
  const recommendations = waitedForLater(Promise.resolve(input.recommend()));
  const files = await Promise.all(sourceFiles(input.sources).map(describeFile));
  const writer = new SnapshotWriter(input.out);
  try {
    const tables = await writeTables(writer, { ...input, people, search, recommendations });
    writer.write('ledger.json', `${JSON.stringify(catalog.ledger.entries())}\n`);
    writer.write('ledger.csv', ledgerCsv(catalog.ledger.entries()));
    const dates = catalog.films.map((film) => film.date).sort();
    const manifestFor = (snapshot: string, hashes: string): Manifest => ({
      layout: LAYOUT_VERSION,
      snapshot,
      source: { kind: input.sources.kind, files },
      films: catalog.films.length,
      people: catalog.people.size,
      dates: { first: dates[0] ?? '', last: dates.at(-1) ?? '' },
      rows: catalog.rows,
      ledger: catalog.ledger.counts() as Record<string, number>,
      hasKeywords: catalog.hasKeywords,
      spanish: {
        region: catalog.spanish.region,
        films: catalog.films.filter(({ titles }) => titles.length > 0).length,
        files: [...catalog.spanish.files],
      },
      recommender: input.recommender,
      tables,
      hashes,
    });
    let manifest: Manifest | undefined;
    writer.commit((snapshot, hashes) => {
      manifest = manifestFor(snapshot, hashes);
      return manifest;
    });
    if (manifest === undefined) throw new Error('a committed snapshot has no manifest');
    return { manifest, files: writer.files, reused: writer.reused, bytes: writer.bytes };
  } finally {
    writer.discard();
  }
}

interface TablesInput extends ExportInput {
  readonly people: readonly PersonParts[];
  readonly search: ReturnType<typeof searchFiles>;
  readonly recommendations: Promise<RecommendationReader>;
}

async function writeTables(
  writer: SnapshotWriter,
  { catalog, people, search, recommendations, onProgress }: TablesInput,
): Promise<TableCounts> {
  const counts: TableCounts = {
    films: 0,
    titles: 0,
    imdb: 0,
    people: 0,
    names: 0,
    recommendations: 0,
    search: 0,
    words: 0,
    releases: 0,
    home: 0,
  };
  let written = 0;
  const write = (table: TableName, shards: Iterable<Buffer>): void => {
    for (const shard of shards) writer.write(shardFile(table, counts[table]++), shard);
    onProgress?.(++written, Object.keys(counts).length);
  };
  write('films', shardsOf('films', filmEntries(catalog)));
  write('titles', shardsOf('titles', titleEntries(catalog)));
  write('imdb', shardsOf('imdb', imdbEntries(catalog)));
  write('people', shardsOf('people', personEntries(people)));
  write('names', shardsOf('names', nameEntries(people)));
  write('releases', shardsOf('releases', releaseEntries(catalog)));
  write('home', shardsOf('home', homeEntries(catalog)));
  write(
    'recommendations',
    shardsOf('recommendations', recommendationEntries(catalog, await recommendations)),
  );
  const found = await search;
  write('search', found.search);
  write('words', found.words);
  writer.write('tuples/films.json', found.films);
  writer.write('tuples/people.json', found.people);
  writer.write('tuples/head.json', found.head);
  return counts;
}

function shardsOf<T extends TableName>(
  table: T,
  entries: Iterable<readonly [string, Tables[T]]>,
): Iterable<Buffer> {
  return makeShards(encoded(table, entries));
}

/** A promise whose failure, before anybody waits for it, does not end the process. */
function waitedForLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function* encoded<T extends TableName>(
  table: T,
  entries: Iterable<readonly [string, Tables[T]]>,
): Generator<[string, unknown]> {
  for (const [key, value] of entries) yield [key, encodeValue(table, value)];
}

function sourceFiles(sources: Sources): string[] {
  const { movies, credits, keywords, ratings, links, titles } = sources;
  return [movies, credits, keywords, ratings, links, ...titles].filter((path) => path !== null);
}

async function describeFile(path: string): Promise<Manifest['source']['files'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path)) hash.update(chunk);
  return { name: basename(path), bytes: statSync(path).size, sha256: hash.digest('hex') };
}
