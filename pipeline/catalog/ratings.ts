/** MovieLens ratings joined to TMDB ids: an optional input, which the recommender learns from. */
import { basename } from 'node:path';
import { readCsv } from '../raw/csv.ts';
import { type Decode, linksDecoder, ratingsDecoder } from '../raw/layouts.ts';
import type { RawLink, RawRating } from '../raw/records.ts';
import type { Sources } from '../raw/sources.ts';
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
 * Reads the ratings of films that have a TMDB id, or answers null where the folder has none.
 * Rows that name no such film, no user or no possible rating are passed over.
 * @throws {InputError} if a file as a whole cannot be used.
 */
export async function loadRatings(sources: Sources): Promise<Ratings | null> {
  if (sources.ratings === null || sources.links === null) return null;
  const idOf = new Map<string, number>();
  await eachRow<RawLink>(sources.links, linksDecoder, (link) => {
    const id = parseId(link.tmdbId);
    if (id !== null && id <= MAX_UINT32) idOf.set(link.movieId.trim(), id);
  });
  let [users, films, halfStars] = [
    new Uint32Array(1 << 16),
    new Uint32Array(1 << 16),
    new Uint8Array(1 << 16),
  ];
  let count = 0;
  await eachRow<RawRating>(sources.ratings, ratingsDecoder, (raw) => {
    const film = idOf.get(raw.movieId.trim());
    const user = parseId(raw.userId);
    const stars = parseNumber(raw.rating, 0.5, 5);
    if (
      film === undefined ||
      user === null ||
      user > MAX_UINT32 ||
      stars === null ||
      raw.rating.trim() === ''
    )
      return;
    if (count === users.length) {
      users = grown(users, new Uint32Array(2 * count));
      films = grown(films, new Uint32Array(2 * count));
      halfStars = grown(halfStars, new Uint8Array(2 * count));
    }
    users[count] = user;
    films[count] = film;
    halfStars[count] = Math.round(2 * stars);
    count++;
  });
  return {
    users: users.slice(0, count),
    films: films.slice(0, count),
    halfStars: halfStars.slice(0, count),
  };
}

function grown<A extends Uint32Array | Uint8Array>(old: A, fresh: A): A {
  fresh.set(old);
  return fresh;
}

async function eachRow<Raw>(
  path: string,
  decoder: (file: string, header: readonly string[]) => Decode<Raw>,
  use: (raw: Raw) => void,
): Promise<void> {
  let decode: Decode<Raw> | undefined;
  const rows = readCsv(path, {
    onHeader: (header) => {
      decode = decoder(basename(path), header);
    },
  });
  for await (const batch of rows) for (const row of batch) if (decode !== undefined) use(decode(row));
}
