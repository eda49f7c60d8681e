import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberList } from '../../../pipeline/common/growable.ts';

const numbers = fc.array(fc.integer(), { maxLength: 3000 });

describe('a list of numbers that grows', () => {
  it('holds what was pushed, one by one', () => {
    fc.assert(
      fc.property(numbers, (pushed) => {
        const list = new NumberList((length) => new Float64Array(length));
        for (const number of pushed) list.push(number);
        expect([...list.values()]).toEqual(pushed);
        expect(list.length).toBe(pushed.length);
      }),
    );
  });

  it('holds what was written into its free places, however many at once', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 5 }), (pieces) => {
        const list = new NumberList((length) => new Float64Array(length));
        for (const piece of pieces) {
          list.room(piece.length).set(piece);
          list.take(piece.length);
        }
        expect([...list.values()]).toEqual(pieces.flat());
      }),
    );
  });
});
