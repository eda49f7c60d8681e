/** Tables `people` and `names`: everybody who acted in or directed a film of the catalogue. */
import { castPeople, characterAt } from '../../catalog/casts.ts';
import type { Catalog, Film } from '../../catalog/types.ts';
import { isSameText, join } from '../../common/fold.ts';
import { byDate, byVotes } from '../../common/order.ts';
import { ratioOf, returnFigures } from '../../store/figures.ts';
import type {
  Collaborator,
  NameEntry,
  Namesake,
  PersonEntry,
  PersonFilm,
  PersonRef,
} from '../../store/tables.ts';
import { collaboratorFinder } from './collaborators.ts';
import { filmRef, firstOf, personRef } from './films.ts';

/** One person's part in a film. */
interface Part {
  readonly film: Film;
  readonly acted: boolean;
  readonly directed: boolean;
  /** Billing as an actor, 0 first. */
  readonly billing: number;
}

/** A person with credits, whose parts {@link partsOf} lists. */
export interface PersonParts extends PersonRef {
  readonly table: PartTable;
  readonly row: number;
  readonly acted: number;
  readonly directed: number;
  /** How many films: acted in, directed or both. */
  readonly films: number;
}

/** Everybody with a credit, by ascending id. */
export function collectParts(catalog: Catalog): PersonParts[] {
  const table = new PartTable(catalog);
  return Array.from(table.people, (_, row) => table.person(row));
}

/** A person's parts by date, made anew at each call: all at once would fill the heap. */
export function partsOf({ table, row }: PersonParts): Part[] {
  return table.parts(row);
}

/** The parts of everybody as columns of numbers: as objects, those of a million films would fill the heap. */
class PartTable {
  /** Ids, ascending. A person's row is the place here. */
  readonly people: Float64Array;
  readonly #catalog: Catalog;
  /** Films by date, so that everybody's parts come in that order. */
  readonly #byDate: readonly Film[];
  /** Row's parts are from `#starts[row]` to `#ends[row]`: film, billing (or NOT_BILLED), whether directed. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #films: Uint32Array;
  readonly #billings: Int32Array;
  readonly #directed: Uint8Array;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#byDate = catalog.films.toSorted(byDate);
    const counts = new Map<number, number>();
    const count = (person: number): Map<number, number> => counts.set(person, (counts.get(person) ?? 0) + 1);
    for (const film of this.#byDate) {
      for (const person of castPeople(film)) count(person);
      for (const person of film.directors) count(person);
    }
    this.people = Float64Array.from(counts.keys()).sort();
    this.#starts = new Uint32Array(this.people.length);
    const rows = new Map<number, number>();
    let total = 0;
    for (const [row, person] of this.people.entries()) {
      rows.set(person, row);
      this.#starts[row] = total;
      total += counts.get(person) ?? 0;
    }
    this.#ends = this.#starts.slice();
    this.#films = new Uint32Array(total);
    this.#billings = new Int32Array(total);
    this.#directed = new Uint8Array(total);
    for (const [position, film] of this.#byDate.entries()) {
      for (const [billing, person] of castPeople(film).entries())
        this.#billings[this.#partOf(rows.get(person) ?? 0, position)] = billing;
      for (const person of film.directors) this.#directed[this.#partOf(rows.get(person) ?? 0, position)] = 1;
    }
  }

  /** The place of a person's part in the film that is being gone through. */
  #partOf(row: number, film: number): number {
    const end = this.#ends[row] ?? 0;
    if (end > (this.#starts[row] ?? 0) && this.#films[end - 1] === film) return end - 1;
    this.#ends[row] = end + 1;
    this.#films[end] = film;
    this.#billings[end] = NOT_BILLED;
    return end;
  }

  person(row: number): PersonParts {
    const [start, end] = [this.#starts[row] ?? 0, this.#ends[row] ?? 0];
    let acted = 0;
    let directed = 0;
    for (let at = start; at < end; at++) {
      if (this.#billings[at] !== NOT_BILLED) acted++;
      if (this.#directed[at] === 1) directed++;
    }
    const { id, name } = personRef(this.#catalog, this.people[row] ?? 0);
    return { id, name, table: this, row, acted, directed, films: end - start };
  }

  parts(row: number): Part[] {
    const start = this.#starts[row] ?? 0;
    return Array.from({ length: (this.#ends[row] ?? 0) - start }, (_, index): Part => {
      const film = this.#byDate[this.#films[start + index] ?? 0];
      if (film === undefined) throw new Error(`part ${start + index} is in no film`);
      const billing = this.#billings[start + index] ?? NOT_BILLED;
      const acted = billing !== NOT_BILLED;
      return {
        film,
        acted,
        directed: this.#directed[start + index] === 1,
        billing: acted ? billing : 0,
      };
    });
  }
}

const NOT_BILLED = -1;

/** Table `people`. */
export function* personEntries(people: readonly PersonParts[]): Generator<[string, PersonEntry]> {
  const byKey = Map.groupBy(people, (person) => join(person.name));
  for (const bearers of byKey.values()) bearers.sort((a, b) => b.films - a.films || a.id - b.id);
  const collaboratorsOf = collaboratorFinder(people);
  for (const person of people) {
    const namesakes = firstOf(
      byKey.get(join(person.name)) ?? [],
      (other) => other !== person && isSameText(other.name, person.name),
    );
    yield [String(person.id), personEntry(person, namesakes, collaboratorsOf)];
  }
}

function personEntry(
  person: PersonParts,
  namesakes: readonly PersonParts[],
  collaboratorsOf: (person: PersonParts, films: readonly Film[]) => Collaborator[],
): PersonEntry {
  const parts = partsOf(person);
  const acted = parts.filter((part) => part.acted);
  const notDirected = acted.filter((part) => !part.directed);
  const directed = parts.filter((part) => part.directed);
  const figures = (some: readonly Part[]) => returnFigures(some.map((part) => part.film));
  const acting = figures(acted);
  return {
    id: person.id,
    name: person.name,
    acting:
      acted.length === 0
        ? null
        : { ...acting, notDirected: notDirected.length === acted.length ? acting : figures(notDirected) },
    directing: directed.length === 0 ? null : figures(directed),
    films: parts.map(personFilm),
    namesakes: namesakes.map(namesake),
    collaborators: collaboratorsOf(
      person,
      parts.map(({ film }) => film),
    ),
  };
}

function namesake(other: PersonParts): Namesake {
  const { id, name, acted, directed } = other;
  const [best] = partsOf(other)
    .map(({ film }) => film)
    .sort(byVotes);
  if (best === undefined) throw new Error(`person ${id} has no film`);
  const { id: _, ...film } = filmRef(best);
  return { id, name, acted, directed, film };
}

function personFilm({ film, acted, directed, billing }: Part): PersonFilm {
  const character = acted ? characterAt(film, billing) : '';
  const { date, budget, revenue, votes, score } = film;
  return {
    ...filmRef(film),
    date,
    acted,
    directed,
    character,
    budget,
    revenue,
    ratio: ratioOf(film),
    votes,
    score,
  };
}

/** Table `names`: who bears a name, those with most films first. */
export function* nameEntries(
  people: readonly PersonParts[],
  known: Catalog['people'],
): Generator<[string, readonly NameEntry[]]> {
  const called = people.flatMap(({ id, name, acted, directed }) =>
    [name, ...(known.get(id)?.otherNames ?? [])].map((one) => ({ id, name: one, acted, directed })),
  );
  for (const [key, entries] of Map.groupBy(called, ({ name }) => join(name))) {
    yield [key, entries.sort((a, b) => b.acted + b.directed - a.acted - a.directed || a.id - b.id)];
  }
}
