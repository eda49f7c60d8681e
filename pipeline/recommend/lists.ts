/**
 * Scored candidates → one list a film: in the first places its saga and what it has most to do with, then what who liked
 * it is likely to like; hardly anything shown too often, some films that no other list shows.
 */
import { EXPOSURE, FEATURES_OF, JUDGED, LISTS } from './config.ts';
import { type Candidates, FIRST_PLACES, findPenalties } from './exposure.ts';
import type { FilmTable } from './table.ts';
import type { CoOccurrences } from './taste.ts';

const SAGA = JUDGED.saga ?? 0;

interface Offer {
  readonly film: number;
  /** In the first places, less what is asked for showing it so often; and in the others. */
  readonly value: number;
  readonly later: number;
  readonly sameSaga: boolean;
  /** Whether it is in the list already. */
  taken: boolean;
}

/**
 * Puts each film's candidates in the order of its list, and leaves only the first `length`. In place: copies would
 * take as much memory again. The best-known film's list is made first, so that who comes later can differ from it.
 */
export function composeLists(
  table: FilmTable,
  candidates: Candidates,
  length: number,
  { starts }: CoOccurrences,
): void {
  const isLiked = (film: number): boolean => (starts[film + 1] ?? 0) > (starts[film] ?? 0);
  const ranked = [...table.byVotes];
  const tiers = [
    { films: ranked.slice(0, EXPOSURE.wellKnown), cap: EXPOSURE.knownCap, known: true },
    { films: ranked.slice(EXPOSURE.wellKnown), cap: EXPOSURE.obscureCap, known: false },
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
        isKnown: (table.votes[film] ?? 0) >= FEATURES_OF.knownVotes,
        isOver: (other) => (timesFirst[other] ?? 0) >= cap,
        isNovel: (other) =>
          shown[other] === 0 && (!known || (table.votes[other] ?? 0) >= EXPOSURE.noveltyVotes),
        noveltyInFirst: known ? 0 : EXPOSURE.noveltyOfObscure,
        novelty: isLiked(film) ? EXPOSURE.noveltyOfLiked : EXPOSURE.novelty,
      });
      for (const { film: other } of list.slice(0, FIRST_PLACES))
        timesFirst[other] = (timesFirst[other] ?? 0) + 1;
      for (const { film: other } of list.slice(0, LISTS.shownTogether)) shown[other] = 1;
      store(film, list, candidates);
    }
  }
}

function store(film: number, list: readonly Offer[], { width, counts, films }: Candidates): void {
  counts[film] = list.length;
  for (const [place, offer] of list.entries()) films[film * width + place] = offer.film;
}

/**
 * A film's candidates by their value in the first places, each film once whatever its rows.
 * @param lastSeen by film, the one after the last whose candidate it was: a set for each film takes as long as the rest
 */
function offersFor(
  film: number,
  { sagas, identities }: FilmTable,
  { width, counts, films, scores, later }: Candidates,
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
    const less = (penalties[other] ?? 0) + (sameSaga ? SAGA : 0);
    offers.push({
      film: other,
      value: (scores[at] ?? 0) - less,
      later: (later[at] ?? 0) - less,
      sameSaga,
      taken: false,
    });
  }
  return offers.sort((a, b) => b.value - a.value || a.film - b.film);
}

interface ListRules {
  readonly length: number;
  readonly isOver: (film: number) => boolean;
  /** Whether the list is of a film that enough people know. */
  readonly isKnown: boolean;
  /** Whether no list made so far shows the film. */
  readonly isNovel: (film: number) => boolean;
  /** What the last of the first places gives up in score for a novel film, and the last of the ten. */
  readonly noveltyInFirst: number;
  readonly novelty: number;
}

function byLater(a: Offer, b: Offer): number {
  return b.later - a.later || a.film - b.film;
}

/** @param offers by their value in the first places */
function composeList(offers: Offer[], rules: ListRules): Offer[] {
  const list: Offer[] = [];
  const put = (offer: Offer): void => {
    offer.taken = true;
    list.push(offer);
  };
  const take = (upTo: number, wanted: (offer: Offer) => boolean): void => {
    for (const offer of offers) {
      if (list.length >= Math.min(upTo, rules.length)) return;
      if (!offer.taken && wanted(offer)) put(offer);
    }
  };
  const takeNovel = (bonus: number, wanted: (offer: Offer) => boolean): void => {
    if (list.length >= rules.length) return;
    const next = offers.find((offer) => !offer.taken && wanted(offer));
    const novel = offers.find((offer) => !offer.taken && wanted(offer) && rules.isNovel(offer.film));
    if (novel !== undefined && next !== undefined && novel.value + bonus > next.value) put(novel);
  };
  const allowed = ({ film }: Offer): boolean => !rules.isOver(film);
  take(LISTS.sagaPlaces, (offer) => offer.sameSaga);
  const other = (offer: Offer): boolean => !offer.sameSaga && allowed(offer);
  take(Math.max(list.length, FIRST_PLACES - 1), other);
  if (list.length < FIRST_PLACES) takeNovel(rules.noveltyInFirst, other);
  take(FIRST_PLACES, other);
  take(FIRST_PLACES, allowed);
  // Only where there is hardly any candidate: a full list matters more than a cap.
  take(FIRST_PLACES, () => true);
  // What is among the first is there for what it has to do with the film; where people tell, what they like best leads.
  const lead = ({ later, sameSaga }: Offer): number => later + (sameSaga ? LISTS.sagaAhead : 0);
  if (rules.isKnown) list.sort((a, b) => lead(b) - lead(a) || a.film - b.film);
  offers.sort(byLater);
  take(LISTS.shownTogether - 1, () => true);
  if (list.length < LISTS.shownTogether) takeNovel(rules.novelty, () => true);
  take(rules.length, () => true);
  return list;
}
