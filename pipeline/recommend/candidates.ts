/**
 * Which films are worth comparing with a film. Comparing all with all grows with the square of the catalogue, so each
 * term keeps only its most voted films (its champions), and each film looks only at the champions of its terms.
 */

import { KNOWN_GENRES } from '../common/genres.ts';
import type { Field, FieldName, Fields } from './fields.ts';
import { type Rows, sharedFloat32, sharedUint32, shareRows } from './shared.ts';
import type { FilmTable } from './table.ts';

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
/** Peers have hardly more votes than the film: without this, obscure films would never be looked at. */
const PEER_WEIGHT = 1.5;
/** A language of less than about one film in two hundred is rare, on the scale of `languageRarities`. */
const RARE = 0.5;
const VOTES_WEIGHT = 0.25;

interface Champions {
  readonly starts: Uint32Array;
  readonly films: Uint32Array;
  readonly weights: Float32Array;
}

interface Lead {
  readonly field: Field;
  readonly champions: Champions;
  readonly weight: number;
}

/** What candidates are looked up in; built once, shared by the threads. */
export interface CandidateIndex {
  readonly leads: readonly Lead[];
  /** Pool → its most voted films, and film → the pools to look in. */
  readonly genrePools: Rows;
  readonly genrePoolsOf: Rows;
  /** Pool → all its films by votes, and film → [pool, its place there, pool, its place there …]. */
  readonly peerPools: Rows;
  readonly peerPlacesOf: Rows;
}

/** Lays out the champions and the pools. */
export function buildIndex(table: FilmTable, fields: Fields): CandidateIndex {
  const leads = LEADS.map(({ field, champions, weight }) => ({
    field: fields[field],
    champions: championsOf(fields[field], table.byVotes, champions),
    weight,
  }));
  const genres = new Pools();
  const peers = new Pools();
  const places: number[][] = Array.from({ length: table.count }, () => []);
  for (const film of table.byVotes) {
    for (const genre of genresOf(table, film)) {
      genres.add(`${genre} ${spanOf(table, film)}`, film, GENRE_CHAMPIONS);
    }
    genres.add(`any ${spanOf(table, film)}`, film, GENRE_CHAMPIONS);
    for (const key of peerKeys(table, film)) {
      const [pool, place] = peers.add(key, film, table.count);
      places[film]?.push(pool, place);
    }
  }
  const around = Array.from({ length: table.count }, (_, film) => {
    const known = genresOf(table, film);
    const span = spanOf(table, film);
    return (known.length === 0 ? ['any'] : known).flatMap((genre) =>
      [span - 1, span, span + 1].flatMap((near) => genres.ids.get(`${genre} ${near}`) ?? []),
    );
  });
  return {
    leads,
    genrePools: shareRows(genres.lists),
    genrePoolsOf: shareRows(around),
    peerPools: shareRows(peers.lists),
    peerPlacesOf: shareRows(places),
  };
}

class Pools {
  readonly ids = new Map<string, number>();
  readonly lists: number[][] = [];

  /** Adds a film unless the pool is full; answers the pool and its size before. */
  add(key: string, film: number, limit: number): [pool: number, place: number] {
    const pool = this.ids.get(key) ?? this.lists.length;
    this.ids.set(key, pool);
    const list = this.lists[pool] ?? [];
    this.lists[pool] = list;
    if (list.length < limit) list.push(film);
    return [pool, list.length - 1];
  }
}

function spanOf(table: FilmTable, film: number): number {
  return Math.floor((table.years[film] ?? 0) / YEARS_PER_SPAN);
}

function genresOf(table: FilmTable, film: number): number[] {
  const bits = table.genres[film] ?? 0;
  return [...KNOWN_GENRES.keys()].filter((bit) => (bits & (1 << bit)) !== 0);
}

function peerKeys(table: FilmTable, film: number): string[] {
  const time = `${table.languages[film] ?? 0} ${Math.floor((table.years[film] ?? 0) / 10)}`;
  return [
    `${time} ${table.genres[film] ?? 0}`,
    ...genresOf(table, film).map((genre) => `${time} ${genre}g`),
    time,
    // In a language of few films, all times are near.
    ...((table.languageRarities[film] ?? 0) > RARE ? [`language ${table.languages[film] ?? 0}`] : []),
    // Of its decade, where nothing else is known: these at least share something.
    ...(table.genres[film] === 0 ? [`decade ${Math.floor((table.years[film] ?? 0) / 10)}`] : []),
  ];
}

function championsOf(field: Field, byVotes: Uint32Array, limit: number): Champions {
  const { termCount, frequencies } = field;
  const starts = sharedUint32(termCount + 1);
  for (let term = 0; term < termCount; term++) {
    const frequency = frequencies[term] ?? 0;
    // A term of one film leads nowhere.
    starts[term + 1] = (starts[term] ?? 0) + (frequency < 2 ? 0 : Math.min(limit, frequency));
  }
  const filled = new Uint32Array(termCount);
  const films = sharedUint32(starts[termCount] ?? 0);
  const weights = sharedFloat32(films.length);
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

/** Scores are counted in steps of 1/64 up to 16 to find the best of them without sorting. */
const STEPS = 1024;
const STEPS_PER_UNIT = 64;

/** Finds the candidates of one film at a time. Not re-entrant: it keeps its working arrays. */
export class CandidateFinder {
  readonly #index: CandidateIndex;
  /**
   * Film f's score so far is at 2f. At 2f + 1, in the same place of memory, what is added in the end for its votes:
   * so little, where the film may not be recommended, that nothing makes up for it.
   */
  readonly #scores: Float32Array;
  /** By film, the next of the rows that are the same film, in a ring; a film of one row is its own next. */
  readonly #twins: Uint32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** By touched film, its step; by step, how many films are on it. */
  readonly #stepOf: Uint16Array;
  readonly #steps = new Uint32Array(STEPS);

  constructor(table: FilmTable, index: CandidateIndex) {
    this.#index = index;
    this.#scores = new Float32Array(2 * table.count);
    for (let film = 0; film < table.count; film++)
      this.#scores[2 * film + 1] =
        table.offered[film] === 0 ? -Infinity : VOTES_WEIGHT * (table.votes[film] ?? 0);
    this.#twins = ringsOf(table.identities);
    this.#touched = new Uint32Array(table.count);
    this.#stepOf = new Uint16Array(table.count);
  }

  /**
   * Writes the positions of up to `found.length` films to compare with a film, in no particular order: never itself,
   * another row of the same film, or one that may not be recommended. Answers how many there are.
   */
  find(film: number, found: Uint32Array): number {
    this.#touchedCount = 0;
    for (const lead of this.#index.leads) this.#followTerms(film, lead);
    this.#followGenres(film);
    this.#followPeers(film);
    this.#leaveOutTwins(film);
    return this.#takeBest(found);
  }

  #followTerms(film: number, { field, champions, weight }: Lead): void {
    const end = field.starts[film + 1] ?? 0;
    for (let at = field.starts[film] ?? 0; at < end; at++) {
      const term = field.terms[at] ?? 0;
      const own = weight * (field.weights[at] ?? 0);
      if (own === 0) continue;
      const last = champions.starts[term + 1] ?? 0;
      for (let c = champions.starts[term] ?? 0; c < last; c++)
        this.#touch(champions.films[c] ?? 0, own * (champions.weights[c] ?? 0));
    }
  }

  #followGenres(film: number): void {
    const { genrePools, genrePoolsOf } = this.#index;
    for (let at = genrePoolsOf.starts[film] ?? 0; at < (genrePoolsOf.starts[film + 1] ?? 0); at++) {
      const pool = genrePoolsOf.values[at] ?? 0;
      for (let p = genrePools.starts[pool] ?? 0; p < (genrePools.starts[pool + 1] ?? 0); p++)
        this.#touch(genrePools.values[p] ?? 0, GENRE_WEIGHT);
    }
  }

  #followPeers(film: number): void {
    const { peerPools, peerPlacesOf } = this.#index;
    for (let at = peerPlacesOf.starts[film] ?? 0; at < (peerPlacesOf.starts[film + 1] ?? 0); at += 2) {
      const pool = peerPlacesOf.values[at] ?? 0;
      const start = peerPools.starts[pool] ?? 0;
      const own = start + (peerPlacesOf.values[at + 1] ?? 0);
      const last = Math.min((peerPools.starts[pool + 1] ?? 0) - 1, own + PEERS);
      for (let p = Math.max(start, own - PEERS); p <= last; p++)
        this.#touch(peerPools.values[p] ?? 0, PEER_WEIGHT);
    }
  }

  #touch(film: number, score: number): void {
    const before = this.#scores[2 * film] ?? 0;
    if (before === 0) this.#touched[this.#touchedCount++] = film;
    this.#scores[2 * film] = before + score;
  }

  /** Makes the film and the other rows of it score so little that they are not taken. */
  #leaveOutTwins(film: number): void {
    let twin = film;
    do {
      // One that nothing led to is not among the touched, and must stay as it is.
      if (this.#scores[2 * twin] !== 0) this.#scores[2 * twin] = -Infinity;
      twin = this.#twins[twin] ?? film;
    } while (twin !== film);
  }

  #takeBest(found: Uint32Array): number {
    const [scores, touched, stepOf] = [this.#scores, this.#touched, this.#stepOf];
    const steps = this.#steps.fill(0);
    let kept = 0;
    for (let t = 0; t < this.#touchedCount; t++) {
      const other = touched[t] ?? 0;
      const score = (scores[2 * other] ?? 0) + (scores[2 * other + 1] ?? 0);
      scores[2 * other] = 0;
      if (score < 0) continue;
      const step = Math.min(STEPS - 1, Math.floor(score * STEPS_PER_UNIT));
      steps[step] = (steps[step] ?? 0) + 1;
      touched[kept] = other;
      stepOf[kept++] = step;
    }
    let threshold = STEPS - 1;
    let above = 0;
    while (threshold > 0 && above + (steps[threshold] ?? 0) <= found.length) above += steps[threshold--] ?? 0;
    let count = 0;
    for (let t = 0; t < kept; t++) {
      // Those on the threshold are taken as long as there is room.
      const step = stepOf[t] ?? 0;
      if (step > threshold) found[count++] = touched[t] ?? 0;
      else if (step === threshold && above < found.length) {
        found[count++] = touched[t] ?? 0;
        above++;
      }
    }
    return count;
  }
}

/** Links the places that hold one number in a ring: each leads to the next, and the last to the first. */
function ringsOf(identities: Uint32Array): Uint32Array {
  const next = Uint32Array.from(identities.keys());
  const first = new Map<number, number>();
  for (const [place, identity] of identities.entries()) {
    const known = first.get(identity);
    if (known === undefined) first.set(identity, place);
    else {
      next[place] = next[known] ?? known;
      next[known] = place;
    }
  }
  return next;
}
