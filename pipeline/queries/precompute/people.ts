/** Families `people` and `names`: everybody who acted in or directed a film of the catalogue. */
import type { Catalog, Film } from '../../catalog/types.ts';
import { getOrCreate } from '../../collections.ts';
import type { NameEntry, PersonEntry, PersonFilm, PersonRef } from '../families.ts';
import { isSameText, join } from '../fold.ts';
import { ratioOf, returnFigures } from './figures.ts';
import { byDate, filmRef, personRef } from './films.ts';

/** One person's part in a film. */
interface Part {
  readonly film: Film;
  acted: boolean;
  directed: boolean;
  character: string;
  /** Billing as an actor, 0 first. */
  billing: number;
}

export interface PersonParts extends PersonRef {
  readonly parts: readonly Part[];
  readonly acted: number;
  readonly directed: number;
}

/** Everybody with a credit, by ascending id. */
export function collectParts(catalog: Catalog): PersonParts[] {
  const byPerson = new Map<number, Map<number, Part>>();
  const partOf = (person: number, film: Film): Part =>
    getOrCreate(
      getOrCreate(byPerson, person, () => new Map<number, Part>()),
      film.id,
      () => ({ film, acted: false, directed: false, character: '', billing: 0 }),
    );
  for (const film of catalog.films) {
    for (const [billing, credit] of film.cast.entries()) {
      Object.assign(partOf(credit.person, film), { acted: true, character: credit.character, billing });
    }
    for (const person of film.directors) partOf(person, film).directed = true;
  }
  return [...byPerson]
    .map(([id, parts]) => {
      const list = [...parts.values()].sort((a, b) => byDate(a.film, b.film));
      return {
        ...personRef(catalog, id),
        parts: list,
        acted: list.filter((part) => part.acted).length,
        directed: list.filter((part) => part.directed).length,
      };
    })
    .sort((a, b) => a.id - b.id);
}

/** Family `people`. */
export function* personEntries(people: readonly PersonParts[]): Generator<[string, PersonEntry]> {
  const byKey = Map.groupBy(people, (person) => join(person.name));
  for (const person of people) {
    const namesakes = (byKey.get(join(person.name)) ?? [])
      .filter((other) => other !== person && isSameText(other.name, person.name))
      .sort((a, b) => b.parts.length - a.parts.length || a.id - b.id);
    yield [String(person.id), personEntry(person, namesakes)];
  }
}

function personEntry(person: PersonParts, namesakes: readonly PersonParts[]): PersonEntry {
  const acted = person.parts.filter((part) => part.acted);
  const notDirected = acted.filter((part) => !part.directed);
  const directed = person.parts.filter((part) => part.directed);
  const figures = (parts: readonly Part[]) => returnFigures(parts.map((part) => part.film));
  return {
    id: person.id,
    name: person.name,
    acting: acted.length === 0 ? null : { ...figures(acted), notDirected: figures(notDirected) },
    directing: directed.length === 0 ? null : figures(directed),
    films: person.parts.map(personFilm),
    namesakes: namesakes.map(({ id, name }) => ({ id, name })),
  };
}

function personFilm({ film, acted, directed, character }: Part): PersonFilm {
  const { date, budget, revenue } = film;
  return { ...filmRef(film), date, acted, directed, character, budget, revenue, ratio: ratioOf(film) };
}

/** Family `names`: who bears a name, those with most films first. */
export function* nameEntries(people: readonly PersonParts[]): Generator<[string, readonly NameEntry[]]> {
  const byKey = Map.groupBy(people, (person) => join(person.name));
  for (const [key, bearers] of byKey) {
    const entries = bearers.map(({ id, name, acted, directed }) => ({ id, name, acted, directed }));
    yield [key, entries.sort((a, b) => b.acted + b.directed - a.acted - a.directed || a.id - b.id)];
  }
}
