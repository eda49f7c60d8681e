/**
 * How the two largest families are stored: as tuples, not objects, which halves the data. Readers decode them, so
 * nothing else knows. The other families are stored as they are.
 */
import type { Reason } from '../recommend/types.ts';
import type {
  Families,
  FamilyName,
  FilmRef,
  PersonEntry,
  PersonFilm,
  PersonRef,
  RecommendedFilm,
  ReturnFigures,
} from './families.ts';
import { ratioOf } from './precompute/figures.ts';

type StoredFigures = readonly [
  films: number,
  withReturn: number,
  total: number,
  mean: number,
  meanKnown: number,
  median: number,
];

/** Roles: 1 acted, 2 directed, 3 both. Trailing unknowns are left out. */
type StoredPersonFilm = readonly [
  id: number,
  title: string,
  date: string,
  roles: 1 | 2 | 3,
  character?: string,
  budget?: number,
  revenue?: number,
];

export type StoredPerson = readonly [
  name: string,
  acting: StoredFigures | 0,
  /** 0 where it is the same as `acting`. */
  actingNotDirected: StoredFigures | 0,
  directing: StoredFigures | 0,
  films: readonly StoredPersonFilm[],
  namesakes: readonly number[],
];

type StoredReason = readonly [code: string, ...details: (string | number)[]];

export type StoredRecommendation = readonly [
  id: number,
  title: string,
  year: number,
  /** In ten-thousandths. */
  similarity: number,
  reasons: readonly StoredReason[],
];

/** A family's value as its shard holds it. */
export function encodeValue<F extends FamilyName>(family: F, value: Families[F]): unknown {
  if (family === 'people') return encodePerson(value as PersonEntry);
  if (family === 'recommendations') return (value as Families['recommendations']).map(encodeRecommendation);
  return value;
}

/** A family's value from what its shard holds. The one place where stored JSON takes its type. */
export function decodeValue<F extends FamilyName>(family: F, key: string, stored: unknown): Families[F] {
  if (family === 'people') return decodePerson(Number(key), stored as StoredPerson) as Families[F];
  if (family === 'recommendations') {
    return (stored as StoredRecommendation[]).map(decodeRecommendation) as unknown as Families[F];
  }
  return stored as Families[F];
}

function encodePerson(person: PersonEntry): StoredPerson {
  const { acting, directing } = person;
  const isSame = acting === null || acting.notDirected.films === acting.films;
  return [
    person.name,
    acting === null ? 0 : encodeFigures(acting),
    isSame ? 0 : encodeFigures(acting.notDirected),
    directing === null ? 0 : encodeFigures(directing),
    person.films.map(encodePersonFilm),
    person.namesakes.map((other) => other.id),
  ];
}

function decodePerson(id: number, stored: StoredPerson): PersonEntry {
  const [name, acting, notDirected, directing, films, namesakes] = stored;
  const actingFigures = acting === 0 ? null : decodeFigures(acting);
  return {
    id,
    name,
    acting:
      actingFigures === null
        ? null
        : { ...actingFigures, notDirected: notDirected === 0 ? actingFigures : decodeFigures(notDirected) },
    directing: directing === 0 ? null : decodeFigures(directing),
    films: films.map(decodePersonFilm),
    namesakes: namesakes.map((other): PersonRef => ({ id: other, name })),
  };
}

function encodeFigures(figures: ReturnFigures): StoredFigures {
  const { films, filmsWithReturn, total, mean, meanKnown, median } = figures;
  return [films, filmsWithReturn, total, mean, meanKnown, median];
}

function decodeFigures(stored: StoredFigures): ReturnFigures {
  const [films, filmsWithReturn, total, mean, meanKnown, median] = stored;
  return { films, filmsWithReturn, total, mean, meanKnown, median };
}

function encodePersonFilm(film: PersonFilm): StoredPersonFilm {
  const { id, title, date, character, budget, revenue } = film;
  const roles = ((film.acted ? 1 : 0) + (film.directed ? 2 : 0)) as 1 | 2 | 3;
  if (budget > 0 || revenue > 0) return [id, title, date, roles, character, budget, revenue];
  return character === '' ? [id, title, date, roles] : [id, title, date, roles, character];
}

function decodePersonFilm(stored: StoredPersonFilm): PersonFilm {
  const [id, title, date, roles, character = '', budget = 0, revenue = 0] = stored;
  return {
    id,
    title,
    year: Number(date.slice(0, 4)),
    date,
    acted: roles !== 2,
    directed: roles !== 1,
    character,
    budget,
    revenue,
    ratio: ratioOf({ budget, revenue }),
  };
}

const SIMILARITY_SCALE = 10_000;

function encodeRecommendation(film: RecommendedFilm): StoredRecommendation {
  const { id, title, year, similarity, reasons } = film;
  return [id, title, year, Math.round(similarity * SIMILARITY_SCALE), reasons.map(encodeReason)];
}

function decodeRecommendation(stored: StoredRecommendation): FilmRef & RecommendedFilm {
  const [id, title, year, similarity, reasons] = stored;
  return { id, title, year, similarity: similarity / SIMILARITY_SCALE, reasons: reasons.map(decodeReason) };
}

function encodeReason(reason: Reason): StoredReason {
  switch (reason.kind) {
    case 'saga':
      return ['s', reason.name];
    case 'director':
      return ['d', ...reason.names];
    case 'cast':
      return ['c', ...reason.names];
    case 'themes':
      return ['t', ...reason.keywords];
    case 'plot':
      return ['p', ...reason.words];
    case 'genres':
      return ['g', reason.decade ?? 0, ...reason.genres];
    case 'language':
      return ['l', reason.language];
    case 'era':
      return ['e', reason.decade];
    case 'audience':
      return ['a'];
  }
}

/** A reason that this version does not know. */
class UnknownReasonError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`unknown reason ${JSON.stringify(code)}`);
    this.name = 'UnknownReasonError';
    this.code = code;
  }
}

function decodeReason([code, ...details]: StoredReason): Reason {
  const texts = details.filter((detail) => typeof detail === 'string');
  const number = Number(details[0]);
  switch (code) {
    case 's':
      return { kind: 'saga', name: texts[0] ?? '' };
    case 'd':
      return { kind: 'director', names: texts };
    case 'c':
      return { kind: 'cast', names: texts };
    case 't':
      return { kind: 'themes', keywords: texts };
    case 'p':
      return { kind: 'plot', words: texts };
    case 'g':
      return { kind: 'genres', genres: texts, decade: number === 0 ? null : number };
    case 'l':
      return { kind: 'language', language: texts[0] ?? '' };
    case 'e':
      return { kind: 'era', decade: number };
    case 'a':
      return { kind: 'audience' };
    default:
      throw new UnknownReasonError(code);
  }
}
