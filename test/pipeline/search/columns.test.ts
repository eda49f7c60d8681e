import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTuples, encodeTuples } from '../../../pipeline/search/columns.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((value) => !/[\n\r]/.test(value)),
  // Words that several names share, alone, at their ends and in their middles.
  fc
    .array(fc.constantFrom('The', 'John', 'Smith', '', 'Вий', '$'), { maxLength: 4 })
    .map((words) => words.join(' ')),
);
const number = fc.nat({ max: 2 ** 31 - 1 });
const name = fc.tuple(fc.constantFrom('film', 'actor', 'director'), number, text, number, number);
const tuple = fc.oneof(
  name,
  fc.tuple(name, text).map(([plain, original]) => [...plain, original] as const),
) as fc.Arbitrary<SearchTuple>;

const through = (tuples: readonly SearchTuple[]): SearchTuple[] => [
  ...decodeTuples(JSON.parse(JSON.stringify(encodeTuples(tuples)))),
];

describe('names in columns', () => {
  it('come back as they were, in any order and of any script', () => {
    fc.assert(
      fc.property(fc.array(tuple, { maxLength: 40 }), (tuples) => {
        expect(through(tuples)).toEqual(tuples);
      }),
      { numRuns: 500 },
    );
  });

  it('come back in one line where they had several', () => {
    expect(through([['film', 1, 'Two\n lines', 2000, 5]])).toEqual([['film', 1, 'Two lines', 2000, 5]]);
  });

  it('take less than half the room of the names themselves', () => {
    const people = Array.from(
      { length: 1000 },
      (_, id): SearchTuple => ['actor', 10 + 3 * id, `John${id % 9} Smith${id % 7}`, 0, 5000 - 5 * id],
    );
    const columns = JSON.stringify(encodeTuples(people));
    expect(columns.length).toBeLessThan(JSON.stringify(people).length / 2);
  });
});
