import { describe, expect, it } from 'vitest';
import { collectParts, personEntries } from '../../../pipeline/export/precompute/people.ts';
import { buildData } from '../built.ts';

describe('whom somebody worked with most', () => {
  it('is what a recount of all casts and directors finds, for everybody of the sample', async () => {
    const { catalog } = await buildData();
    const films = new Map(
      catalog.films.map((film) => [
        film.id,
        new Set([...film.cast.map(({ person }) => person), ...film.directors]),
      ]),
    );
    const filmsOf = new Map<number, number[]>();
    for (const [film, people] of films)
      for (const person of people) filmsOf.set(person, [...(filmsOf.get(person) ?? []), film]);
    let named = 0;
    for (const [key, entry] of personEntries(collectParts(catalog))) {
      const own = filmsOf.get(Number(key)) ?? [];
      const counts = new Map<number, number>();
      for (const film of own)
        for (const other of films.get(film) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      counts.delete(Number(key));
      const expected = [...counts]
        .filter(([, shared]) => shared >= 2)
        .sort(
          ([a, some], [b, more]) =>
            more - some || (filmsOf.get(b)?.length ?? 0) - (filmsOf.get(a)?.length ?? 0) || a - b,
        )
        .slice(0, 8);
      expect(entry.collaborators.map(({ id, places }) => [id, places.length])).toEqual(expected);
      for (const { id, name, places } of entry.collaborators) {
        expect(name).toBe(catalog.people.get(id)?.name);
        for (const place of places) expect(filmsOf.get(id)).toContain(entry.films[place]?.id);
      }
      named += entry.collaborators.length;
    }
    expect(named).toBeGreaterThan(1000);
  });
});
