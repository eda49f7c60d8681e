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
import type { Families, FamilyName } from '../store/tables.ts';
import { GenerationWriter } from './generation.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { filmEntries } from './precompute/films.ts';
import { homeEntries } from './precompute/home.ts';
import { filmTuples, personTuples } from './precompute/names.ts';
import { collectParts, nameEntries, type PersonParts, personEntries } from './precompute/people.ts';
import { recommendationEntries } from './precompute/recommendations.ts';
import { releaseEntries } from './precompute/releases.ts';
import { titleEntries } from './precompute/titles.ts';
import { searchFiles } from './search-files.ts';
import { type FamilyCounts, makeShards } from './shard-files.ts';

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
  /** How many of them are unchanged since the generation before. */
  readonly reused: number;
  readonly bytes: number;
}

/** Writes everything and swaps it in. @throws {OutputError} if it cannot; what stood before still stands. */
export async function exportData(input: ExportInput): Promise<ExportResult> {
  const { catalog } = input;
  const people = collectParts(catalog);
  // First of all: until films are compared, one processor of two has nothing to do, and what its thread takes of memory
  // is given back before the lists need theirs.
  const search = waitedForLater(
    searchFiles({ films: filmTuples(catalog), people: personTuples(people, catalog.people) }),
  );
  const recommendations = waitedForLater(Promise.resolve(input.recommend()));
  const files = await Promise.all(sourceFiles(input.sources).map(describeFile));
  const writer = new GenerationWriter(input.out);
  try {
    const families = await writeFamilies(writer, { ...input, people, search, recommendations });
    writer.write('ledger.json', `${JSON.stringify(catalog.ledger.entries())}\n`);
    writer.write('ledger.csv', ledgerCsv(catalog.ledger.entries()));
    const dates = catalog.films.map((film) => film.date).sort();
    const manifestFor = (generation: string, hashes: string): Manifest => ({
      layout: LAYOUT_VERSION,
      generation,
      source: { kind: input.sources.kind, files },
      films: catalog.films.length,
      people: catalog.people.size,
      dates: { first: dates[0] ?? '', last: dates.at(-1) ?? '' },
      rows: catalog.rows,
      ledger: catalog.ledger.counts() as Record<string, number>,
      hasKeywords: catalog.hasKeywords,
      recommender: input.recommender,
      families,
      hashes,
    });
    let manifest: Manifest | undefined;
    writer.commit((generation, hashes) => {
      manifest = manifestFor(generation, hashes);
      return manifest;
    });
    if (manifest === undefined) throw new Error('a committed generation has no manifest');
    return { manifest, files: writer.files, reused: writer.reused, bytes: writer.bytes };
  } finally {
    writer.discard();
  }
}

interface FamiliesInput extends ExportInput {
  readonly people: readonly PersonParts[];
  readonly search: ReturnType<typeof searchFiles>;
  readonly recommendations: Promise<RecommendationReader>;
}

async function writeFamilies(
  writer: GenerationWriter,
  { catalog, people, search, recommendations, onProgress }: FamiliesInput,
): Promise<FamilyCounts> {
  const counts: FamilyCounts = {
    films: 0,
    titles: 0,
    people: 0,
    names: 0,
    recommendations: 0,
    search: 0,
    words: 0,
    releases: 0,
    home: 0,
  };
  let written = 0;
  const write = (family: FamilyName, shards: Iterable<Buffer>): void => {
    for (const shard of shards) writer.write(shardFile(family, counts[family]++), shard);
    onProgress?.(++written, Object.keys(counts).length);
  };
  write('films', shardsOf('films', filmEntries(catalog)));
  write('titles', shardsOf('titles', titleEntries(catalog)));
  write('people', shardsOf('people', personEntries(people)));
  write('names', shardsOf('names', nameEntries(people, catalog.people)));
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

function shardsOf<F extends FamilyName>(
  family: F,
  entries: Iterable<readonly [string, Families[F]]>,
): Iterable<Buffer> {
  return makeShards(encoded(family, entries));
}

/** A promise whose failure, before anybody waits for it, does not end the process. */
function waitedForLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function* encoded<F extends FamilyName>(
  family: F,
  entries: Iterable<readonly [string, Families[F]]>,
): Generator<[string, unknown]> {
  for (const [key, value] of entries) yield [key, encodeValue(family, value)];
}

function sourceFiles(sources: Sources): string[] {
  const { movies, credits, keywords, ratings, links } = sources;
  return [movies, credits, keywords, ratings, links].filter((path) => path !== null);
}

async function describeFile(path: string): Promise<Manifest['source']['files'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path)) hash.update(chunk);
  return { name: basename(path), bytes: statSync(path).size, sha256: hash.digest('hex') };
}
