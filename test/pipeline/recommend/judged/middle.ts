/**
 * Sixty films of middle fame (between the 1,000th and the 20,000th by votes) and of kinds that were once served badly,
 * with what who liked one would expect of its list and what would make them wonder. Written on 29 November 2026 from
 * the films' catalogue data and what the judge knew of them, before any list that the product gives for them was
 * looked at; not changed since, whatever the lists are.
 *
 * How they were drawn: the films of each kind between those ranks, in an order by a hash of their ids; of these the
 * first two (three in Spanish of each shore, of English horror, of Asia's, of TV films and of recent ones; four
 * documentaries; one Turkish horror film) that the judge knew something of, sagas left out, since `famous.ts` has those.
 */

import { kinds } from './middle-kinds.ts';
import { others } from './middle-others.ts';
import type { MiddleJudgement } from './traits.ts';

export const JUDGED_MIDDLE: readonly MiddleJudgement[] = [...kinds, ...others];
