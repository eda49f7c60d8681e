import { expect, it } from 'vitest';
import { barShare } from '../../../site/components/share.ts';
import { type KnownFilm, outliersOf, outlyingFilms, type ReturnPoint } from '../../../site/person/returns.ts';
import { outlierLine } from '../../../site/person/texts.ts';

/** Films whose returns are these, a title and a return each. */
const pointsOf = (films: Readonly<Record<string, number>>): ReturnPoint[] =>
  Object.entries(films).map(([title, ratio], place) => [1990 + place, ratio, title, 0]);

it.each([
  [
    'those farthest from the median, above or below',
    { Usual: 2, Ruin: 0.01, Good: 3, Triumph: 100 },
    2.5,
    ['Ruin', 'Triumph'],
  ],
  ['no two in the same place', { Flop: 0.12, Usual: 4, 'Another flop': 0.14, Good: 10 }, 4, ['Flop', 'Good']],
] as const)('names of the films %s', (_, films, median, named) => {
  expect(outliersOf(pointsOf(films), median).map(([, , title]) => title)).toEqual(named);
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
  expect([0, 0.0001, 0.5, 7].map(barShare)).toEqual(['0%', '1%', '50%', '100%']);
});
