/** What a search asks of the names, wherever they are: in the shards, or in what a browser has loaded. */
import type { SearchTuple } from '../store/tables.ts';
import type { Alternatives } from './query.ts';

/** Where names are looked for. Each list is of the most famous, and of all where they are few. */
export interface NameIndex {
  /** Films that have a name of this key (`keysOf`, `headKeysOf`). */
  titled(key: string): Promise<readonly SearchTuple[]>;
  /** Names that have, for each alternatives, a word that begins as one of them. */
  having(wanted: readonly Alternatives[]): Promise<readonly SearchTuple[]>;
  /** Words, or beginnings of words, one mistake away from one. */
  near(word: string): Promise<readonly string[]>;
  /** Words up to two mistakes away from one, or that sound nearly so: the nearest, the word itself among them. */
  far(word: string, sound: string): Promise<readonly string[]>;
  /** The films in which a person took part, where the index knows them. */
  filmsOf?(person: number): Promise<ReadonlySet<number>>;
}
