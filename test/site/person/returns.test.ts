import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barClass } from '../../../site/components/bars.ts';
import {
  type KnownFilm,
  outliersOf,
  outlyingFilms,
  type ReturnPoint,
  readPoints,
  writePoints,
} from '../../../site/person/returns.ts';
import { outlierLine } from '../../../site/person/texts.ts';

it('writes points into an attribute and reads them back', () => {
  const point: fc.Arbitrary<ReturnPoint> = fc.tuple(
    fc.integer({ min: 1874, max: 2020 }),
    fc.double({ min: 0.0001, max: 1e6, noNaN: true }),
    fc.string({ minLength: 1 }).filter((title) => !/[\t\n]/.test(title)),
    fc.constantFrom<0 | 1>(0, 1),
  );
  fc.assert(
    fc.property(fc.array(point), (points) => {
      expect(readPoints(writePoints(points))).toEqual(points);
    }),
  );
});

it('names the films farthest from the median, above or below', () => {
  const points: ReturnPoint[] = [
    [1990, 2, 'Usual', 0],
    [1991, 0.01, 'Ruin', 0],
    [1992, 3, 'Good', 0],
    [1993, 100, 'Triumph', 0],
  ];
  expect(outliersOf(points, 2.5).map(([, , title]) => title)).toEqual(['Ruin', 'Triumph']);
});

it('names no two films in the same place', () => {
  const points: ReturnPoint[] = [
    [1992, 0.12, 'Flop', 0],
    [2000, 4, 'Usual', 0],
    [2016, 0.14, 'Another flop', 0],
    [2010, 10, 'Good', 0],
  ];
  expect(outliersOf(points, 4).map(([, , title]) => title)).toEqual(['Flop', 'Good']);
});

it('lists the films farthest from the median, best return first', () => {
  const films = [2, 0.01, 3, 100, 2.5, 2.4, 50, 0.5].map((ratio, id) => ({ id, ratio }) as KnownFilm);
  expect(outlyingFilms(films, 2.5).map((film) => film.ratio)).toEqual([100, 50, 3, 2, 0.5, 0.01]);
});

it('says how far a return is from the median', () => {
  expect(outlierLine(72.54, 3.85)).toBe('×72,54, 19 veces la mediana');
  expect(outlierLine(9, 4)).toBe('×9, 2,3 veces la mediana');
  expect(outlierLine(6, 4)).toBe('×6, el 150 % de la mediana');
  expect(outlierLine(4, 4)).toBe('×4, como la mediana');
  expect(outlierLine(0.01, 4)).toBe('×0,01, menos del 1 % de la mediana');
});

it('shows the least part as a little and more than the whole as the whole', () => {
  expect(barClass(0)).toBe('w0');
  expect(barClass(0.0001)).toBe('w1');
  expect(barClass(0.5)).toBe('w25');
  expect(barClass(7)).toBe('w50');
});
