/** Finds the film that a request names. */

import { isSameText, join } from '../../common/fold.ts';
import { suggestNames } from '../../search/find.ts';
import { type Reading, readingsOf } from '../../search/query.ts';
import { matchedText, OBSCURE } from '../../search/rank.ts';
import { shardIndex } from '../../search/shard-index.ts';
import { keysOf } from '../../search/terms.ts';
import {
  type FilmEntry,
  type FilmRef,
  NAMESAKES_SHOWN,
  type SearchTuple,
  type ShardReader,
  type TitleEntry,
} from '../../store/tables.ts';
import { type Candidate, QueryError } from '../errors.ts';
import type { FilmInput } from '../inputs.ts';
import * as problems from '../texts/problems.ts';

export const SUGGESTIONS = 5;

export interface FoundFilm {
  readonly film: FilmEntry;
  /** The other films that the same request could have meant, most voted first. */
  readonly homonyms: readonly FilmRef[];
}

/**
 * The film with this id or IMDb id; or the most voted with this title (of this year, if one is given), or, where no title
 * matches, with it as another of its names, or as what it says but for its article, "and" and numerals.
 * @param onFound told which film it is before its entry is read, so that what else is read of it comes beside
 * @throws {QueryError} with suggestions if there is none
 */
export async function findFilm(
  shards: ShardReader,
  input: FilmInput,
  onFound: (id: number) => void = () => undefined,
): Promise<FoundFilm> {
  const filmWith = (id: number): Promise<FoundFilm> => {
    onFound(id);
    return filmById(shards, id);
  };
  if (input.id !== undefined) return filmWith(input.id);
  if (input.imdb !== undefined) return filmWith(await idOfImdb(shards, input.imdb));
  const title = input.titulo ?? '';
  /** The first reading that films have, though none of its year. */
  let ofOtherYears: { title: string; year: number; entries: readonly TitleEntry[] } | undefined;
  for (const reading of readingsOf(title)) {
    const year = input.anio ?? reading.year;
    const entries = await entriesOf(shards, reading);
    const tiers = tiersOf(reading, entries);
    const admitted = tiers.map((tier) => tier.filter((entry) => year === undefined || entry.year === year));
    const place = admitted.findIndex((tier) => tier.length > 0);
    const exact = admitted[place]?.[0];
    if (exact !== undefined) {
      // Whoever gives the year apart names that film, however few know it.
      const famous =
        input.anio === undefined ? moreFamous(admitted.slice(place + 1, HEADS), exact) : undefined;
      const chosen = famous ?? exact;
      const { film } = await filmWith(chosen.id);
      const matching = tiers[place] ?? [];
      return { film, homonyms: homonymsOf(film, chosen === exact ? [] : (admitted[place] ?? []), matching) };
    }
    if (year !== undefined && entries.length > 0)
      ofOtherYears ??= { title: reading.text, year, entries: tiers.flat() };
  }
  if (ofOtherYears === undefined) throw await noSuchTitle(shards, title);
  throw noneOfYear(ofOtherYears.title, ofOtherYears.year, ofOtherYears.entries);
}

/** The films listed under any key of a reading, each once. */
async function entriesOf(shards: ShardReader, { keys }: Reading): Promise<TitleEntry[]> {
  const lists = await Promise.all(keys.map(async (key) => (await shards.get('titles', key)) ?? []));
  const byId = new Map<number, TitleEntry>();
  for (const entry of lists.flat()) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()].sort((a, b) => b.votes - a.votes || a.id - b.id);
}

/** The place of those that only begin so. */
const HEADS = 5;

/** Entries by how well they match: title, other name, either but for its spaces, what it says, how it begins. */
function tiersOf({ text, joined, keys }: Reading, entries: readonly TitleEntry[]): readonly TitleEntry[][] {
  const tiers: TitleEntry[][] = Array.from({ length: HEADS + 1 }, () => []);
  for (const entry of entries) {
    const own = entry.name ?? entry.title;
    const other = entry.name === undefined ? 0 : 1;
    if (isSameText(own, text)) tiers[other]?.push(entry);
    else if (join(own) === joined) tiers[2 + other]?.push(entry);
    else tiers[keysOf(own).some((key) => keys.includes(key)) ? HEADS - 1 : HEADS]?.push(entry);
  }
  return tiers;
}

/** A film that is called so too, and that so many more know that it is meant. */
function moreFamous(others: readonly (readonly TitleEntry[])[], exact: TitleEntry): TitleEntry | undefined {
  const famous = others
    .flat()
    .reduce<TitleEntry | undefined>(
      (most, entry) => (most === undefined || entry.votes > most.votes ? entry : most),
      undefined,
    );
  return famous !== undefined && exact.votes < OBSCURE * famous.votes ? famous : undefined;
}

async function idOfImdb(shards: ShardReader, imdbId: string): Promise<number> {
  const id = await shards.get('imdb', imdbId);
  if (id === undefined)
    throw new QueryError({ kind: 'not-found', detail: problems.unknownImdbId(imdbId), candidates: [] });
  return id;
}

async function filmById(shards: ShardReader, id: number): Promise<FoundFilm> {
  const film = await shards.get('films', String(id));
  if (film === undefined) {
    throw new QueryError({ kind: 'not-found', detail: problems.unknownFilmId(id), candidates: [] });
  }
  return { film, homonyms: await namesakesOf(shards, film) };
}

/** All of them: where the film's own entry is full, there may be more. */
async function namesakesOf(shards: ShardReader, film: FilmEntry): Promise<readonly FilmRef[]> {
  if (film.namesakes.length < NAMESAKES_SHOWN) return film.namesakes;
  const entries = (await shards.get('titles', join(film.title))) ?? [];
  return entries.filter(
    ({ id, title, name }) => id !== film.id && name === undefined && isSameText(title, film.title),
  );
}

/** Films that are called so exactly though the film is not, its namesakes, and the others that matched. */
function homonymsOf(
  film: FilmEntry,
  exact: readonly TitleEntry[],
  matching: readonly TitleEntry[],
): FilmRef[] {
  const byId = new Map<number, FilmRef>();
  for (const other of [...exact, ...film.namesakes, ...matching])
    if (!byId.has(other.id)) byId.set(other.id, other);
  byId.delete(film.id);
  return [...byId.values()];
}

function noneOfYear(title: string, year: number, namesakes: readonly TitleEntry[]): QueryError {
  const years = [...new Set(namesakes.map((entry) => entry.year))].sort((a, b) => a - b);
  const detail = problems.unknownTitleOfYear(title, year, years);
  return new QueryError({
    kind: 'not-found',
    detail,
    candidates: namesakes.slice(0, SUGGESTIONS).map(filmCandidate),
  });
}

async function noSuchTitle(shards: ShardReader, title: string): Promise<QueryError> {
  const near = await suggestNames(shardIndex(shards), title, SUGGESTIONS, isFilm);
  // By the name that is near what was typed, which may be another than the one that is shown.
  const candidates = near.map((tuple): Candidate => {
    const [, id, , anio] = tuple;
    return { id, titulo: matchedText(title, tuple), anio };
  });
  return new QueryError({ kind: 'not-found', detail: problems.unknownTitle(title), candidates });
}

function isFilm(tuple: SearchTuple): boolean {
  return tuple[0] === 'film';
}

function filmCandidate({ id, title, year }: FilmRef): Candidate {
  return { id, titulo: title, anio: year };
}
