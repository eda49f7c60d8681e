/** The catalogue and its recommendations → the public data. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalog } from '../catalog/types.ts';
import type { Breach, Changes } from '../common/changes.ts';
import { isSystemError } from '../common/system-error.ts';
import { COUNT } from '../queries/recomendacion.ts';
import { dataTerms } from '../queries/texts/terms.ts';
import { readChunks } from '../raw/chunks.ts';
import type { Sources } from '../raw/sources.ts';
import type { RecommendationReader } from '../recommend/recommend.ts';
import { encodeValue } from '../store/codec.ts';
import type { Manifest } from '../store/manifest.ts';
import { LAYOUT_VERSION, type ShardCounts, shardFile } from '../store/shards.ts';
import { TABLE_NAMES, type TableName, type Tables } from '../store/tables.ts';
import { breachesOf, changesSince } from './compare.ts';
import { writeChanges } from './kept.ts';
import { ledgerCsv } from './ledger-csv.ts';
import { type Recommended, recommended, writeOpenData } from './open-data/files.ts';
import * as columns from './precompute/columns.ts';
import { filmEntries } from './precompute/films.ts';
import { homeEntries } from './precompute/home.ts';
import { filmTuples, personTuples } from './precompute/names.ts';
import { collectParts, nameEntries, type PersonParts, personEntries } from './precompute/people.ts';
import { Ranking } from './precompute/ranking.ts';
import { recommendationEntries } from './precompute/recommendations.ts';
import { releaseEntries } from './precompute/releases.ts';
import { imdbEntries, titleEntries } from './precompute/titles.ts';
import { searchFiles } from './search-files.ts';
import { makeShards } from './shard-files.ts';
import { type Committed, OutputError, SnapshotWriter } from './snapshot.ts';

export interface ExportInput {
  readonly catalog: Catalog;
  /** Called once; where it answers later, everything else is written meanwhile. */
  readonly recommend: () => RecommendationReader | Promise<RecommendationReader>;
  readonly recommender: Manifest['recommender'];
  readonly sources: Sources;
  /** The folder of the public data. */
  readonly out: string;
  /** The folder of the snapshots before; without one they are removed, and nothing is compared. */
  readonly kept?: string;
  /** Whether the snapshot is to stand whatever changed. */
  readonly accept?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ExportResult extends Committed<Manifest> {
  /** What changed since the snapshot before; null where there was none that could be compared. */
  readonly changes: Changes | null;
  readonly breaches: readonly Breach[];
}

/** Writes everything and swaps it in. @throws {OutputError} if it cannot; what stood before still stands. */
export async function exportData(input: ExportInput): Promise<ExportResult> {
  const { catalog, sources, recommender } = input;
  const people = collectParts(catalog);
  const files = await Promise.all(sourceFiles(sources).map(describeFile));
  const writer = new SnapshotWriter(input.out, input.kept);
  try {
    // First of all: until films are compared, one processor of two has nothing to do, and what its thread takes of
    // memory is given back before the lists need theirs.
    const search = waitedForLater(
      searchFiles(
        { films: filmTuples(catalog), people: personTuples(people, catalog.people) },
        writer.folder,
      ),
    );
    const recommendations = waitedForLater(Promise.resolve(input.recommend()));
    const lists = recommended(catalog);
    const tables = await writeTables(writer, { ...input, people, search, recommendations, lists });
    const terms = dataTerms(sources.name, recommender === 'content+ratings');
    const openData = writeOpenData({ catalog, people, lists, terms }, (path, content) =>
      writer.write(path, content),
    );
    const entries = catalog.ledger.entries();
    writer.write('ledger.json', `${JSON.stringify(entries)}\n`);
    writer.write('quality.json', `${JSON.stringify(catalog.quality)}\n`);
    writer.write('ledger.csv', ledgerCsv(entries));
    const released = catalog.films.filter((film) => film.isUnreleased !== true);
    const dates = (released.length === 0 ? catalog.films : released).map((film) => film.date).sort();
    const manifest = writer.finish<Manifest>((snapshot, hashes) => ({
      layout: LAYOUT_VERSION,
      snapshot,
      source: { kind: sources.kind, name: sources.name, files },
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
      ...(catalog.platforms !== undefined && { platforms: [...catalog.platforms] }),
      openData,
      recommender,
      tables,
      hashes,
    }));
    const changes = input.kept === undefined ? null : await changesSince(input.out, writer.folder);
    const breaches = changes === null ? [] : breachesOf(changes);
    const put = writer.put(manifest, breaches.length > 0 && input.accept !== true);
    if (input.kept !== undefined && changes !== null) writeChanges(input.kept, changes, put.isHeld);
    return { ...put, changes, breaches };
  } catch (error) {
    throw isSystemError(error) ? new OutputError(input.out, error.code, error) : error;
  } finally {
    writer.discard();
  }
}

interface TablesInput extends ExportInput {
  readonly people: readonly PersonParts[];
  readonly search: ReturnType<typeof searchFiles>;
  readonly recommendations: Promise<RecommendationReader>;
  readonly lists: Recommended;
}

/** Writes all tables. Answers how many shards each has. */
async function writeTables(
  writer: SnapshotWriter,
  { catalog, people, search, recommendations, lists, onProgress }: TablesInput,
): Promise<ShardCounts> {
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<TableName, number>;
  let written = 0;
  const write = (table: TableName, shards: Iterable<Buffer>): void => {
    for (const shard of shards) writer.write(shardFile(table, counts[table]++), shard);
    onProgress?.(++written, TABLE_NAMES.length);
  };
  const writeEntries = <T extends TableName>(
    table: T,
    entries: Iterable<readonly [string, Tables[T]]>,
  ): void => write(table, makeShards(encoded(table, entries), writer.folder));
  /** A shard an entry, in their order. */
  const writeNumbered = <T extends TableName>(
    table: T,
    entries: Iterable<readonly [string, Tables[T]]>,
  ): void =>
    write(
      table,
      Array.from(encoded(table, entries), ([key, value]) =>
        Buffer.from(`{${JSON.stringify(key)}:${JSON.stringify(value)}}\n`),
      ),
    );
  writeEntries('films', filmEntries(catalog));
  writeEntries('titles', titleEntries(catalog));
  writeEntries('imdb', imdbEntries(catalog));
  const ranking = new Ranking();
  writeEntries('people', ranking.watch(personEntries(people)));
  writeNumbered('ranking', ranking.entries());
  writeEntries('names', nameEntries(people, catalog.people));
  writeEntries('releases', releaseEntries(catalog));
  writeEntries('home', homeEntries(catalog));
  const ranked = columns.filmsByVotes(catalog);
  writeNumbered('columns', columns.columnEntries(ranked));
  writeNumbered('takings', columns.takingsEntries(ranked));
  writeNumbered('popularity', columns.popularityEntries(ranked));
  writeNumbered('calendar', columns.calendarEntries(ranked));
  writeNumbered('companies', columns.companyEntries(ranked));
  writeNumbered('ids', columns.idEntries(ranked));
  writeNumbered('imdbIds', columns.imdbIdEntries(ranked));
  writeNumbered('platforms', columns.platformEntries(ranked, catalog));
  writeNumbered('rows', columns.rowEntries(ranked));
  const found = await search;
  write('search', found.search);
  write('words', found.words);
  writer.write('tuples/films.json', found.films);
  writer.write('tuples/people.json', found.people);
  writer.write('tuples/head.json', found.head);
  writeEntries('recommendations', noted(lists, recommendationEntries(catalog, await recommendations)));
  const { platforms, ...needed } = counts;
  return platforms === 0 ? needed : counts;
}

/** A promise whose failure, before anybody waits for it, does not end the process. */
function waitedForLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** The entries, each noted for the open data on its way: of its list what an answer may have, not what is to choose from. */
function* noted(
  lists: Recommended,
  entries: Iterable<readonly [string, Tables['recommendations']]>,
): Generator<readonly [string, Tables['recommendations']]> {
  for (const entry of entries) {
    const [key, list] = entry;
    for (const [index, film] of list.slice(0, COUNT.maximum).entries())
      lists.add({ film: Number(key), place: index + 1, recommended: film });
    yield entry;
  }
}

function* encoded<T extends TableName>(
  table: T,
  entries: Iterable<readonly [string, Tables[T]]>,
): Generator<[string, unknown]> {
  for (const [key, value] of entries) yield [key, encodeValue(table, value)];
}

function sourceFiles(sources: Sources): string[] {
  const { movies, credits, keywords, ratings, links, titles, platformLists, offers } = sources;
  const paths = [movies, credits, keywords, ratings, links, ...titles, ...platformLists, offers].filter(
    (path) => path !== null,
  );
  return [...new Set(paths)];
}

async function describeFile(path: string): Promise<Manifest['source']['files'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path)) hash.update(chunk);
  return { name: basename(path), bytes: statSync(path).size, sha256: hash.digest('hex') };
}
