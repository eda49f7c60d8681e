import { describe, expect, it } from 'vitest';
import { ClaimError, Claims } from '../../../notebooks/lib/claims.ts';

describe('a figure', () => {
  it('is answered when it is the one expected of the data', () => {
    expect(new Claims('sample').figure('films', 567, { sample: 567, full: 45_346 })).toBe(567);
    expect(new Claims('full').figure('films', 45_346, { sample: 567, full: 45_346 })).toBe(45_346);
  });

  it('fails when it is not, naming itself and both values', () => {
    const claims = new Claims('full');
    expect(() => claims.figure('películas', 567, { sample: 567, full: 45_346 })).toThrow(
      'La cifra «películas» ya no es 45346: ahora es 567.',
    );
    expect(() => claims.figure('nada', Number.NaN, { sample: 0, full: 0 })).toThrow(ClaimError);
  });

  it('may be anything in data that nobody has looked at', () => {
    expect(new Claims('other').figure('films', 3, { sample: 567, full: 45_346 })).toBe(3);
  });

  it('is compared without regard to the order of a sum', () => {
    expect(new Claims('sample').figure('sum', 0.1 + 0.2, { sample: 0.3, full: 0 })).toBe(0.1 + 0.2);
  });

  it('is kept, here and in the complete data, for the closing table', () => {
    const claims = new Claims('sample');
    claims.figure('films', 567, { sample: 567, full: 45_346 }, (value) => `${value} films`);
    expect(claims.rows()).toEqual([['films', '567 films', '45346 films']]);
    expect(claims.complete('films')).toBe('45346 films');
    expect(() => claims.complete('people')).toThrow(ClaimError);
  });
});

it('a statement that no longer holds fails with its words', () => {
  expect(() => new Claims('other').holds('el cielo es verde', false)).toThrow('«el cielo es verde»');
  expect(() => new Claims('other').holds('el cielo es azul', true)).not.toThrow();
});
