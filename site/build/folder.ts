/** The exported data as the site's build reads it: the shards on disk, never through the bundler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../../pipeline/common/lazily.ts';
import type { LedgerEntry } from '../../pipeline/common/rules.ts';
import { decodeTuples, type TupleColumns } from '../../pipeline/search/columns.ts';
import { openData } from '../../pipeline/store/file-reader.ts';
import { shardOf } from '../../pipeline/store/shards.ts';
import type { TableName, Tables } from '../../pipeline/store/tables.ts';
import { bestKnown, prerenderedLimit } from '../film/prerendered.ts';
import { type Group, Groups } from '../listing/groups.ts';

/** The data folder, opened once a build. @throws {DataMissingError} if the pipeline has not run */
export const data = lazily(() => openData(join(process.cwd(), 'public', 'data')));

/** What pages need of the films, gathered while each is read once. */
const films = lazily(() => {
  /** What every page needs of each film it links to, and what tells which films are prerendered. */
  const index = new Map<number, { readonly genre: string | undefined; readonly votes: number }>();
  const groups = new Groups();
  for (const [id, film] of data().entries('films')) {
    index.set(Number(id), { genre: film.genres[0], votes: film.votes });
    groups.add(film);
  }
  return { index, groups };
});

const index = () => films().index;

/** The genres, decades, countries, languages and sagas that have a page. */
export function filmGroups(): Group[] {
  return films().groups.all();
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

/** A value of the data. @throws {Error} if it is not there: the data was not written whole */
export async function entryOf<Name extends TableName>(
  table: Name,
  key: string | number,
): Promise<Tables[Name]> {
  const value = await data().reader.get(table, String(key));
  if (value === undefined) throw new Error(`the exported data has no ${key} in ${table}`);
  return value;
}

/** Every row left out and every value repaired. */
export function ledgerEntries(): LedgerEntry[] {
  return snapshotFile('ledger.json') as LedgerEntry[];
}

/** A JSON file of the snapshot, beside the shards. */
function snapshotFile(name: string): unknown {
  return JSON.parse(readFileSync(join(data().folder, name), 'utf8'));
}
