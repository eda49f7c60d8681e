/**
 * Where the search worker finds its names: in lists that it loads whole or, of a catalogue whose lists would be
 * megabytes, in the shards that each question needs. The page gives it to the worker as one text.
 */
import type { Manifest } from '../../pipeline/store/manifest.ts';
import type { ShardCounts } from '../../pipeline/store/shards.ts';

/** More films and people than this are not loaded whole: compressed, their names weigh two megabytes. */
const LOADED_WHOLE = 250_000;

export interface NameSource {
  readonly snapshot: string;
  /** How many shards each table has, where the names are read from these. */
  readonly tables: ShardCounts | undefined;
}

/** Where the names of this data are, as one text. */
export function describeSource({
  snapshot,
  tables,
  films,
  people,
}: Pick<Manifest, 'snapshot' | 'tables' | 'films' | 'people'>): string {
  return films + people <= LOADED_WHOLE ? snapshot : `${snapshot} ${JSON.stringify(tables)}`;
}

/** What {@link describeSource} described. */
export function parseSource(text: string): NameSource {
  const [snapshot = '', tables] = text.split(' ');
  return {
    snapshot,
    tables: tables === undefined ? undefined : (JSON.parse(tables) as ShardCounts),
  };
}
