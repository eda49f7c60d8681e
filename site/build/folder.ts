/** The exported data as the site's build reads it: the shards on disk, never through the bundler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '../../pipeline/common/rules.ts';
import { decodeTuples, type TupleColumns } from '../../pipeline/search/columns.ts';
import { type DataFolder, openData } from '../../pipeline/store/file-reader.ts';
import { shardOf } from '../../pipeline/store/shards.ts';
import type {
  FilmEntry,
  HomeEntry,
  PersonEntry,
  RecommendedFilm,
  ReleasesEntry,
} from '../../pipeline/store/tables.ts';
import { EntryMissingError } from '../film/entry-missing.ts';
import { bestKnown, drawnFilms } from '../film/prerendered.ts';

let opened: DataFolder | undefined;

/** The data folder, opened once a build. @throws {DataMissingError} if the pipeline has not run */
export function data(): DataFolder {
  opened ??= openData(join(process.cwd(), 'public', 'data'));
  return opened;
}

/** What every page needs of each film it links to, and what tells which films have a page of their own. */
interface FilmIndexEntry {
  readonly genre: string | undefined;
  readonly votes: number;
}

let filmIndex: Map<number, FilmIndexEntry> | undefined;

function index(): Map<number, FilmIndexEntry> {
  if (filmIndex === undefined) {
    filmIndex = new Map();
    for (const [key, { genres, votes }] of data().entries('films'))
      filmIndex.set(Number(key), { genre: genres[0], votes });
  }
  return filmIndex;
}

/** Ids of all films, shard by shard. */
export function filmIds(): number[] {
  return [...index().keys()];
}

/** Ids of the films drawn at build time, shard by shard, so that whoever draws them in this order reads each once. */
export function drawnFilmIds(): number[] {
  const drawn = bestKnown(index(), drawnFilms());
  return filmIds().filter((id) => drawn.has(id));
}

/** People with a page drawn at build time: those looked for the most. Everybody else is drawn in the browser. */
const DRAWN_PEOPLE = 1500;

/** Ids of the people with a page of their own, shard by shard. */
export function drawnPeople(): number[] {
  const famous = [...decodeTuples(snapshotFile('tuples/people.json') as TupleColumns)]
    .slice(0, DRAWN_PEOPLE)
    .map(([, id]) => id);
  const shards = data().manifest.tables.people;
  const shard = new Map(famous.map((id) => [id, shardOf(String(id), shards)]));
  return famous.sort((a, b) => (shard.get(a) ?? 0) - (shard.get(b) ?? 0));
}

/** A film's first genre, which colours its poster. */
export function genreOf(id: number): string | undefined {
  return index().get(id)?.genre;
}

/** @throws {EntryMissingError} */
export async function filmEntry(id: string): Promise<FilmEntry> {
  return need('films', id, await data().reader.get('films', id));
}

/** @throws {EntryMissingError} */
export async function recommendationsOf(id: string): Promise<readonly RecommendedFilm[]> {
  return need('recommendations', id, await data().reader.get('recommendations', id));
}

/** @throws {EntryMissingError} */
export async function personEntry(id: string): Promise<PersonEntry> {
  return need('people', id, await data().reader.get('people', id));
}

/** @throws {EntryMissingError} */
export async function homeEntry(): Promise<HomeEntry> {
  return need('home', 'all', await data().reader.get('home', 'all'));
}

/** @throws {EntryMissingError} */
export async function releasesEntry(): Promise<ReleasesEntry> {
  return need('releases', 'all', await data().reader.get('releases', 'all'));
}

/** Every row left out and every value repaired. */
export function ledgerEntries(): LedgerEntry[] {
  return snapshotFile('ledger.json') as LedgerEntry[];
}

/** A JSON file of the snapshot, beside the shards. */
function snapshotFile(name: string): unknown {
  return JSON.parse(readFileSync(join(data().folder, name), 'utf8'));
}

function need<Value>(table: string, key: string, value: Value | undefined): Value {
  if (value === undefined) throw new EntryMissingError(table, key);
  return value;
}
