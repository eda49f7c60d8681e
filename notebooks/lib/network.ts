/** A network of people: who works with whom, and where each stands on the drawing. */
import type { Catalog } from '../../pipeline/catalog/types.ts';

export interface Collaboration {
  /** Person ids. */
  readonly director: number;
  readonly actor: number;
  /** Films that the one directed and the other acted in. */
  readonly films: number;
}

/** Pairs of a director and an actor by the films they made together, most first; nobody with themselves. */
export function collaborations(catalog: Catalog): Collaboration[] {
  const byDirector = new Map<number, Map<number, number>>();
  for (const film of catalog.films) {
    for (const director of film.directors) {
      const actors = byDirector.get(director) ?? new Map<number, number>();
      byDirector.set(director, actors);
      for (const { person } of film.cast) {
        if (person !== director) actors.set(person, (actors.get(person) ?? 0) + 1);
      }
    }
  }
  const pairs: Collaboration[] = [];
  for (const [director, actors] of byDirector) {
    for (const [actor, films] of actors) if (films > 1) pairs.push({ director, actor, films });
  }
  return pairs.sort((a, b) => b.films - a.films || a.director - b.director || a.actor - b.actor);
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 400;

/**
 * Places for the nodes of a graph, by springs along the edges and repulsion among all (Fruchterman and Reingold,
 * 1991), with a weak pull to the middle that keeps unconnected parts in sight. It starts from a spiral, so the
 * same graph is always drawn the same.
 */
export function placeNodes(count: number, edges: readonly (readonly [number, number])[]): Place[] {
  const ideal = 1 / Math.sqrt(Math.max(1, count));
  const places = Array.from({ length: count }, (_, index) => {
    const [radius, angle] = [0.5 * Math.sqrt((index + 0.5) / count), index * 2.399963];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = places.map(({ x, y }) => ({ x: -x * 0.6, y: -y * 0.6 }));
    const push = (a: number, b: number, force: (distance: number) => number): void => {
      const [p, q, m, k] = [places[a], places[b], moves[a], moves[b]];
      if (p === undefined || q === undefined || m === undefined || k === undefined) return;
      const [dx, dy] = [p.x - q.x, p.y - q.y];
      const distance = Math.max(1e-6, Math.hypot(dx, dy));
      const strength = force(distance) / distance;
      m.x += dx * strength;
      m.y += dy * strength;
      k.x -= dx * strength;
      k.y -= dy * strength;
    };
    for (let a = 0; a < count; a += 1) {
      for (let b = a + 1; b < count; b += 1) push(a, b, (distance) => ideal ** 2 / distance);
    }
    for (const [a, b] of edges) push(a, b, (distance) => -(distance ** 2) / (2.5 * ideal));
    // Nodes move less and less, so that the drawing settles.
    const reach = 0.1 * (1 - round / ROUNDS);
    for (const [index, move] of moves.entries()) {
      const place = places[index];
      const length = Math.hypot(move.x, move.y);
      if (place === undefined || length === 0) continue;
      place.x += (move.x / length) * Math.min(length * 0.1, reach);
      place.y += (move.y / length) * Math.min(length * 0.1, reach);
    }
  }
  return places;
}
