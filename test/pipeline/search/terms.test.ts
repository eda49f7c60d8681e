import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../pipeline/search/query.ts';
import { headKeysOf, keysOf, termsOf } from '../../../pipeline/search/terms.ts';

const saidBy = (text: string): string =>
  termsOf(text)
    .map(({ says }) => says)
    .filter((word) => word !== '')
    .join(' ');

describe('what a title says', () => {
  it.each([
    ['The Godfather: Part II', 'godfather 2'],
    ['godfather 2', 'godfather 2'],
    ['Star Wars: Episode I', 'star wars 1'],
    ['Kill Bill: Vol. 1', 'kill bill 1'],
    ['Rocky V', 'rocky 5'],
    ['V for Vendetta', 'v for vendetta'],
    ['I, Robot', 'i robot'],
    ['Me and I and you', 'me i you'],
    ['Se7en', '7'],
    ['Seven', '7'],
    ['Once', 'once'],
    ['Los siete samuráis', '7 samurais'],
    ['8½', '8 half'],
    ['8.5', '8 half'],
    ['8 1/2', '8 half'],
    ['Thelma & Louise', 'thelma louise'],
    ['Thelma y Louise', 'thelma louise'],
    ['Y tu mamá también', 'y tu mama tambien'],
    ['Matrix, The', 'matrix'],
    ['The The', 'the'],
    ['The', 'the'],
    ['2012', '2012'],
    ['Part One', 'part 1'],
  ])('%s: %s', (title, says) => {
    expect(saidBy(title)).toBe(says);
  });

  it('is something wherever there is a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('the', 'a', 'and', 'y', 'part', 'ii', 'i', '2', 'one', 'x', '½'), {
          minLength: 1,
        }),
        (words) => {
          expect(saidBy(words.join(' '))).not.toBe('');
        },
      ),
    );
  });
});

describe('the keys of a title', () => {
  it.each([
    ['R.I.P.D.', 'RIPD'],
    ['WALL·E', 'wall-e'],
    ['X-Men', 'x men'],
    ['A.I. Artificial Intelligence', 'AI artificial intelligence'],
    ['Romeo + Juliet', 'Romeo and Juliet'],
    ['The Naked Gun 2½', 'naked gun 2.5'],
    ['Mission: Impossible III', 'mission impossible 3'],
  ])('of %s are shared by %s', (title, typed) => {
    expect(keysOf(title).some((key) => keysOf(typed).includes(key))).toBe(true);
  });

  it.each([
    ['Blade Runner', 'Blade Runner 2049'],
    ['Gladiator', 'Gladiator II'],
    ['Zootopia', 'Zootopia 2'],
    ['Death Race', 'Death Race 2000'],
  ])('of %s are none of %s', (title, typed) => {
    expect(keysOf(title).some((key) => keysOf(typed).includes(key))).toBe(false);
  });

  it.each([
    ['Terminator 2: Judgment Day', ['terminator2']],
    ['Star Wars: Episode I - The Phantom Menace', ['starwars1']],
    ['E.T. the Extra-Terrestrial', ['et']],
    ['Del revés (Inside Out)', ['delreves', 'insideout']],
    ['Titanic (1953)', []],
    ['Saw (3D)', []],
    ['2001: A Space Odyssey', []],
    ['R.I.P.D.', []],
    ['Mad Max: Fury Road', []],
  ])('that stand for the whole of %s: %j', (title, keys) => {
    expect(headKeysOf(title)).toEqual(keys);
  });
});

describe('the ways to read', () => {
  const ways = (typed: string) => readingsOf(typed).map(({ text, year }) => [text.trim(), year]);

  it.each([
    [
      'Stalker 1979',
      [
        ['Stalker 1979', undefined],
        ['Stalker', 1979],
      ],
    ],
    [
      '2012 (2009)',
      [
        ['2012 (2009)', undefined],
        ['2012', 2009],
      ],
    ],
    ['2012', [['2012', undefined]]],
    [
      'película titanic',
      [
        ['película titanic', undefined],
        ['titanic', undefined],
      ],
    ],
    [
      'titanic movie',
      [
        ['titanic movie', undefined],
        ['titanic', undefined],
      ],
    ],
    [
      'Seven (a.k.a. Se7en)',
      [
        ['Seven (a.k.a. Se7en)', undefined],
        ['Seven', undefined],
      ],
    ],
    ['', [['', undefined]]],
  ])('%j: %j', (typed, expected) => {
    expect(ways(typed)).toEqual(expected);
  });

  it('begin with what was typed as it stands, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        expect(readingsOf(typed)[0]?.text).toBe(typed);
      }),
    );
  });
});
