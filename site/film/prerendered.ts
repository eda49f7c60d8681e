/** Which films' pages are prerendered. The others' are rendered on demand (`site/functions/pelicula.ts`). */

/** Netlify refuses a folder of 54,000 files or more. */
const MOST = 50_000;

/**
 * How many films are prerendered at most: 50,000, or fewer by the environment's PRERENDERED_FILMS, which makes builds
 * shorter and lets tests have a small catalogue on demand.
 * @throws {Error} if that is not a count
 */
export function prerenderedLimit(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const value = environment.PRERENDERED_FILMS || String(MOST);
  if (!/^\d+$/.test(value)) throw new Error(`PRERENDERED_FILMS must be a whole number, not "${value}"`);
  return Math.min(Number(value), MOST);
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
