import { describe, expect, it } from 'vitest';
import { decodeTitle, encodeTitle, type Titled } from '../../../pipeline/store/titles.ts';

describe('a stored title', () => {
  it.each<[Titled, unknown]>([
    [{ title: 'Up' }, 'Up'],
    [{ title: 'Up', spanish: 'Up' }, ['Up']],
    [{ title: 'Up', spanish: 'Arriba' }, ['Up', 'Arriba']],
    [{ title: 'Up', platforms: [0, 2] }, ['Up', null, 0, 2]],
    [{ title: 'Up', spanish: 'Up', platforms: [0] }, ['Up', 0]],
    [{ title: 'Up', spanish: 'Arriba', platforms: [3] }, ['Up', 'Arriba', 3]],
  ])('of %j is what it was, when it is read', (titled, stored) => {
    expect(encodeTitle(titled)).toEqual(stored);
    expect(decodeTitle(encodeTitle(titled))).toEqual(titled);
  });
});
