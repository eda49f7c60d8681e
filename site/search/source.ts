/**
 * Where the search worker finds its names: in lists that it loads whole or, of a catalogue whose lists would be
 * megabytes, in the shards that each question needs. The page gives it to the worker as one text.
 */
import type { Manifest } from '../../pipeline/store/manifest.ts';
import type { ShardCounts } from '../../pipeline/store/shards.ts';

/** More films and people than this are not loaded whole: compressed, their names weigh two megabytes. */
const LOADED_WHOLE = 250_000;

export interface NameSource {
  readonly generation: string;
  /** How many shards each family has, where the names are read from these. */
  readonly families: ShardCounts | undefined;
}

/** Where the names of this data are, as one text. */
export function describeSource({
  generation,
  families,
  films,
  people,
}: Pick<Manifest, 'generation' | 'families' | 'films' | 'people'>): string {
  return films + people <= LOADED_WHOLE ? generation : `${generation} ${JSON.stringify(families)}`;
}

/** What {@link describeSource} described. */
export function parseSource(text: string): NameSource {
  const [generation = '', families] = text.split(' ');
  return {
    generation,
    families: families === undefined ? undefined : (JSON.parse(families) as ShardCounts),
  };
}
