/** Finds the person that a request names, in a role. */

import { isSameText, join } from '../../common/fold.ts';
import { suggestNames } from '../../search/find.ts';
import { shardIndex } from '../../search/shard-index.ts';
import type { NameEntry, PersonEntry, PersonRef, SearchTuple, ShardReader } from '../../store/tables.ts';
import { type Candidate, QueryError } from '../errors.ts';
import type { PersonInput } from '../inputs.ts';
import * as problems from '../texts/problems.ts';
import { SUGGESTIONS } from './film.ts';

export type Role = 'actor' | 'director';

export interface FoundPerson {
  readonly person: PersonEntry;
  /** The other people of that name who have the role, those with most films in it first. */
  readonly homonyms: readonly PersonRef[];
}

/**
 * The person with this id, or of those with this name the one with most films in the role.
 * @throws {QueryError} with suggestions if nobody has that name and role
 */
export async function findPerson(shards: ShardReader, input: PersonInput, role: Role): Promise<FoundPerson> {
  const name = input.id === undefined ? (input.nombre ?? '') : await nameOf(shards, input.id);
  const bearers = (await shards.get('names', join(name))) ?? [];
  const same = bearers.filter((bearer) => isSameText(bearer.name, name));
  // Names that differ in their spaces alone ("De Niro", "Deniro") serve where no other does.
  const candidates = same.length > 0 ? same : bearers;
  const inRole = candidates
    .filter((bearer) => filmsIn(bearer, role) > 0)
    .sort((a, b) => filmsIn(b, role) - filmsIn(a, role) || a.id - b.id);
  const chosen = input.id === undefined ? inRole[0] : inRole.find((bearer) => bearer.id === input.id);
  if (chosen === undefined) {
    const known = candidates.find((bearer) => input.id === undefined || bearer.id === input.id);
    throw await noSuchPerson(shards, name, role, known);
  }
  const person = await shards.get('people', String(chosen.id));
  if (person === undefined) throw await unknownId(shards, chosen.id);
  const homonyms = inRole.filter((other) => other.id !== chosen.id).map(({ id, name }) => ({ id, name }));
  return { person, homonyms };
}

function filmsIn(entry: NameEntry, role: Role): number {
  return role === 'actor' ? entry.acted : entry.directed;
}

async function nameOf(shards: ShardReader, id: number): Promise<string> {
  const person = await shards.get('people', String(id));
  if (person === undefined) throw await unknownId(shards, id);
  return person.name;
}

/** What to say of an id that nobody has. */
async function unknownId(shards: ShardReader, id: number): Promise<QueryError> {
  if (await hasNobody(shards)) return nobody();
  return new QueryError({ kind: 'not-found', detail: problems.unknownPersonId(id), candidates: [] });
}

/** Whether the source has no credits at all: then no spelling of a name would help. */
async function hasNobody(shards: ShardReader): Promise<boolean> {
  return (await shards.get('home', 'all'))?.people === 0;
}

function nobody(): QueryError {
  return new QueryError({ kind: 'not-found', detail: problems.noPeople(), candidates: [] });
}

async function noSuchPerson(
  shards: ShardReader,
  name: string,
  role: Role,
  inOtherRole: NameEntry | undefined,
): Promise<QueryError> {
  const detail =
    inOtherRole === undefined ? problems.unknownName(name, role) : problems.otherRole(inOtherRole.name, role);
  // The index knows a person by the role of most films; a director who also acts is worth suggesting as either.
  const near = await suggestNames(shardIndex(shards), name, SUGGESTIONS * 2, isPerson);
  const entries = await Promise.all(near.map(([, id]) => shards.get('people', String(id))));
  const candidates = entries
    .filter((person) => person !== undefined)
    .filter((person) => (role === 'actor' ? person.acting : person.directing) !== null)
    .slice(0, SUGGESTIONS)
    .map(({ id, name }): Candidate => ({ id, nombre: name }));
  if (candidates.length === 0 && (await hasNobody(shards))) return nobody();
  return new QueryError({ kind: 'not-found', detail, candidates });
}

function isPerson(tuple: SearchTuple): boolean {
  return tuple[0] !== 'film';
}
