import { describe, expect, it } from 'vitest';
import { parts } from '../../../site/build/sitemap.ts';
import { bestKnown, prerenderedLimit } from '../../../site/film/prerendered.ts';

describe('the films that are prerendered', () => {
  const films = new Map([
    [5, { votes: 10 }],
    [3, { votes: 10 }],
    [9, { votes: 800 }],
    [1, { votes: 0 }],
  ]);

  it('are those with the most votes, and of equals those with the lower id', () => {
    expect([...bestKnown(films, 2)].sort()).toEqual([3, 9]);
  });

  it('are all where the host can hold them', () => {
    expect(bestKnown(films, 4).size).toBe(4);
  });

  it('are 50,000 at most, whatever the environment asks', () => {
    expect(prerenderedLimit({})).toBe(50_000);
    expect(prerenderedLimit({ PRERENDERED_FILMS: '100' })).toBe(100);
    expect(prerenderedLimit({ PRERENDERED_FILMS: '60000' })).toBe(50_000);
    expect(() => prerenderedLimit({ PRERENDERED_FILMS: 'all' })).toThrow('must be a whole number');
  });
});

describe('a sitemap', () => {
  it('is cut where it lists more than one may', () => {
    expect(parts('peliculas', ['/a/', '/b/', '/c/'], 2)).toEqual([
      ['peliculas', ['/a/', '/b/']],
      ['peliculas-2', ['/c/']],
    ]);
    expect(parts('peliculas', [], 2)).toEqual([['peliculas', []]]);
  });
});
