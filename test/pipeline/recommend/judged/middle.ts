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
import type { Catalog } from '../../../../pipeline/catalog/types.ts';
import { kinds } from './middle-kinds.ts';
import { others } from './middle-others.ts';
import type { MiddleJudgement } from './traits.ts';

export const JUDGED_MIDDLE: readonly MiddleJudgement[] = [...kinds, ...others];

/** What is wrong with a film's list by its judgement; empty where nothing is. */
export function complaintsOf(
  { some: [wanted, ids], most, none }: MiddleJudgement,
  list: readonly number[],
  catalog: Catalog,
): string[] {
  const films = list
    .slice(0, 10)
    .map((id) => catalog.filmById.get(id))
    .filter((film) => film !== undefined);
  const five = films.slice(0, 5);
  const found = films.filter(({ id }) => ids.includes(id)).length;
  const strange = five.filter((film) => none(film, catalog)).map(({ title }) => title);
  return [
    ...(found < wanted ? [`${found} of ${wanted} companions`] : []),
    ...most.flatMap(([count, trait], at) => {
      const fitting = five.filter((film) => trait(film, catalog)).length;
      return fitting < count ? [`${fitting} of ${count} of trait ${at + 1}`] : [];
    }),
    ...(strange.length > 0 ? [`strange: ${strange.join(', ')}`] : []),
  ];
}
