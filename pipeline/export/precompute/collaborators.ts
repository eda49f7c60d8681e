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
  /** The rows of everybody met in somebody's films, whose counts are to be put back to 0. */
  const met = new Uint32Array(others.length);
  /** The rows of each film's people, found once: a busy actor's films are asked for by everybody in them. */
  const credits = new Map<Film, Uint32Array>();

  return (person, films) => {
    if (person.films < FEWEST_SHARED) return [];
    const own = rows.get(person.id);
    const casts = films.map(creditsOf);
    let metSize = 0;
    const repeated: number[] = [];
    for (const cast of casts) {
      for (const row of cast) {
        if (row === own) continue;
        const count = shared[row] ?? 0;
        if (count === 0) met[metSize++] = row;
        else if (count === FEWEST_SHARED - 1) repeated.push(row);
        shared[row] = count + 1;
      }
    }
    const most = repeated
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || filmsOf(b) - filmsOf(a) || a - b)
      .slice(0, NAMED);
    for (let at = 0; at < metSize; at++) shared[met[at] ?? 0] = 0;
    if (most.length === 0) return [];
    const found = most.map((row) => {
      const { id, name } = others[row] ?? person;
      return { id, name, places: [] as number[] };
    });
    // All in one pass over the casts: from here on, each one's place among those found, from 1.
    for (const [place, row] of most.entries()) shared[row] = place + 1;
    for (const [place, cast] of casts.entries())
      for (const row of cast) if (shared[row] !== 0) found[(shared[row] ?? 0) - 1]?.places.push(place);
    for (const row of most) shared[row] = 0;
    return found;
  };

  function filmsOf(row: number): number {
    return others[row]?.films ?? 0;
  }

  /** Everybody whom a film credits and who is in another: each once, though a cast may name somebody twice. */
  function creditsOf(film: Film): Uint32Array {
    let known = credits.get(film);
    if (known === undefined) {
      const found = new Set<number>();
      for (const ids of [castPeople(film), film.directors])
        for (const id of ids) {
          const row = rows.get(id);
          if (row !== undefined) found.add(row);
        }
      known = Uint32Array.from(found);
      credits.set(film, known);
    }
    return known;
  }
}
