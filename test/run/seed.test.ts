import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SEED, seedOf } from './seed.ts';

it('is the same in each run, the one that SEED names, or one by chance', () => {
  expect([seedOf(undefined), seedOf(''), seedOf('7')]).toEqual([DEFAULT_SEED, DEFAULT_SEED, 7]);
  expect(seedOf('random')).not.toBe(seedOf('random'));
  for (const wrong of ['-1', '1.5', 'siete', '99999999999']) expect(seedOf(wrong)).toBeUndefined();
});

it('is what fast-check starts from', () => {
  expect(fc.readConfigureGlobal()?.seed).toBe(seedOf(process.env.SEED));
  const twice = [1, 2].map(() => {
    const drawn: number[] = [];
    fc.assert(fc.property(fc.integer(), (value) => drawn.push(value) > 0));
    return drawn;
  });
  expect(twice[0]).toEqual(twice[1]);
});
