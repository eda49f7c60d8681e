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
import { bestKnown, prerenderedLimit } from '../film/prerendered.ts';

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

/** Ids of the films to prerender, shard by shard, so that whoever does so in this order reads each once. */
export function prerenderedFilms(): number[] {
  const chosen = bestKnown(index(), prerenderedLimit());
  return filmIds().filter((id) => chosen.has(id));
}

/** People whose page is prerendered: those looked for the most. Everybody else's is rendered in the browser. */
const PRERENDERED_PEOPLE = 1500;

/** Their ids, shard by shard. */
export function prerenderedPeople(): number[] {
  const famous = [...decodeTuples(snapshotFile('tuples/people.json') as TupleColumns)]
    .slice(0, PRERENDERED_PEOPLE)
    .map(([, id]) => id);
  const shards = data().manifest.tables.people;
  const shard = new Map(famous.map((id) => [id, shardOf(String(id), shards)]));
  return famous.sort((a, b) => (shard.get(a) ?? 0) - (shard.get(b) ?? 0));
}

/** A film's first genre, which colours its poster. */
export function genreOf(id: number): string | undefined {
  return index().get(id)?.genre;
}

export async function filmEntry(id: string): Promise<FilmEntry> {
  return need('films', id, await data().reader.get('films', id));
}

export async function recommendationsOf(id: string): Promise<readonly RecommendedFilm[]> {
  return need('recommendations', id, await data().reader.get('recommendations', id));
}

export async function personEntry(id: string): Promise<PersonEntry> {
  return need('people', id, await data().reader.get('people', id));
}

export async function homeEntry(): Promise<HomeEntry> {
  return need('home', 'all', await data().reader.get('home', 'all'));
}

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
  if (value === undefined) throw new Error(`the exported data has no ${key} in ${table}`);
  return value;
}
