import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, forgivenEdits } from '../../../pipeline/search/distance.ts';
import { beginsNearly, oneEditAway } from '../../../pipeline/search/edits.ts';

const ALPHABET = ['a', 'b', 'ñ'];
const word = (maxLength: number) => fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength });

/** All words over the alphabet, up to a length. */
function allWords(length: number): string[] {
  if (length === 0) return [''];
  const shorter = allWords(length - 1);
  const longest = shorter.filter((one) => one.length === length - 1);
  return [...shorter, ...longest.flatMap((one) => ALPHABET.map((letter) => one + letter))];
}

describe('the words one edit away', () => {
  const all = allWords(6);

  it('are all those at that distance, each once, and no others', () => {
    fc.assert(
      fc.property(word(5), (typed) => {
        const near = oneEditAway(typed, ALPHABET);
        expect(near.toSorted()).toEqual(
          all.filter((other) => editDistance(typed, other, 2) === 1).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('take a sign of two units for one letter', () => {
    expect(oneEditAway('a🎬', []).toSorted()).toEqual(['a', '🎬', '🎬a'].toSorted());
  });
});

describe('a text that begins with what was typed but for one edit', () => {
  it('has a beginning that near', () => {
    fc.assert(
      fc.property(word(4), word(6), (typed, text) => {
        const beginnings = Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));
        const isNear = beginnings.some((beginning) => editDistance(typed, beginning, 2) <= 1);
        expect(beginsNearly(typed, text)).toBe(isNear);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the edits that are forgiven', () => {
  it.each([
    ['', 0],
    ['rec', 0],
    ['walle', 1],
    ['hanx', 1],
    ['aliens', 2],
    ['almodovar', 2],
  ])('in %j are %d', (typed, edits) => {
    expect(forgivenEdits(typed)).toBe(edits);
  });
});
