/** Scored candidates → one list a film: saga first, hardly anything shown too often, some places for discoveries. */
import { type Candidates, FIRST_PLACES, findPenalties } from './exposure.ts';
import { SAME_SAGA } from './model.ts';
import type { FilmTable } from './table.ts';

/** The most voted films are re-ranked on their own: the many obscure ones do not crowd them out. */
const WELL_KNOWN = 6000;
/** In how many first places a film may be: of well-known films' lists, and of the others'. */
const KNOWN_CAP = 140;
const OBSCURE_CAP = 110;
/** Of a saga so many are put into the first places, so that one is left for something else. */
const SAGA_PLACES = 4;
/** Places looked at together, the last of which shows a film that no better-known film's list shows. */
const DISCOVERY_PLACES = 10;
/** Obscure films' first places end with a discovery too: who looks at them has seen the classics. */
const OBSCURE_DISCOVERIES = 1;
/** ln(1 + votes) under which a film is no discovery for a well-known one. */
const DISCOVERED_VOTES = Math.log1p(20);

interface Offer {
  readonly film: number;
  readonly score: number;
  /** Score less penalty. */
  readonly value: number;
  readonly sameSaga: boolean;
  /** Whether it is in the list already. */
  taken: boolean;
}

/**
 * Puts each film's candidates in the order of its list, and leaves only the first `length`. In place: copies would
 * take as much memory again. The best-known film's list is made first, so that who comes later can differ from it.
 */
export function composeLists(table: FilmTable, candidates: Candidates, length: number): void {
  const ranked = [...table.byVotes];
  const tiers = [
    { films: ranked.slice(0, WELL_KNOWN), cap: KNOWN_CAP, known: true },
    { films: ranked.slice(WELL_KNOWN), cap: OBSCURE_CAP, known: false },
  ];
  const shown = new Uint8Array(table.count);
  const lastSeen = new Uint32Array(table.count);
  for (const { films, cap, known } of tiers) {
    const penalties = findPenalties(candidates, films, cap);
    const timesFirst = new Uint32Array(table.count);
    for (const film of films) {
      const offers = offersFor(film, table, candidates, penalties, lastSeen);
      const list = composeList(offers, {
        length,
        isOver: (other) => (timesFirst[other] ?? 0) >= cap,
        isDiscovery: (other) =>
          shown[other] === 0 && (!known || (table.votes[other] ?? 0) >= DISCOVERED_VOTES),
        discoveries: known ? 0 : OBSCURE_DISCOVERIES,
      });
      for (const { film: other } of list.slice(0, FIRST_PLACES))
        timesFirst[other] = (timesFirst[other] ?? 0) + 1;
      for (const { film: other } of list.slice(0, DISCOVERY_PLACES)) shown[other] = 1;
      store(film, list, candidates);
    }
  }
}

function store(film: number, list: readonly Offer[], { width, counts, films, scores }: Candidates): void {
  counts[film] = list.length;
  for (const [place, offer] of list.entries()) {
    films[film * width + place] = offer.film;
    scores[film * width + place] = offer.score;
  }
}

/**
 * A film's candidates by score less penalty, each film once whatever its rows.
 * @param lastSeen by film, the one after the last whose candidate it was: a set for each film takes as long as the rest
 */
function offersFor(
  film: number,
  { sagas, identities }: FilmTable,
  { width, counts, films, scores }: Candidates,
  penalties: Float32Array,
  lastSeen: Uint32Array,
): Offer[] {
  const saga = sagas[film] ?? 0;
  const offers: Offer[] = [];
  for (let at = film * width; at < film * width + (counts[film] ?? 0); at++) {
    const other = films[at] ?? 0;
    const identity = identities[other] ?? other;
    if (lastSeen[identity] === film + 1) continue;
    lastSeen[identity] = film + 1;
    const sameSaga = saga !== 0 && sagas[other] === saga;
    // The saga has its own places; beyond them its films have no advantage.
    const score = scores[at] ?? 0;
    const value = score - (penalties[other] ?? 0) - (sameSaga ? SAME_SAGA : 0);
    offers.push({ film: other, score, value, sameSaga, taken: false });
  }
  return offers.sort((a, b) => b.value - a.value || a.film - b.film);
}

interface ListRules {
  readonly length: number;
  readonly isOver: (film: number) => boolean;
  readonly isDiscovery: (film: number) => boolean;
  /** How many of the first places are discoveries. */
  readonly discoveries: number;
}

function composeList(offers: readonly Offer[], rules: ListRules): Offer[] {
  const list: Offer[] = [];
  const take = (upTo: number, wanted: (offer: Offer) => boolean): void => {
    for (const offer of offers) {
      if (list.length >= Math.min(upTo, rules.length)) return;
      if (offer.taken || !wanted(offer)) continue;
      offer.taken = true;
      list.push(offer);
    }
  };
  take(SAGA_PLACES, (offer) => offer.sameSaga);
  take(Math.max(list.length, FIRST_PLACES - rules.discoveries), (o) => !o.sameSaga && !rules.isOver(o.film));
  take(FIRST_PLACES, (offer) => rules.isDiscovery(offer.film) && !rules.isOver(offer.film));
  take(FIRST_PLACES, (offer) => !rules.isOver(offer.film));
  // Only where there is hardly any candidate: a full list matters more than a cap.
  take(FIRST_PLACES, () => true);
  take(DISCOVERY_PLACES - 1, () => true);
  take(DISCOVERY_PLACES, (offer) => rules.isDiscovery(offer.film));
  take(DISCOVERY_PLACES, () => true);
  take(rules.length, () => true);
  return list;
}
