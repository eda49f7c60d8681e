/** Which films have a page drawn at build time. The others' pages are drawn on demand (`site/functions/pelicula.ts`). */

/** Netlify refuses a folder of 54,000 files or more. */
const DRAWN_FILMS = 50_000;

/** The limit that DRAWN_FILMS names is not a count. */
class DrawnFilmsError extends Error {
  constructor(value: string) {
    super(`DRAWN_FILMS must be a whole number, not "${value}"`);
    this.name = 'DrawnFilmsError';
  }
}

/**
 * How many films have a page of their own at most: 50,000, or fewer by the environment's DRAWN_FILMS, which makes
 * builds shorter and lets tests draw a small catalogue on demand.
 * @throws {DrawnFilmsError}
 */
export function drawnFilms(environment: Readonly<Record<string, string | undefined>> = process.env): number {
  const value = environment.DRAWN_FILMS;
  if (value === undefined || value === '') return DRAWN_FILMS;
  if (!/^\d+$/.test(value)) throw new DrawnFilmsError(value);
  return Math.min(Number(value), DRAWN_FILMS);
}

/** The ids of the films with the most votes; of equals, those with the lower id. */
export function bestKnown(
  films: ReadonlyMap<number, { readonly votes: number }>,
  limit: number,
): ReadonlySet<number> {
  if (films.size <= limit) return new Set(films.keys());
  const byVotes = [...films].sort(([id, a], [otherId, b]) => b.votes - a.votes || id - otherId);
  return new Set(byVotes.slice(0, limit).map(([id]) => id));
}
