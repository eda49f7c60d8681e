import { describe, expect, it } from 'vitest';
import { movieSchema, personSchema } from '../../../site/build/schema.ts';
import { FILM } from '../film/film.ts';

describe("a film in schema.org's words", () => {
  it('has what is known of it', () => {
    const cast = Array.from({ length: 9 }, (_, id) => ({ id, name: `Actor ${id}`, character: '' }));
    const film = { ...FILM, title: 'Nine', originalTitle: 'Nueve', runtime: 95, cast };
    expect(movieSchema(film)).toEqual({
      '@type': 'Movie',
      name: 'Nine',
      alternateName: 'Nueve',
      datePublished: '1998-11-25',
      inLanguage: 'en',
      duration: 'PT95M',
      genre: ['Animación'],
      director: [{ '@type': 'Person', name: 'John "Quotes" Lasseter' }],
      actor: [0, 1, 2, 3, 4].map((id) => ({ '@type': 'Person', name: `Actor ${id}` })),
      sameAs: 'https://www.themoviedb.org/movie/9487',
    });
  });

  it('says nothing of what is not', () => {
    const film = { ...FILM, runtime: null, language: null, genres: [], directors: [], cast: [] };
    expect(Object.keys(movieSchema(film))).toEqual(['@type', 'name', 'datePublished', 'sameAs']);
  });
});

it("names a person in schema.org's words", () => {
  const person = {
    id: 31,
    name: 'Tom Hanks',
    acting: null,
    directing: null,
    films: [],
    namesakes: [],
    collaborators: [],
  };
  expect(personSchema(person)).toEqual({
    '@type': 'Person',
    name: 'Tom Hanks',
    sameAs: 'https://www.themoviedb.org/person/31',
  });
});
