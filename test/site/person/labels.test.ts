import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Place, placeLabels } from '../../../site/person/labels.ts';

const FRAME = { left: 0, right: 400, top: 0, bottom: 200 };
const place = (points: readonly Place[], names: [number, string][]) =>
  placeLabels(points, names, FRAME, 8, 16);

it('writes a name after its point, before it, over or under it, as there is room', () => {
  expect(place([[100, 100]], [[0, 'Up']])).toMatchObject([{ x: 109, y: 100, anchor: 'start' }]);
  const right: Place = [120, 100];
  const left: Place = [80, 100];
  const over: Place = [100, 80];
  expect(place([[100, 100], right], [[0, 'Up']])).toMatchObject([{ x: 91, anchor: 'end' }]);
  expect(place([[100, 100], right, left], [[0, 'Up']])).toMatchObject([{ y: 83, anchor: 'middle' }]);
  expect(place([[100, 100], right, left, over], [[0, 'Up']])).toMatchObject([{ y: 117, anchor: 'middle' }]);
  expect(place([[100, 100], right, left, over, [100, 120]], [[0, 'Up']])).toEqual([]);
  expect(place([[390, 100]], [[0, 'Up']])).toMatchObject([{ anchor: 'end' }]);
});

it('writes no name over a point, over another name or out of the frame', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 60 }),
      fc.string({ maxLength: 40 }),
      (points, text) => {
        const names: [number, string][] = [
          [0, text],
          [1, 'Other (1990)'],
        ];
        const boxes = place(points, names).map(({ text: written, x, y, anchor }) => {
          const width = written.length * 8;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { left, right: left + width, top: y - 8, bottom: y + 8 };
        });
        for (const [at, box] of boxes.entries()) {
          expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 200).toBe(true);
          for (const [x, y] of points)
            expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false);
          for (const other of boxes.slice(at + 1))
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).toBe(false);
        }
      },
    ),
  );
});
