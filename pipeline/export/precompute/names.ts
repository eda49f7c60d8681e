/** Everything that can be found by name, with its fame. */

import type { Catalog } from '../../catalog/types.ts';
import { isSameText } from '../../common/fold.ts';
import { byVotes } from '../../common/order.ts';
import type { SearchTuple } from '../../store/tables.ts';
import { type PersonParts, partsOf } from './people.ts';

/** A star of many films is looked for about as often as one film with an eighth of all those votes. */
const PERSON_SHARE = 1 / 8;
/** Nearly everybody is little known, and how little says nothing. In steps, names and fame take a browser less. */
const KNOWN = 1000;
const STEP = 2;

/** Films by votes. */
export function filmTuples(catalog: Catalog): SearchTuple[] {
  return catalog.films.toSorted(byVotes).map((film): SearchTuple => {
    const { id, title, year, votes, originalTitle } = film;
    const isOther = originalTitle !== null && !isSameText(originalTitle, title);
    return isOther ? ['film', id, title, year, votes, originalTitle] : ['film', id, title, year, votes];
  });
}

/** People by fame: the votes of their films, less for lower billing. Each in the role of most films. */
export function personTuples(people: readonly PersonParts[]): SearchTuple[] {
  return people
    .map((person): SearchTuple => {
      const fame = partsOf(person).reduce(
        (sum, part) => sum + part.film.votes / (part.directed ? 1 : 1 + part.billing / 2),
        0,
      );
      const kind = person.directed > person.acted ? 'director' : 'actor';
      return [kind, person.id, person.name, 0, inSteps(fame * PERSON_SHARE)];
    })
    .sort((a, b) => b[4] - a[4] || a[1] - b[1]);
}

/** A fame as a whole number; below `KNOWN` the nearest step of a geometric scale. */
function inSteps(fame: number): number {
  const step = Math.round(Math.log(fame) / Math.log(STEP));
  return Math.round(fame < 1 || fame >= KNOWN ? fame : STEP ** step);
}
