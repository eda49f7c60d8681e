import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  exportLibrary,
  importLibrary,
  joinLibraries,
  type Library,
  MARKS,
  MAX_SHARED,
  neverRecommended,
  sharedAddress,
  sharedIn,
  toggleMark,
  withMark,
  withoutMark,
} from '../../../site/favourites/library.ts';
import { readLibrary, writeLibrary } from '../../../site/favourites/store.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500_000 }), { maxLength: 60 });
const library: fc.Arbitrary<Library> = fc.record({
  gusta: ids,
  vista: ids,
  pendiente: ids,
  rechazada: ids,
  notas: fc.dictionary(
    fc.integer({ min: 1, max: 500_000 }).map(String),
    fc.integer({ min: 1, max: 10 }),
  ) as fc.Arbitrary<Library['notas']>,
  fechas: fc.constant({ 862: '2020-02-29' }),
});

function storageOf(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('what is kept', () => {
  it('comes back from the browser, from an address and from a file', () => {
    fc.assert(
      fc.property(library, fc.constantFrom(...MARKS), (own, mark) => {
        const storage = storageOf(new Map());
        expect(writeLibrary(storage, own)).toBe(true);
        expect(readLibrary(storage)).toEqual(own);
        expect(sharedIn(new URL(sharedAddress('https://x.test', own[mark], mark)).search)).toEqual({
          mark,
          ids: own[mark],
        });
        expect(importLibrary(exportLibrary(own))).toEqual(own);
      }),
    );
  });

  it('is taken over from the first version, whose key goes with the first change', () => {
    const kept = new Map([['filmoteca:favoritas', '[862,13]']]);
    const storage = storageOf(kept);
    const own = readLibrary(storage);
    expect(own).toEqual({ ...EMPTY, gusta: [862, 13] });
    writeLibrary(storage, withMark(own, 'vista', [550]));
    expect([...kept.keys()]).toEqual(['filmoteca:biblioteca']);
    expect(readLibrary(storage)).toEqual({ ...EMPTY, gusta: [862, 13], vista: [550] });
  });

  it('is the same object until it changes', () => {
    const storage = storageOf(new Map([['filmoteca:biblioteca', exportLibrary({ ...EMPTY, vista: [1] })]]));
    expect(readLibrary(storage)).toBe(readLibrary(storage));
  });

  it('of a later version is shown and never replaced', () => {
    const text = JSON.stringify({ version: 3, gusta: [862], further: 1 });
    const kept = new Map([['filmoteca:biblioteca', text]]);
    expect(readLibrary(storageOf(kept)).gusta).toEqual([862]);
    expect(writeLibrary(storageOf(kept), EMPTY)).toBe(false);
    expect(kept.get('filmoteca:biblioteca')).toBe(text);
  });

  it('is nothing where the browser keeps nothing, something else, or refuses', () => {
    expect(readLibrary(null)).toEqual(EMPTY);
    expect(readLibrary(storageOf(new Map([['filmoteca:biblioteca', 'not JSON']])))).toEqual(EMPTY);
    expect(readLibrary(storageOf(new Map([['filmoteca:biblioteca', '{"a":1}']])))).toEqual(EMPTY);
    const full = {
      ...storageOf(new Map()),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(writeLibrary(full, { ...EMPTY, gusta: [1] })).toBe(false);
    expect(writeLibrary(null, { ...EMPTY, gusta: [1] })).toBe(false);
  });

  it('is under 300 kB with 5,000 films, their ratings and dates', () => {
    const many = Array.from({ length: 5000 }, (_, index) => 400_000 + index);
    const own = {
      ...EMPTY,
      gusta: many.slice(0, 2000),
      vista: many,
      notas: Object.fromEntries(many.map((id) => [id, 7.5])),
      fechas: Object.fromEntries(many.map((id) => [id, '2020-02-29'])),
    };
    expect(exportLibrary(own).length).toBeLessThan(300_000);
  });

  it('takes only film ids, each once, from what others wrote', () => {
    expect(sharedIn('?ids=862,862,x,-1,2.5,13')).toEqual({ mark: 'gusta', ids: [862, 13] });
    expect(sharedIn('?ids=862&lista=pendiente')).toEqual({ mark: 'pendiente', ids: [862] });
    expect(sharedIn('?ids=862&lista=otra')).toEqual({ mark: 'gusta', ids: [862] });
    expect(sharedIn('?q=862')).toBeNull();
    expect(importLibrary('{"favoritas":[862,"13",null,13]}')?.gusta).toEqual([862, 13]);
    expect(importLibrary('{"films":[862]}')).toBeNull();
    expect(importLibrary('{"favoritas": [862,')).toBeNull();
    expect(
      importLibrary('{"version":2,"gusta":[1,"x"],"notas":{"1":11,"2":7,"x":3},"fechas":{"1":"hoy"}}'),
    ).toEqual({ ...EMPTY, gusta: [1], notas: { 2: 7 } });
  });
});

describe('marks', () => {
  it('come and go one film at a time', () => {
    expect(toggleMark({ ...EMPTY, gusta: [1, 2] }, 'gusta', 2).gusta).toEqual([1]);
    expect(toggleMark({ ...EMPTY, gusta: [1] }, 'gusta', 2).gusta).toEqual([1, 2]);
    expect(withoutMark({ ...EMPTY, vista: [1, 2, 3] }, 'vista', [1, 3]).vista).toEqual([2]);
  });

  it('end what a film can no longer be: what is seen is not to be seen, what is wanted is not refused', () => {
    const own = { ...EMPTY, pendiente: [1, 2], rechazada: [1, 3] };
    expect(withMark(own, 'vista', [1])).toMatchObject({ vista: [1], pendiente: [2], rechazada: [3] });
    expect(withMark(own, 'gusta', [1])).toMatchObject({ gusta: [1], pendiente: [2], rechazada: [3] });
    expect(withMark(own, 'pendiente', [3])).toMatchObject({ pendiente: [1, 2, 3], rechazada: [1] });
    expect(withMark({ ...own, gusta: [2] }, 'rechazada', [2])).toMatchObject({ gusta: [], pendiente: [1] });
  });

  it('say what no recommendation holds', () => {
    const own = { ...EMPTY, gusta: [1], vista: [2], pendiente: [3], rechazada: [4] };
    expect(neverRecommended(own)).toEqual(new Set([1, 2, 4]));
  });

  it('of another library join the own ones, and lose none of them but what has been seen since', () => {
    fc.assert(
      fc.property(library, library, (own, other) => {
        const joined = joinLibraries(own, other);
        for (const mark of ['gusta', 'vista'] as const) {
          expect(joined[mark].slice(0, own[mark].length)).toEqual(own[mark]);
          expect(new Set(joined[mark])).toEqual(new Set([...own[mark], ...other[mark]]));
        }
        const seen = new Set([...joined.gusta, ...joined.vista]);
        const pending = [...own.pendiente, ...other.pendiente];
        expect(joined.pendiente.length).toBeGreaterThanOrEqual(
          new Set(pending.filter((id) => !seen.has(id) && !joined.rechazada.includes(id))).size,
        );
        expect(joined.notas).toEqual({ ...own.notas, ...other.notas });
      }),
    );
  });

  it('travel by an address that is not too long, the last ones first', () => {
    const many = Array.from({ length: 5000 }, (_, index) => 400_000 + index);
    const address = sharedAddress('https://filmoteca.example', many, 'vista');
    expect(address.length).toBeLessThan(2000);
    expect(sharedIn(new URL(address).search)?.ids).toEqual(many.slice(-MAX_SHARED));
  });
});
