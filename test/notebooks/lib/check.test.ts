import { describe, expect, it } from 'vitest';
import { ClaimError, check, complaintsOf } from '../../../notebooks/lib/check.ts';

describe('a claim with a figure', () => {
  it.each([
    ['45.466 filas', 45_466],
    ['de las 5.909', 5909],
    ['el 30,7 %', 0.30658],
    ['−0,12 entre costo y puntaje', -0.1209],
    ['1874, el año de la más antigua', 1874],
    ['5.572 veces', 5572.109],
    ['0 %', 0],
  ])('%s holds for %d', (claim, value) => {
    expect(complaintsOf({ [claim]: value })).toEqual([]);
  });

  it('is compared once rounded as it is written, and not twice', () => {
    expect(complaintsOf({ '96,4 %': 0.96449 })).toEqual([]);
    expect(complaintsOf({ '96,5 %': 0.96449 })).toEqual(['«96,5 %»: ahora es 96,4 %']);
  });

  it('says what it is now when it no longer holds', () => {
    expect(complaintsOf({ '566 películas': 567 })).toEqual(['«566 películas»: ahora es 567']);
    expect(complaintsOf({ '5 de cada': Number.NaN })).toHaveLength(1);
    expect(complaintsOf({ 'ninguna cifra': 3 })).toEqual([
      '«ninguna cifra»: no lleva ninguna cifra con la que comparar 3',
    ]);
  });
});

it('a claim that is a sentence holds or does not', () => {
  expect(complaintsOf({ 'el cielo es azul': true })).toEqual([]);
  expect(complaintsOf({ 'el cielo es verde': false })).toEqual(['«el cielo es verde»: ya no es cierto']);
});

it('claims that do not hold are one error with all of them', () => {
  expect(new ClaimError(['«a»: ya no es cierto', '«b»: ahora es 2']).message).toContain('«b»: ahora es 2');
});

it('by hand, nothing fails: with other data than the text’s nothing is compared', () => {
  const said: unknown[] = [];
  const log = console.log;
  console.log = (line: unknown) => said.push(line);
  try {
    check({ '566 películas': 567 });
  } finally {
    console.log = log;
  }
  expect(said).toHaveLength(1);
});
