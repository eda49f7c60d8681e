/** The columns and rows that a list of films is made of, read from the shards. */
import { blockOf, blockStart, type FilmColumns, partsOf } from '../../store/columns.ts';
import { ShardError } from '../../store/shards.ts';
import type { FilmRow, ShardReader, TableName, Tables } from '../../store/tables.ts';
import { type Filter, furtherColumns, type Order, type Part } from './filter.ts';

/** The columns of the best-known films, which also say how many parts there are. @throws {ShardError} */
function firstColumns(shards: ShardReader): Promise<FilmColumns> {
  return entry(shards, 'columns', 0);
}

/** Parts of the catalogue with what a filter and an order need. @param most how many at most @throws {ShardError} */
export async function readParts(
  shards: ShardReader,
  filter: Filter,
  order: Order,
  most = Number.POSITIVE_INFINITY,
): Promise<Part[]> {
  const { films } = await firstColumns(shards);
  const tables = furtherColumns(filter, order);
  const numbers = Array.from({ length: Math.min(most, partsOf(films)) }, (_, part) => part);
  return Promise.all(
    numbers.map(async (part) => {
      const columns = await entry(shards, 'columns', part);
      const further = await Promise.all(
        tables.map(async (table) => [table, await entry(shards, table, part)] as const),
      );
      return { columns, ...Object.fromEntries(further) };
    }),
  );
}

/** The names of the platforms of which any list is known, each once; empty where there is none. @throws {ShardError} */
export async function readPlatforms(shards: ShardReader): Promise<string[]> {
  const entry = await shards.get('platforms', '0');
  return [...new Set(entry?.platforms.map(({ name }) => name))];
}

/** What the films at some places are called, in the places' order. @throws {ShardError} */
export async function readRows(shards: ShardReader, places: readonly number[]): Promise<FilmRow[]> {
  return Promise.all(
    places.map(async (place) => {
      const block = blockOf(place);
      const row = (await entry(shards, 'rows', block))[place - blockStart(block)];
      if (row === undefined) throw new ShardError('rows', new Error(`block ${block} has no row ${place}`));
      return row;
    }),
  );
}

async function entry<T extends TableName>(shards: ShardReader, table: T, key: number): Promise<Tables[T]> {
  const value = await shards.get(table, String(key));
  if (value === undefined) throw new ShardError(table, new Error(`there is no ${key}`));
  return value;
}
