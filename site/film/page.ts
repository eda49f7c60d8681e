/** What a film's page shows, read from the shards: by the build, and by the function on demand. */
import type { FilmEntry, RecommendedFilm, ShardReader } from '../../pipeline/queries/families.ts';

export interface RecommendedCard extends RecommendedFilm {
  /** The first genre, which colours the poster. */
  readonly genre: string | undefined;
}

export interface FilmPage {
  readonly film: FilmEntry;
  /** Best first. */
  readonly recommended: readonly RecommendedCard[];
}

/** How many of the twenty recommendations the page shows. */
const RECOMMENDED = 6;

/** A film's first genre. The build knows those of all films; the function reads them. */
export type GenreOf = (id: number) => string | undefined | Promise<string | undefined>;

/**
 * Reads a film's page.
 * @param id a TMDB id, as in the address
 * @returns undefined for a film that the catalogue does not have
 * @throws {ShardError}
 */
export async function readFilmPage(
  reader: ShardReader,
  id: string,
  genreOf: GenreOf = (other) => firstGenre(reader, other),
): Promise<FilmPage | undefined> {
  const film = await reader.get('films', id);
  if (film === undefined) return undefined;
  const best = ((await reader.get('recommendations', id)) ?? []).slice(0, RECOMMENDED);
  const recommended = await Promise.all(best.map(async (one) => ({ ...one, genre: await genreOf(one.id) })));
  return { film, recommended };
}

async function firstGenre(reader: ShardReader, id: number): Promise<string | undefined> {
  return (await reader.get('films', String(id)))?.genres[0];
}
