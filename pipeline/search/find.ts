/**
 * Finds names by what was typed. The same search serves the API, over the shards, and the site's box, over what it has
 * loaded: each brings an index, which finds candidates; what is asked of it, and in what order they come, is here.
 */
import type { SearchTuple } from '../store/tables.ts';
import { titlesBesidePeople } from './beside.ts';
import { type Far, farMatches } from './far.ts';
import { matches, nearMatches } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { identityOf } from './names.ts';
import { partialMatches } from './partial.ts';
import { readingsOf } from './query.ts';
import { addNear, distinct, isClearly, isExactly, OBSCURE, OUTSHINES, rankTuples } from './rank.ts';

/** What was found, best first. */
export interface Found {
  /** Names that answer what was typed. */
  readonly results: readonly SearchTuple[];
  /** Where there is none, names that it may have been meant for: as near as that, and no answer. */
  readonly suggestions: readonly SearchTuple[];
  /** Whether the first is what was typed, or so well known that no other was meant: another index knows no better. */
  readonly isClear: boolean;
}

/** What differs in more than this share of its letters is a guess. */
const GUESSED = 0.3;
/** What differs in no more than this share may go before a name that hardly anybody knows, with one mistake. */
const NEARLY = 0.15;
/** How many of them: what takes one mistake stays among the first. */
const MEANT = 2;
/** How many names a search for suggestions looks at. */
const SEARCHED = 30;

/** Up to `k` names for what was typed, best first. */
export async function findNames(index: NameIndex, query: string, k: number): Promise<Found> {
  const readings = readingsOf(query);
  const found = rankTuples(query, await matches(index, readings), k);
  if (found[0] !== undefined && isClearly(query, found[0])) return answer(found, k, true);
  const beside = await titlesBesidePeople(index, query, k);
  if (beside[0] !== undefined && outshines(beside[0], found[0], 1 / OBSCURE))
    return answer([...beside, ...found], k);
  // Most names that answer as typed come first; a film that hardly anybody knows is no reason to hide Spielberg.
  const near = addNear(query, found, await nearMatches(index, readings), k);
  const far = await farMatches(index, query);
  if (near[0] === undefined) return guess(index, query, far, k);
  if (isExactly(query, near[0])) return answer(near, k);
  const first = near[0];
  const known = new Set(near.map(identityOf));
  const meant = far.filter(
    ({ tuple, share }) =>
      !known.has(identityOf(tuple)) &&
      // What sounds just so is as good an answer as one with a mistake.
      outshines(tuple, first, share === 0 ? 1 : share <= NEARLY ? OUTSHINES : Infinity),
  );
  return answer([...meant.slice(0, MEANT).map(tupleOf), ...near], k);
}

/** Names nearest to the typed one, for "did you mean": by closeness and fame together. */
export async function nearNames(
  index: NameIndex,
  query: string,
  k: number,
  accept?: (tuple: SearchTuple) => boolean,
): Promise<SearchTuple[]> {
  return (await farMatches(index, query, accept)).slice(0, k).map(tupleOf);
}

/** Names to suggest for one that does not exist: those nearest to it, then what a search finds. */
export async function suggestNames(
  index: NameIndex,
  query: string,
  k: number,
  accept: (tuple: SearchTuple) => boolean,
): Promise<SearchTuple[]> {
  const [near, { results, suggestions }] = await Promise.all([
    nearNames(index, query, k, accept),
    findNames(index, query, SEARCHED),
  ]);
  return distinct([...near, ...[...results, ...suggestions].filter(accept)]).slice(0, k);
}

function answer(results: readonly SearchTuple[], k: number, isClear = false): Found {
  return { results: distinct(results).slice(0, k), suggestions: [], isClear };
}

/** Names near what was typed or, where none is near enough, those that share its telling words; or guesses. */
async function guess(index: NameIndex, query: string, far: readonly Far[], k: number): Promise<Found> {
  const near = far.filter(({ share }) => share <= GUESSED).map(tupleOf);
  if (near.length > 0) return answer(near, k);
  const { telling, others } = await partialMatches(index, query);
  if (telling.length > 0) return answer(telling, k);
  return { results: [], suggestions: distinct([...others, ...far.map(tupleOf)]).slice(0, k), isClear: false };
}

/** Whether a name is so many times as famous as another, or there is no other. */
function outshines(tuple: SearchTuple, other: SearchTuple | undefined, times: number): boolean {
  return other === undefined || tuple[4] >= times * (other[4] + 1);
}

function tupleOf({ tuple }: { readonly tuple: SearchTuple }): SearchTuple {
  return tuple;
}
