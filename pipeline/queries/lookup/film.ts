/** Finds the film that a request names. */

import { isSameText, join } from '../../common/fold.ts';
import { nearNames } from '../../search/retrieve.ts';
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
 * matches, with this original title.
 * @throws {QueryError} with suggestions if there is none
 */
export async function findFilm(shards: ShardReader, input: FilmInput): Promise<FoundFilm> {
  if (input.id !== undefined) return filmById(shards, input.id);
  if (input.imdb !== undefined) return filmByImdbId(shards, input.imdb);
  const title = input.titulo ?? '';
  const tiers = tiersOf(title, (await shards.get('titles', join(title))) ?? []);
  const { anio } = input;
  const matching = tiers.find((tier) => tier.some((entry) => anio === undefined || entry.year === anio));
  const chosen = matching?.find((entry) => anio === undefined || entry.year === anio);
  if (matching === undefined || chosen === undefined)
    throw await noSuchTitle(shards, title, anio, tiers.flat());
  const { film } = await filmById(shards, chosen.id);
  return { film, homonyms: homonymsOf(film, matching) };
}

/** Entries by how well they match: title, original title, title but for its spaces, original likewise. */
function tiersOf(title: string, entries: readonly TitleEntry[]): readonly TitleEntry[][] {
  const isOriginal = (entry: TitleEntry): boolean => entry.original !== undefined;
  const isSame = (entry: TitleEntry): boolean => isSameText(entry.original ?? entry.title, title);
  return [
    entries.filter((entry) => !isOriginal(entry) && isSame(entry)),
    entries.filter((entry) => isOriginal(entry) && isSame(entry)),
    entries.filter((entry) => !isOriginal(entry) && !isSame(entry)),
    entries.filter((entry) => isOriginal(entry) && !isSame(entry)),
  ];
}

async function filmByImdbId(shards: ShardReader, imdbId: string): Promise<FoundFilm> {
  const id = await shards.get('imdb', imdbId);
  if (id === undefined)
    throw new QueryError({ kind: 'not-found', detail: problems.unknownImdbId(imdbId), candidates: [] });
  return filmById(shards, id);
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
    ({ id, title, original }) => id !== film.id && original === undefined && isSameText(title, film.title),
  );
}

/** The namesakes of the film, and the others that matched what was asked. */
function homonymsOf(film: FilmEntry, matching: readonly TitleEntry[]): FilmRef[] {
  const byId = new Map<number, FilmRef>();
  for (const other of [...film.namesakes, ...matching]) byId.set(other.id, other);
  byId.delete(film.id);
  return [...byId.values()];
}

async function noSuchTitle(
  shards: ShardReader,
  title: string,
  year: number | undefined,
  namesakes: readonly TitleEntry[],
): Promise<QueryError> {
  if (year !== undefined && namesakes.length > 0) {
    const years = [...new Set(namesakes.map((entry) => entry.year))].sort((a, b) => a - b);
    const detail = problems.unknownTitleOfYear(title, year, years);
    return new QueryError({
      kind: 'not-found',
      detail,
      candidates: namesakes.slice(0, SUGGESTIONS).map(filmCandidate),
    });
  }
  const near = await nearNames(shards, title, SUGGESTIONS, isFilm);
  const candidates = near.map(([, id, name, anio]): Candidate => ({ id, titulo: name, anio }));
  return new QueryError({ kind: 'not-found', detail: problems.unknownTitle(title), candidates });
}

function isFilm(tuple: SearchTuple): boolean {
  return tuple[0] === 'film';
}

function filmCandidate({ id, title, year }: FilmRef): Candidate {
  return { id, titulo: title, anio: year };
}
