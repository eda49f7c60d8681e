/**
 * Which films are worth comparing with a film. Comparing all with all grows with the square of the catalogue, so each
 * term keeps only its most voted films (its champions), and each film looks only at the champions of its terms.
 */

import { KNOWN_GENRES } from '../common/genres.ts';
import { type Lead, RETRIEVAL } from './config.ts';
import type { Field, Fields } from './fields.ts';
import { type Rows, sharedFloat32, sharedUint32, shareRows } from './shared.ts';
import type { FilmTable } from './table.ts';

interface Champions {
  readonly starts: Uint32Array;
  readonly films: Uint32Array;
  readonly weights: Float32Array;
}

interface Trail {
  readonly lead: Lead;
  readonly field: Field;
  readonly champions: Champions;
}

/** What candidates are looked up in; built once, shared by the threads. */
export interface CandidateIndex {
  readonly trails: readonly Trail[];
  /** Pool → its most voted films, and film → the pools to look in. */
  readonly genrePools: Rows;
  readonly genrePoolsOf: Rows;
  /** Pool → all its films by votes, and film → [pool, its place there, pool, its place there …]. */
  readonly peerPools: Rows;
  readonly peerPlacesOf: Rows;
}

/** Lays out the champions and the pools. */
export function buildIndex(table: FilmTable, fields: Fields): CandidateIndex {
  const trails = RETRIEVAL.leads.map((lead) => ({
    lead,
    field: fields[lead.field],
    champions: championsOf(fields[lead.field], table.byVotes, lead.champions),
  }));
  const genres = new Pools();
  const peers = new Pools();
  const places: number[][] = Array.from({ length: table.count }, () => []);
  for (const film of table.byVotes) {
    for (const genre of genresOf(table, film)) {
      genres.add(`${genre} ${spanOf(table, film)}`, film, RETRIEVAL.genreChampions);
    }
    genres.add(`any ${spanOf(table, film)}`, film, RETRIEVAL.genreChampions);
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
    trails,
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
  return Math.floor((table.years[film] ?? 0) / RETRIEVAL.yearsPerSpan);
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
    ...((table.languageRarities[film] ?? 0) > RETRIEVAL.rareLanguage
      ? [`language ${table.languages[film] ?? 0}`]
      : []),
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

/** What puts a film of a quota before all others. */
const SURE = 8;

/** Scores are counted in steps of 1/32 up to 128 to find the best of them without sorting. */
const STEPS = 4096;
const STEPS_PER_UNIT = 32;

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
        table.offered[film] === 0 ? -Infinity : RETRIEVAL.votesWeight * (table.votes[film] ?? 0);
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
    for (const trail of this.#index.trails) this.#followTerms(film, trail);
    this.#followGenres(film);
    this.#followPeers(film);
    this.#leaveOutTwins(film);
    return this.#takeBest(found);
  }

  #followTerms(film: number, { lead, field, champions }: Trail): void {
    const end = field.starts[film + 1] ?? 0;
    for (let at = field.starts[film] ?? 0; at < end; at++) {
      const term = field.terms[at] ?? 0;
      const part = field.weights[at] ?? 0;
      if (part === 0) continue;
      const own = lead.weight * part;
      const sure = (field.frequencies[term] ?? 0) <= lead.upTo && part >= lead.from ? lead.sure : 0;
      const first = champions.starts[term] ?? 0;
      const last = champions.starts[term + 1] ?? 0;
      for (let c = first; c < last; c++)
        this.#touch(
          champions.films[c] ?? 0,
          own * (champions.weights[c] ?? 0) + (c < first + sure ? SURE : 0),
        );
    }
  }

  #followGenres(film: number): void {
    const { genrePools, genrePoolsOf } = this.#index;
    for (let at = genrePoolsOf.starts[film] ?? 0; at < (genrePoolsOf.starts[film + 1] ?? 0); at++) {
      const pool = genrePoolsOf.values[at] ?? 0;
      const first = genrePools.starts[pool] ?? 0;
      for (let p = first; p < (genrePools.starts[pool + 1] ?? 0); p++)
        this.#touch(
          genrePools.values[p] ?? 0,
          RETRIEVAL.genreWeight + (p < first + RETRIEVAL.genreSure ? SURE : 0),
        );
    }
  }

  #followPeers(film: number): void {
    const { peerPools, peerPlacesOf } = this.#index;
    for (let at = peerPlacesOf.starts[film] ?? 0; at < (peerPlacesOf.starts[film + 1] ?? 0); at += 2) {
      const pool = peerPlacesOf.values[at] ?? 0;
      const start = peerPools.starts[pool] ?? 0;
      const own = start + (peerPlacesOf.values[at + 1] ?? 0);
      const last = Math.min((peerPools.starts[pool + 1] ?? 0) - 1, own + RETRIEVAL.peers);
      for (let p = Math.max(start, own - RETRIEVAL.peers); p <= last; p++)
        this.#touch(peerPools.values[p] ?? 0, RETRIEVAL.peerWeight);
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
