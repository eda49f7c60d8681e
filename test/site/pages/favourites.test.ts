import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecommendedFilm } from '../../../pipeline/queries/families.ts';
import { joinRecommendations } from '../../../site/favourites/joint.ts';
import {
  exportFavourites,
  favouritesIn,
  importFavourites,
  MAX_FAVOURITES,
  readFavourites,
  sharedAddress,
  toggleFavourite,
  writeFavourites,
} from '../../../site/favourites/store.ts';

function film(id: number, similarity: number): RecommendedFilm {
  return { id, title: `Film ${id}`, year: 2000, similarity, reasons: [{ kind: 'era', decade: 2000 }] };
}

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500_000 }), { maxLength: MAX_FAVOURITES });

describe('joint recommendations', () => {
  it('prefers a film near two favourites to a nearer one of a single favourite', () => {
    const lists = new Map([
      [1, [film(10, 0.7), film(11, 0.6)]],
      [2, [film(12, 0.5), film(11, 0.6)]],
    ]);
    const [best] = joinRecommendations(lists, 3);
    expect(best?.id).toBe(11);
    expect(best?.score).toBeCloseTo(1 - 0.4 * 0.4);
    expect(best?.because.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('never recommends a favourite, nor a film twice, nor more than asked', () => {
    const lists = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((id) =>
            fc
              .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
              .map((list): [number, RecommendedFilm[]] => [id, list.map((other) => film(other, other / 31))]),
          ),
        ),
      );
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (entries, k) => {
        const joint = joinRecommendations(new Map(entries), k);
        const chosen = new Set(entries.map(([id]) => id));
        expect(joint.length).toBeLessThanOrEqual(k);
        expect(new Set(joint.map(({ id }) => id)).size).toBe(joint.length);
        for (const [place, { id, score, because }] of joint.entries()) {
          expect(chosen.has(id)).toBe(false);
          expect(because.length).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(joint[place - 1]?.score ?? 1);
        }
      }),
    );
  });
});

describe('what is kept', () => {
  it('comes back from the browser, from an address and from a file', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const kept = new Map<string, string>();
        const storage = {
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
        };
        writeFavourites(storage, list);
        expect(readFavourites(storage)).toEqual(list);
        expect(favouritesIn(new URL(sharedAddress('https://x.test', list)).search)).toEqual(
          list.length === 0 ? [] : list,
        );
        expect(importFavourites(exportFavourites(list))).toEqual(list);
      }),
    );
  });

  it('is nothing where the browser keeps nothing, something else, or refuses', () => {
    expect(readFavourites(null)).toEqual([]);
    expect(readFavourites({ getItem: () => 'not JSON' })).toEqual([]);
    expect(readFavourites({ getItem: () => '{"a":1}' })).toEqual([]);
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => writeFavourites(full, [1])).not.toThrow();
  });

  it('takes only film ids, each once, from what others wrote', () => {
    expect(favouritesIn('?ids=862,862,x,-1,2.5,13')).toEqual([862, 13]);
    expect(favouritesIn('?q=862')).toBeNull();
    expect(importFavourites('{"favoritas":[862,"13",null,13]}')).toEqual([862, 13]);
    expect(importFavourites('[862]')).toBeNull();
  });

  it('is toggled one film at a time, up to the limit', () => {
    expect(toggleFavourite([1, 2], 2)).toEqual([1]);
    expect(toggleFavourite([1], 2)).toEqual([1, 2]);
    const full = Array.from({ length: MAX_FAVOURITES }, (_, index) => index + 1);
    expect(toggleFavourite(full, 999)).toEqual(full);
  });
});
