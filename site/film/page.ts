/** What a film's page shows, read from the shards: by the build, and by the function on demand. */
import type { FilmEntry, RecommendedFilm, ShardReader } from '../../pipeline/store/tables.ts';

export interface FilmPage {
  readonly film: FilmEntry;
  /** Best first. */
  readonly recommended: readonly RecommendedFilm[];
}

/** How many of the twenty recommendations the page shows. */
const RECOMMENDED = 6;

/**
 * Reads a film's page.
 * @param id a TMDB id, as in the address
 * @returns undefined for a film that the catalogue does not have
 * @throws {ShardError}
 */
export async function readFilmPage(reader: ShardReader, id: string): Promise<FilmPage | undefined> {
  const [film, recommended = []] = await Promise.all([
    reader.get('films', id),
    reader.get('recommendations', id),
  ]);
  return film && { film, recommended: recommended.slice(0, RECOMMENDED) };
}
