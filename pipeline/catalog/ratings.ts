/** MovieLens ratings joined to TMDB ids: an optional input, which the recommender learns from. */
import { basename } from 'node:path';
import { getOrCreate } from '../common/collections.ts';
import { NumberList } from '../common/growable.ts';
import type { BadValue, Quality } from '../common/quality.ts';
import { linksDecoder, ratingsDecoder } from '../raw/layouts.ts';
import { eachNumberRow } from '../raw/number-rows.ts';
import { InputError } from '../raw/problems.ts';
import type { Sources } from '../raw/sources.ts';
import { judgeColumns } from './columns.ts';
import { eachRecord, type LoadProgress, whileUnchanged } from './each-record.ts';
import { parseId } from './values.ts';

/** One entry a rating, in the file's order; the three arrays are parallel. */
export interface Ratings {
  /** The file's user ids. */
  readonly users: Uint32Array;
  /** TMDB ids, of the catalogue or not. */
  readonly films: Uint32Array;
  /** Half stars: 1 (half a star) to 10 (five). */
  readonly halfStars: Uint8Array;
}

/** What ratings are judged by: the films that they can be of, and who is told of what. */
export interface RatedCatalog {
  readonly filmById: { has(id: number): boolean };
  readonly quality: Quality;
}

/** Half stars from which a film counts as liked: four stars. */
export const LIKED = 8;

const MAX_UINT32 = 0xffff_ffff;

/**
 * Reads the ratings of films that have a TMDB id, or answers null where the folder has none of use.
 * Rows that name no such film, no user or no possible rating are passed over, and where there are more than eight
 * million, some users with all of theirs.
 * @param catalog is told of the files, and why ratings are of no use; its films are those that ratings count for
 * @throws {InputError} if a file as a whole cannot be used.
 */
export async function loadRatings(
  sources: Sources,
  progress: LoadProgress = {},
  catalog?: RatedCatalog,
): Promise<Ratings | null> {
  try {
    return await readRatings(sources, progress, catalog);
  } catch (error) {
    const problem = error instanceof InputError ? error.problem : null;
    // Nothing is lost that was there.
    if (problem?.kind !== 'file-empty' && problem?.kind !== 'no-rows') throw error;
    catalog?.quality.warnings.push({ kind: 'ratings-empty', file: problem.file });
    return null;
  }
}

async function readRatings(
  sources: Sources,
  progress: LoadProgress,
  catalog: RatedCatalog | undefined,
): Promise<Ratings | null> {
  if (sources.ratings === null || sources.links === null) return null;
  const [file, links] = [basename(sources.ratings), basename(sources.links)];
  const idOf = new Map<number, number>();
  const linked = await eachRecord(sources.links, linksDecoder, progress, (link) => {
    const id = parseId(link.text('tmdbId'));
    if (id !== null && id <= MAX_UINT32) idOf.set(Number(link.text('movieId')), id);
  });
  const kept = new KeptRatings();
  let used = 0;
  let row = 0;
  const unread = new Map<string, { unreadable: number; first: BadValue }>();
  const bad = (column: string, value: number): void => {
    const shown = Number.isNaN(value) ? '' : String(value);
    const met = getOrCreate(unread, column, () => ({
      unreadable: 0,
      first: { row, value: shown, cause: column === 'rating' ? 'stars' : 'other-format' },
    }));
    met.unreadable++;
  };
  const path = sources.ratings;
  const read = await whileUnchanged(path, progress, (onBytes) =>
    eachNumberRow(
      path,
      ratingsDecoder,
      ['userId', 'movieId', 'rating'],
      (values) => {
        const [user, movie, stars] = [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0];
        const film = idOf.get(movie);
        row++;
        const isUser = Number.isInteger(user) && user > 0 && user <= MAX_UINT32;
        const isRating = stars >= 0.5 && stars <= 5;
        if (!isUser) bad('userId', user);
        if (!isRating) bad('rating', stars);
        if (film === undefined && !Number.isInteger(movie)) bad('movieId', movie);
        if (film === undefined || !isUser || !isRating) return;
        if (catalog?.filmById.has(film) !== false) used++;
        kept.add(user, film, Math.round(2 * stars));
      },
      onBytes,
    ),
  );
  if (catalog !== undefined)
    judgeColumns(
      catalog.quality,
      ['userId', 'movieId', 'rating'].map((column) => {
        const { unreadable = 0, first = null } = unread.get(column) ?? {};
        return { file, column, filled: read, unreadable, first };
      }),
    );
  catalog?.quality.files.push(
    { role: 'ratings', name: file, read, used },
    { role: 'links', name: links, read: linked, used: idOf.size },
  );
  if (used === 0) {
    catalog?.quality.warnings.push({ kind: 'ratings-unjoined', file, links });
    return null;
  }
  return kept.all();
}

/** More ratings than these are more than the recommender uses: of so many users it would pass over most. */
const MOST_RATINGS = 8_000_000;

/**
 * Ratings as they come. Where they are too many, users are left out, half of those that are left each time, by a hash of
 * their ids: who stays does not depend on the order of the rows.
 */
export class KeptRatings {
  readonly #most: number;
  #users = new NumberList((length) => new Uint32Array(length));
  #films = new NumberList((length) => new Uint32Array(length));
  #halfStars = new NumberList((length) => new Uint8Array(length));
  /** Users stay whose hash has none of these bits. */
  #mask = 0;

  constructor(most = MOST_RATINGS) {
    this.#most = most;
  }

  add(user: number, film: number, halfStars: number): void {
    if ((hashOf(user) & this.#mask) !== 0) return;
    this.#users.push(user);
    this.#films.push(film);
    this.#halfStars.push(halfStars);
    if (this.#users.length > this.#most) this.#halve();
  }

  all(): Ratings {
    return { users: this.#users.values(), films: this.#films.values(), halfStars: this.#halfStars.values() };
  }

  #halve(): void {
    const { users, films, halfStars } = this.all();
    this.#mask = 2 * this.#mask + 1;
    this.#users = new NumberList((length) => new Uint32Array(length));
    this.#films = new NumberList((length) => new Uint32Array(length));
    this.#halfStars = new NumberList((length) => new Uint8Array(length));
    for (let at = 0; at < users.length; at++) this.add(users[at] ?? 0, films[at] ?? 0, halfStars[at] ?? 0);
  }
}

/** The finisher of MurmurHash3: ids side by side have hashes far apart. */
function hashOf(user: number): number {
  let hash = Math.imul(user ^ (user >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
