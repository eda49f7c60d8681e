/**
 * How the largest tables are stored: as tuples, not objects, which halves the data. Readers decode them, so nothing
 * else knows. The other tables are stored as they are.
 */
import { decodeFilm, encodeFilm, type StoredFilm } from './codec/films.ts';
import {
  decodeName,
  decodePerson,
  encodeName,
  encodePerson,
  type StoredName,
  type StoredPerson,
} from './codec/people.ts';
import {
  decodeRecommendations,
  encodeRecommendations,
  type StoredRecommendations,
} from './codec/recommendations.ts';
import { decodeColumns, encodeColumns, type StoredColumns } from './columns.ts';
import type { FilmRow, TableName, Tables } from './tables.ts';
import { decodeTitle, encodeTitle, type StoredTitle } from './titles.ts';

interface Codec<Value, Stored> {
  readonly encode: (value: Value) => Stored;
  readonly decode: (key: string, stored: Stored) => Value;
}

interface StoredTables {
  films: StoredFilm;
  people: StoredPerson;
  names: readonly StoredName[];
  recommendations: StoredRecommendations;
  columns: StoredColumns;
  rows: readonly StoredRow[];
}

type StoredRow = readonly [id: number, title: StoredTitle];

const CODECS: { [T in keyof StoredTables]: Codec<Tables[T], StoredTables[T]> } = {
  films: { encode: encodeFilm, decode: (key, stored) => decodeFilm(Number(key), stored) },
  people: { encode: encodePerson, decode: (key, stored) => decodePerson(Number(key), stored) },
  names: { encode: (entries) => entries.map(encodeName), decode: (_, stored) => stored.map(decodeName) },
  recommendations: { encode: encodeRecommendations, decode: (_, stored) => decodeRecommendations(stored) },
  columns: { encode: encodeColumns, decode: (_, stored) => decodeColumns(stored) },
  rows: {
    encode: (rows) => rows.map((row): StoredRow => [row.id, encodeTitle(row)]),
    decode: (_, stored) => stored.map(([id, title]): FilmRow => ({ id, ...decodeTitle(title) })),
  },
};

/** A table's value as its shard holds it. */
export function encodeValue<T extends TableName>(table: T, value: Tables[T]): unknown {
  return codecOf(table)?.encode(value) ?? value;
}

/** A table's value from what its shard holds. The one place where stored JSON takes its type. */
export function decodeValue<T extends TableName>(table: T, key: string, stored: unknown): Tables[T] {
  const codec = codecOf(table);
  return codec === undefined ? (stored as Tables[T]) : codec.decode(key, stored);
}

function codecOf<T extends TableName>(table: T): Codec<Tables[T], unknown> | undefined {
  return (CODECS as Partial<Record<TableName, unknown>>)[table] as Codec<Tables[T], unknown> | undefined;
}
