import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportFavourites,
  favouritesIn,
  importFavourites,
  joinFavourites,
  MAX_FAVOURITES,
  readFavourites,
  sharedAddress,
  toggleFavourite,
  writeFavourites,
} from '../../../site/favourites/store.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500_000 }), { maxLength: MAX_FAVOURITES });

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
    expect(writeFavourites(full, [1])).toBe(false);
    expect(writeFavourites(null, [1])).toBe(false);
  });

  it('takes only film ids, each once, from what others wrote', () => {
    expect(favouritesIn('?ids=862,862,x,-1,2.5,13')).toEqual([862, 13]);
    expect(favouritesIn('?q=862')).toBeNull();
    expect(importFavourites('{"favoritas":[862,"13",null,13]}')).toEqual([862, 13]);
    expect(importFavourites('[862]')).toBeNull();
  });

  it('takes another list without losing any of its own', () => {
    fc.assert(
      fc.property(ids, ids, (list, others) => {
        const joined = joinFavourites(list, others);
        expect(joined.slice(0, list.length)).toEqual(list);
        expect(new Set(joined).size).toBe(joined.length);
        expect(joined.length).toBe(Math.min(MAX_FAVOURITES, new Set([...list, ...others]).size));
      }),
    );
  });

  it('is toggled one film at a time, up to the limit', () => {
    expect(toggleFavourite([1, 2], 2)).toEqual([1]);
    expect(toggleFavourite([1], 2)).toEqual([1, 2]);
    const full = Array.from({ length: MAX_FAVOURITES }, (_, index) => index + 1);
    expect(toggleFavourite(full, 999)).toEqual(full);
  });
});
