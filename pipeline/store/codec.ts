/**
 * How the largest families are stored: as tuples, not objects, which halves the data. Readers decode them, so nothing
 * else knows. The other families are stored as they are.
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
import type { Families, FamilyName } from './tables.ts';

interface Codec<Value, Stored> {
  readonly encode: (value: Value) => Stored;
  readonly decode: (key: string, stored: Stored) => Value;
}

interface StoredFamilies {
  films: StoredFilm;
  people: StoredPerson;
  names: readonly StoredName[];
  recommendations: StoredRecommendations;
}

const CODECS: { [F in keyof StoredFamilies]: Codec<Families[F], StoredFamilies[F]> } = {
  films: { encode: encodeFilm, decode: (key, stored) => decodeFilm(Number(key), stored) },
  people: { encode: encodePerson, decode: (key, stored) => decodePerson(Number(key), stored) },
  names: { encode: (entries) => entries.map(encodeName), decode: (_, stored) => stored.map(decodeName) },
  recommendations: { encode: encodeRecommendations, decode: (_, stored) => decodeRecommendations(stored) },
};

/** A family's value as its shard holds it. */
export function encodeValue<F extends FamilyName>(family: F, value: Families[F]): unknown {
  return codecOf(family)?.encode(value) ?? value;
}

/** A family's value from what its shard holds. The one place where stored JSON takes its type. */
export function decodeValue<F extends FamilyName>(family: F, key: string, stored: unknown): Families[F] {
  const codec = codecOf(family);
  return codec === undefined ? (stored as Families[F]) : codec.decode(key, stored);
}

function codecOf<F extends FamilyName>(family: F): Codec<Families[F], unknown> | undefined {
  return (CODECS as Partial<Record<FamilyName, unknown>>)[family] as Codec<Families[F], unknown> | undefined;
}
