/**
 * Which films are worth comparing with a film. Comparing all with all grows with the square of the catalogue, so each
 * term keeps only its most voted films (its champions), and each film looks only at the champions of its terms.
 */
import type { Film } from '../catalog/types.ts';
import type { Field, FieldName, Fields } from './fields.ts';

/** Fields whose terms lead to candidates: how many champions a term has, and what sharing it counts for. */
const LEADS: readonly { field: FieldName; champions: number; weight: number }[] = [
  { field: 'saga', champions: 400, weight: 3 },
  { field: 'director', champions: 200, weight: 1.2 },
  { field: 'cast', champions: 200, weight: 1.5 },
  { field: 'keywords', champions: 300, weight: 1.5 },
  { field: 'text', champions: 150, weight: 1 },
  { field: 'companies', champions: 150, weight: 0.4 },
];

/** Most voted films of a genre in a span of years. */
const GENRE_CHAMPIONS = 100;
const YEARS_PER_SPAN = 4;
const GENRE_WEIGHT = 0.5;
/** Films of one language, genre and decade that are next to a film by votes: its peers, on either side. */
const PEERS = 12;
const VOTES_WEIGHT = 0.25;

interface Champions {
  readonly starts: Uint32Array;
  readonly films: Uint32Array;
  readonly weights: Float32Array;
}

/** Finds the candidates of one film at a time. Not re-entrant: it keeps its working arrays. */
export class CandidateFinder {
  readonly #films: readonly Film[];
  readonly #leads: readonly { field: Field; champions: Champions; weight: number }[];
  readonly #genrePools: ReadonlyMap<string, readonly number[]>;
  readonly #peerPools: ReadonlyMap<string, readonly number[]>;
  readonly #peerRank: ReadonlyMap<string, number>;
  readonly #votes: Float32Array;
  readonly #scores: Float32Array;
  readonly #touched: number[] = [];

  constructor(films: readonly Film[], fields: Fields) {
    this.#films = films;
    this.#votes = Float32Array.from(films, (film) => Math.log1p(film.votes));
    this.#scores = new Float32Array(films.length);
    const byVotes = [...films.keys()].sort(
      (a, b) => (films[b]?.votes ?? 0) - (films[a]?.votes ?? 0) || a - b,
    );
    this.#leads = LEADS.map(({ field, champions, weight }) => ({
      field: fields[field],
      champions: championsOf(fields[field], byVotes, champions),
      weight,
    }));
    this.#genrePools = pools(films, byVotes, genreKeys, GENRE_CHAMPIONS);
    this.#peerPools = pools(films, byVotes, peerKeys, films.length);
    const rank = new Map<string, number>();
    for (const [key, pool] of this.#peerPools)
      for (const [position, film] of pool.entries()) rank.set(`${key} ${film}`, position);
    this.#peerRank = rank;
  }

  /** Positions of up to `count` films to compare with the film at this position, the likeliest first. */
  find(film: number, count: number): number[] {
    const touched = this.#touched;
    const scores = this.#scores;
    touched.length = 0;
    for (const lead of this.#leads) this.#follow(film, lead.field, lead.champions, lead.weight);
    const own = this.#films[film];
    if (own !== undefined) {
      for (const key of genreKeysAround(own)) {
        for (const other of this.#genrePools.get(key) ?? []) this.#touch(other, GENRE_WEIGHT);
      }
      for (const key of peerKeys(own)) {
        const pool = this.#peerPools.get(key) ?? [];
        const rank = this.#peerRank.get(`${key} ${film}`) ?? 0;
        for (let at = Math.max(0, rank - PEERS); at <= Math.min(pool.length - 1, rank + PEERS); at++) {
          const other = pool[at];
          // Peers have few votes more or less than the film: without this they would never be looked at.
          if (other !== undefined) this.#touch(other, 1.5);
        }
      }
    }
    for (const other of touched)
      scores[other] = (scores[other] ?? 0) + VOTES_WEIGHT * (this.#votes[other] ?? 0);
    const found = highest(touched, scores, count + 1).filter((other) => other !== film);
    for (const other of touched) scores[other] = 0;
    return found.slice(0, count);
  }

  #follow(film: number, field: Field, champions: Champions, weight: number): void {
    for (let at = field.starts[film] ?? 0; at < (field.starts[film + 1] ?? 0); at++) {
      const term = field.terms[at] ?? 0;
      const own = weight * (field.weights[at] ?? 0);
      if (own === 0) continue;
      for (let c = champions.starts[term] ?? 0; c < (champions.starts[term + 1] ?? 0); c++)
        this.#touch(champions.films[c] ?? 0, own * (champions.weights[c] ?? 0));
    }
  }

  #touch(film: number, score: number): void {
    const before = this.#scores[film] ?? 0;
    if (before === 0) this.#touched.push(film);
    this.#scores[film] = before + score;
  }
}

/** The items with the highest scores, best first; of equals, the earlier in the catalogue. */
function highest(items: readonly number[], scores: Float32Array, count: number): number[] {
  const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (items.length <= count) return items.toSorted(byScore);
  // Sorting thousands to keep hundreds is what costs most here: a threshold from the scores alone does it cheaper.
  const sorted = Float32Array.from(items, (item) => scores[item] ?? 0).sort();
  const threshold = sorted[sorted.length - count] ?? 0;
  return items
    .filter((item) => (scores[item] ?? 0) >= threshold)
    .sort(byScore)
    .slice(0, count);
}

function championsOf(field: Field, byVotes: readonly number[], limit: number): Champions {
  const { termCount, frequencies } = field;
  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) {
    const frequency = frequencies[term] ?? 0;
    // A term of one film leads nowhere.
    starts[term + 1] = (starts[term] ?? 0) + (frequency < 2 ? 0 : Math.min(limit, frequency));
  }
  const filled = new Uint32Array(termCount);
  const films = new Uint32Array(starts[termCount] ?? 0);
  const weights = new Float32Array(films.length);
  for (const film of byVotes) {
    for (let at = field.starts[film] ?? 0; at < (field.starts[film + 1] ?? 0); at++) {
      const term = field.terms[at] ?? 0;
      const slot = (starts[term] ?? 0) + (filled[term] ?? 0);
      if (slot >= (starts[term + 1] ?? 0)) continue;
      films[slot] = film;
      weights[slot] = field.weights[at] ?? 0;
      filled[term] = (filled[term] ?? 0) + 1;
    }
  }
  return { starts, films, weights };
}

function pools(
  films: readonly Film[],
  byVotes: readonly number[],
  keysOf: (film: Film) => readonly string[],
  limit: number,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const position of byVotes) {
    const film = films[position];
    if (film === undefined) continue;
    for (const key of keysOf(film)) {
      const pool = found.get(key);
      if (pool === undefined) found.set(key, [position]);
      else if (pool.length < limit) pool.push(position);
    }
  }
  return found;
}

function spanOf(film: Film): number {
  return Math.floor(film.year / YEARS_PER_SPAN);
}

/** A film without genres is in the pool of its time alone. */
function genresOf(film: Film): readonly string[] {
  return film.genres.length === 0 ? [''] : film.genres;
}

function genreKeys(film: Film): string[] {
  return [...new Set([...genresOf(film), ''])].map((genre) => `${genre} ${spanOf(film)}`);
}

function genreKeysAround(film: Film): string[] {
  return genresOf(film).flatMap((genre) => [-1, 0, 1].map((step) => `${genre} ${spanOf(film) + step}`));
}

function peerKeys(film: Film): string[] {
  const decade = Math.floor(film.year / 10);
  const language = film.language ?? '';
  return [
    ...genresOf(film)
      .slice(0, 2)
      .map((genre) => `${language} ${genre} ${decade}`),
    `${language} ${decade}`,
  ];
}
