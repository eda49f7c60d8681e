/** What a film's page shows, read from the shards: by the build, and by the function on demand. */
import type { Platform } from '../../pipeline/common/platforms.ts';
import type { OpenedData } from '../../pipeline/store/manifest.ts';
import type { FilmEntry, RecommendedFilm } from '../../pipeline/store/tables.ts';

export interface FilmPage {
  readonly film: FilmEntry;
  /** Best first. */
  readonly recommended: readonly RecommendedFilm[];
  /** Of which the recommended films name their own by place; undefined where there are none. */
  readonly platforms: readonly Platform[] | undefined;
  /** Where it is asked what can be seen today, as far as the data's region says. */
  readonly country: string;
}

/** Where the region is all of Latin America, which is no country. */
const COUNTRY = 'ES';

/** How many of the twenty recommendations the page shows. */
const RECOMMENDED = 6;

/**
 * Reads a film's page.
 * @param id a TMDB id, as in the address
 * @returns undefined for a film that the catalogue does not have
 * @throws {ShardError}
 */
export async function readFilmPage(
  { reader, manifest }: OpenedData,
  id: string,
): Promise<FilmPage | undefined> {
  const [film, recommended = []] = await Promise.all([
    reader.get('films', id),
    reader.get('recommendations', id),
  ]);
  const { region } = manifest.spanish;
  return (
    film && {
      film,
      recommended: recommended.slice(0, RECOMMENDED),
      platforms: manifest.platforms,
      country: region === 'LA' ? COUNTRY : region,
    }
  );
}
