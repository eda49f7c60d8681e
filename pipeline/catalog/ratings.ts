/** MovieLens ratings joined to TMDB ids: an optional input, which the recommender learns from. */
import { basename } from 'node:path';
import { NumberList } from '../common/growable.ts';
import type { Quality } from '../common/quality.ts';
import { linksDecoder, ratingsDecoder } from '../raw/layouts.ts';
import { InputError } from '../raw/problems.ts';
import type { Sources } from '../raw/sources.ts';
import { eachRecord, type LoadProgress } from './each-record.ts';
import { parseId, parseNumber } from './values.ts';

/** One entry a rating, in the file's order; the three arrays are parallel. */
export interface Ratings {
  /** The file's user ids. */
  readonly users: Uint32Array;
  /** TMDB ids, of the catalogue or not. */
  readonly films: Uint32Array;
  /** Half stars: 1 (half a star) to 10 (five). */
  readonly halfStars: Uint8Array;
}

/** Half stars from which a film counts as liked: four stars. */
export const LIKED = 8;

const MAX_UINT32 = 0xffff_ffff;

/**
 * Reads the ratings of films that have a TMDB id, or answers null where the folder has none of use.
 * Rows that name no such film, no user or no possible rating are passed over.
 * @param quality is told of the files, and why ratings are of no use
 * @throws {InputError} if a file as a whole cannot be used.
 */
export async function loadRatings(
  sources: Sources,
  progress: LoadProgress = {},
  quality?: Quality,
): Promise<Ratings | null> {
  try {
    return await readRatings(sources, progress, quality);
  } catch (error) {
    const problem = error instanceof InputError ? error.problem : null;
    // Nothing is lost that was there.
    if (problem?.kind !== 'file-empty' && problem?.kind !== 'no-rows') throw error;
    quality?.warnings.push({ kind: 'ratings-empty', file: problem.file });
    return null;
  }
}

async function readRatings(
  sources: Sources,
  progress: LoadProgress,
  quality: Quality | undefined,
): Promise<Ratings | null> {
  if (sources.ratings === null || sources.links === null) return null;
  const [file, links] = [basename(sources.ratings), basename(sources.links)];
  const idOf = new Map<string, number>();
  const linked = await eachRecord(sources.links, linksDecoder, progress, (link) => {
    const id = parseId(link.text('tmdbId'));
    if (id !== null && id <= MAX_UINT32) idOf.set(link.text('movieId').trim(), id);
  });
  const users = new NumberList((length) => new Uint32Array(length));
  const films = new NumberList((length) => new Uint32Array(length));
  const halfStars = new NumberList((length) => new Uint8Array(length));
  const read = await eachRecord(sources.ratings, ratingsDecoder, progress, (raw) => {
    const film = idOf.get(raw.text('movieId').trim());
    const user = parseId(raw.text('userId'));
    // An empty cell is below the least rating.
    const stars = parseNumber(raw.text('rating'), 0.5, 5) ?? 0;
    if (film === undefined || user === null || user > MAX_UINT32 || stars === 0) return;
    users.push(user);
    films.push(film);
    halfStars.push(Math.round(2 * stars));
  });
  quality?.files.push(
    { role: 'ratings', name: file, read, used: users.length },
    { role: 'links', name: links, read: linked, used: idOf.size },
  );
  if (users.length === 0) {
    quality?.warnings.push({ kind: 'ratings-unjoined', file, links });
    return null;
  }
  return { users: users.values(), films: films.values(), halfStars: halfStars.values() };
}
