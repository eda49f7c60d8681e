/** Everything that can be found by name, with its fame. */
import type { Catalog, Film } from '../../catalog/types.ts';
import { isSameText } from '../../common/fold.ts';
import { byVotes } from '../../common/order.ts';
import type { SearchTuple } from '../../store/tables.ts';
import { type PersonParts, partsOf } from './people.ts';

/** A star of many films is looked for about as often as one film with an eighth of all those votes. */
const PERSON_SHARE = 1 / 8;
/** Nearly everybody is little known, and how little says nothing. In steps, names and fame take a browser less. */
const KNOWN = 1000;
const STEP = 2;

/**
 * Names by which a film is known that no source has: episodes that the credits count and the titles do not, and numbers
 * that posters give. By TMDB id.
 */
const KNOWN_AS: ReadonlyMap<number, readonly string[]> = new Map([
  [11, ['Star Wars: Episode IV - A New Hope']],
  [1891, ['Star Wars: Episode V - The Empire Strikes Back']],
  [1892, ['Star Wars: Episode VI - Return of the Jedi']],
  [140607, ['Star Wars: Episode VII - The Force Awakens']],
  [181808, ['Star Wars: Episode VIII - The Last Jedi']],
  [85, ['Indiana Jones and the Raiders of the Lost Ark']],
  [1368, ['Rambo: First Blood']],
  [1572, ['Die Hard 3']],
  [1571, ['Die Hard 4']],
  [47964, ['Die Hard 5']],
  [9615, ['Fast & Furious 3']],
  [13804, ['Fast & Furious 4']],
  [51497, ['Fast & Furious 5']],
  [168259, ['Fast & Furious 7']],
  [337339, ['Fast & Furious 8']],
]);

/** All that a film is called, each once: in Spanish, as the source has it, in its own language and otherwise. */
export function namesOf({ id, title, originalTitle, titles }: Film): [shown: string, ...others: string[]] {
  const spanish = titles.map((other) => other.title);
  const [shown = title, ...others] = [
    ...spanish.slice(0, 1),
    title,
    ...spanish.slice(1),
    ...(originalTitle === null ? [] : [originalTitle]),
    ...(KNOWN_AS.get(id) ?? []),
  ];
  const distinct = others.filter(
    (other, place) => ![shown, ...others.slice(0, place)].some((before) => isSameText(before, other)),
  );
  return [shown, ...distinct];
}

/** Films by votes. */
export function filmTuples(catalog: Catalog): SearchTuple[] {
  return catalog.films.toSorted(byVotes).map((film): SearchTuple => {
    const [shown, ...others] = namesOf(film);
    return ['film', film.id, shown, film.year, film.votes, ...others];
  });
}

/** People by fame: the votes of their films, less for lower billing. Each in the role of most films. */
export function personTuples(people: readonly PersonParts[], known: Catalog['people']): SearchTuple[] {
  return people
    .map((person): SearchTuple => {
      const fame = partsOf(person).reduce(
        (sum, part) => sum + part.film.votes / (part.directed ? 1 : 1 + part.billing / 2),
        0,
      );
      const kind = person.directed > person.acted ? 'director' : 'actor';
      const { otherNames = [] } = known.get(person.id) ?? {};
      return [kind, person.id, person.name, 0, inSteps(fame * PERSON_SHARE), ...otherNames];
    })
    .sort((a, b) => b[4] - a[4] || a[1] - b[1]);
}

/** A fame as a whole number; below `KNOWN` the nearest step of a geometric scale. */
function inSteps(fame: number): number {
  const step = Math.round(Math.log(fame) / Math.log(STEP));
  return Math.round(fame < 1 || fame >= KNOWN ? fame : STEP ** step);
}
