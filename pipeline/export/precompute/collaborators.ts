/** Who somebody has made most films with. */
import { castPeople } from '../../catalog/casts.ts';
import type { Film } from '../../catalog/types.ts';
import type { Collaborator, PersonRef } from '../../store/tables.ts';

/** People that an entry names. */
const NAMED = 8;
/** Of everybody in somebody's only film together there is nothing to say. */
const FEWEST_SHARED = 2;

interface Person extends PersonRef {
  /** How many films they are in. */
  readonly films: number;
}

/**
 * Finds with whom somebody, actor or director, shares most films: of as many, first whoever is in most films, then by
 * id. It counts in columns that it keeps, since a busy actor has shared a film with thousands.
 * @param people everybody with a credit
 */
export function collaboratorFinder(
  people: readonly Person[],
): (person: Person, films: readonly Film[]) => Collaborator[] {
  // Whoever is in a single film shares no two.
  const others = people.filter(({ films }) => films >= FEWEST_SHARED);
  const rows = new Map(others.map(({ id }, row) => [id, row]));
  const shared = new Uint32Array(others.length);
  /** The last film in which each was met, by a number of its own: a cast may name somebody twice. */
  const metIn = new Float64Array(others.length);
  let film = 0;

  return (person, films) => {
    if (person.films < FEWEST_SHARED) return [];
    const own = rows.get(person.id);
    const met: number[] = [];
    for (const one of films) {
      film++;
      for (const id of credited(one)) {
        const row = rows.get(id);
        if (row === undefined || row === own || metIn[row] === film) continue;
        metIn[row] = film;
        if (shared[row] === 0) met.push(row);
        shared[row] = (shared[row] ?? 0) + 1;
      }
    }
    const most = met
      .filter((row) => (shared[row] ?? 0) >= FEWEST_SHARED)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || filmsOf(b) - filmsOf(a) || a - b)
      .slice(0, NAMED);
    for (const row of met) shared[row] = 0;
    const casts = most.length === 0 ? [] : films.map((one) => new Set(credited(one)));
    return most.flatMap((row) => {
      const { id, name } = others[row] ?? person;
      return { id, name, places: casts.flatMap((cast, place) => (cast.has(id) ? place : [])) };
    });
  };

  function filmsOf(row: number): number {
    return others[row]?.films ?? 0;
  }
}

/** Everybody whom a film credits, whoever has two parts twice. */
function* credited(film: Film): Generator<number> {
  yield* castPeople(film);
  yield* film.directors;
}
