/**
 * How the largest tables are stored: as tuples, not objects, which halves the data. Readers decode them, so nothing
 * else knows. The other tables are stored as they are.
 */
import { decodeNumbers, encodeNumbers } from '../common/digits.ts';
import { decodeSymbols, encodeSymbols, type Symbols } from '../common/symbols.ts';
import { decodeFilm, encodeFilm, type StoredFilm } from './codec/films.ts';
import {
  decodeName,
  decodePerson,
  decodeRank,
  encodeName,
  encodePerson,
  encodeRank,
  type StoredName,
  type StoredPerson,
  type StoredRank,
} from './codec/people.ts';
import {
  decodeRecommendations,
  encodeRecommendations,
  type StoredRecommendations,
} from './codec/recommendations.ts';
import { decodeColumns, encodeColumns, type StoredColumns } from './columns.ts';
import type { FilmRow, PlatformsEntry, TableName, Tables } from './tables.ts';
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
  ids: string;
  imdbIds: string;
  platforms: StoredPlatforms;
  rows: readonly StoredRow[];
  ranking: readonly StoredRank[];
}

type StoredRow = readonly [id: number, title: StoredTitle];

/** Numbers that differ from film to film, in the digits of `digits.ts`. */
const NUMBERS: Codec<readonly number[], string> = {
  encode: encodeNumbers,
  decode: (_, stored) => [...decodeNumbers(stored)],
};
type StoredPlatforms = Omit<PlatformsEntry, 'films'> & { readonly films: Symbols };

const CODECS: { [T in keyof StoredTables]: Codec<Tables[T], StoredTables[T]> } = {
  films: { encode: encodeFilm, decode: (key, stored) => decodeFilm(Number(key), stored) },
  people: { encode: encodePerson, decode: (key, stored) => decodePerson(Number(key), stored) },
  names: { encode: (entries) => entries.map(encodeName), decode: (_, stored) => stored.map(decodeName) },
  recommendations: { encode: encodeRecommendations, decode: (_, stored) => decodeRecommendations(stored) },
  columns: { encode: encodeColumns, decode: (_, stored) => decodeColumns(stored) },
  platforms: {
    encode: ({ films, ...known }) => ({ ...known, films: encodeSymbols(Array.from(films)) }),
    decode: (_, { films, ...known }) => ({ ...known, films: Uint16Array.from(decodeSymbols(films)) }),
  },
  ranking: { encode: (people) => people.map(encodeRank), decode: (_, stored) => stored.map(decodeRank) },
  ids: NUMBERS,
  imdbIds: NUMBERS,
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
