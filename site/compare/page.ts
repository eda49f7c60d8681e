/** What the page that compares shows, read from the shards. */
import { findNames } from '../../pipeline/search/find.ts';
import { shardIndex } from '../../pipeline/search/shard-index.ts';
import type { FilmEntry, PersonEntry, SearchKind, ShardReader } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { type Asked, askedOf, type ComparedKind, CompareError } from './ask.ts';
import { unknownFilm, unknownPerson } from './texts.ts';

/** What has been chosen: two of a kind, one, or none. */
export type Chosen =
  | { readonly kind: 'pelicula'; readonly items: readonly FilmEntry[] }
  | { readonly kind: 'persona'; readonly items: readonly PersonEntry[] };

/** A name that was found for what was typed. */
export interface FoundItem {
  readonly kind: ComparedKind;
  readonly id: number;
  readonly name: string;
  /** 0 for people. */
  readonly year: number;
  readonly role: SearchKind;
}

export interface ComparePage {
  /** Undefined while nothing is chosen. */
  readonly chosen: Chosen | undefined;
  /** What was typed, and what is called so. */
  readonly query: string;
  readonly found: readonly FoundItem[];
  /** What is wrong with the address, in a sentence. */
  readonly problem: string | undefined;
  readonly status: 200 | 400 | 404;
}

/** Names that are listed of those found. */
const FOUND = 8;
/** People and films are found together. */
const ASKED = 40;

/** Reads the page that an address asks for. @throws {ShardError} */
export async function readComparePage(reader: ShardReader, params: URLSearchParams): Promise<ComparePage> {
  const nothing = { chosen: undefined, query: '', found: [] };
  let asked: Asked;
  try {
    asked = askedOf(params);
  } catch (error) {
    if (!(error instanceof CompareError)) throw error;
    return { ...nothing, problem: error.message, status: 400 };
  }
  const { kind, ids, query } = asked;
  const found = query === '' ? [] : await findOf(reader, query, kind);
  if (kind === undefined) return { ...nothing, query, found, problem: undefined, status: 200 };
  const [items, unknown] =
    kind === 'pelicula' ? await read(reader, 'films', ids) : await read(reader, 'people', ids);
  const chosen = items.length === 0 ? undefined : ({ kind, items } as Chosen);
  const problem =
    unknown === undefined ? undefined : kind === 'pelicula' ? unknownFilm(unknown) : unknownPerson(unknown);
  return { chosen, query, found, problem, status: problem === undefined ? 200 : 404 };
}

/** The entries that there are, and the first id that has none. */
async function read<Table extends 'films' | 'people'>(
  reader: ShardReader,
  table: Table,
  ids: readonly number[],
) {
  const entries = await Promise.all(ids.map((id) => reader.get(table, String(id))));
  return [
    entries.filter((entry) => entry !== undefined),
    ids.find((_, place) => entries[place] === undefined),
  ] as const;
}

async function findOf(
  reader: ShardReader,
  query: string,
  wanted: ComparedKind | undefined,
): Promise<FoundItem[]> {
  const { results, suggestions } = await findNames(shardIndex(reader), query, ASKED);
  return (results.length > 0 ? results : suggestions)
    .map(
      ([role, id, name, year]): FoundItem => ({
        kind: role === 'film' ? 'pelicula' : 'persona',
        id,
        name,
        year,
        role,
      }),
    )
    .filter(({ kind }) => wanted === undefined || kind === wanted)
    .slice(0, FOUND);
}

/** What is chosen, by name. */
export function namesOf(chosen: Chosen | undefined): string[] {
  if (chosen === undefined) return [];
  return chosen.kind === 'pelicula' ? chosen.items.map(shownTitle) : chosen.items.map(({ name }) => name);
}
