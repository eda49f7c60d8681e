import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecommendedFilm } from '../../../pipeline/store/tables.ts';
import { addressOf, askedOf, dialOf, isNeutral } from '../../../site/film/dial.ts';

const film = (id: number, genres: readonly string[]): RecommendedFilm => ({
  id,
  title: `Film ${id}`,
  year: 2000,
  genre: genres[0] ?? null,
  genres,
  votes: id,
  sameSaga: false,
  similarity: 0.5,
  explanations: [],
});

describe('the dial in the address', () => {
  it('is read as it was written', () => {
    const asked = fc.record({
      fame: fc.integer({ min: -2, max: 2 }),
      withoutSaga: fc.boolean(),
      genre: fc.constantFrom('', 'drama', 'ciencia-ficcion'),
    });
    fc.assert(
      fc.property(asked, (dial) => {
        const address = addressOf('/pelicula/862/', dial);
        expect(askedOf(new URL(address, 'http://localhost').search)).toEqual(dial);
        expect(address === '/pelicula/862/').toBe(isNeutral(dial));
      }),
    );
  });

  it('asks for nothing where it is wrong', () => {
    for (const search of ['?fama=3', '?fama=x', '?fama=1.5', '?sin_saga=si', '?otra=1'])
      expect(isNeutral(askedOf(search)), search).toBe(true);
  });

  it('names a genre as its own page does, and one that no film of the list has asks for any', () => {
    const films = [film(1, ['Science Fiction', 'Drama']), film(2, [])];
    const genreOf = (genre: string): unknown => dialOf({ fame: 0, withoutSaga: false, genre }, films).genre;
    expect(genreOf('ciencia-ficcion')).toBe('Science Fiction');
    expect(genreOf('western')).toBeNull();
    expect(genreOf('')).toBeNull();
  });
});
