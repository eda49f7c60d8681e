import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeSymbols, encodeSymbols } from '../../../pipeline/common/symbols.ts';
import { blockOf, blockStart } from '../../../pipeline/store/columns.ts';

const column = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 300 })),
  fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 })),
);

it('gives back every column as it was', () => {
  fc.assert(
    fc.property(column, (values) => {
      expect([...decodeSymbols(JSON.parse(JSON.stringify(encodeSymbols(values))))]).toEqual(values);
    }),
    { numRuns: 500 },
  );
});

it.each([92, 93, 200, 8464, 8465, 20_000])('gives back a column of %d different values', (count) => {
  const values = Array.from({ length: count }, (_, place) => place * 7);
  expect([...decodeSymbols(encodeSymbols(values))]).toEqual(values);
});

it('puts every place into the block that begins before it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000 }), (place) => {
      const block = blockOf(place);
      expect(blockStart(block)).toBeLessThanOrEqual(place);
      expect(blockStart(block + 1)).toBeGreaterThan(place);
    }),
  );
});
