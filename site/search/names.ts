/**
 * Where the search worker finds its names: in lists that it loads whole or, of a catalogue whose lists would be
 * megabytes, in the shards that each question needs. The page tells the worker in one text.
 */
import type { Manifest } from '../../pipeline/store/manifest.ts';
import type { ShardCounts } from '../../pipeline/store/shards.ts';

/** More films and people than this are not loaded whole: compressed, their names weigh two megabytes. */
const LOADED_WHOLE = 250_000;

export interface Names {
  readonly generation: string;
  /** How many shards each family has, where the names are read from these. */
  readonly families: ShardCounts | undefined;
}

/** The text that tells the worker where the names of this data are. */
export function tellNames({
  generation,
  families,
  films,
  people,
}: Pick<Manifest, 'generation' | 'families' | 'films' | 'people'>): string {
  return films + people <= LOADED_WHOLE ? generation : `${generation} ${JSON.stringify(families)}`;
}

/** What {@link tellNames} told. */
export function toldNames(text: string): Names {
  const [generation = '', families] = text.split(' ');
  return {
    generation,
    families: families === undefined ? undefined : (JSON.parse(families) as ShardCounts),
  };
}
