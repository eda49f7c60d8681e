import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isSameText, join, variants, words } from '../../../pipeline/common/fold.ts';

describe('fold', () => {
  it.each([
    ['Amélie', 'amelie'],
    ['¿Qué he hecho yo para merecer esto?', 'que he hecho yo para merecer esto'],
    ["Schindler's List", 'schindlers list'],
    ['WALL·E', 'wall e'],
    ['  Face / Off  ', 'face off'],
    ['Æon Flux', 'aeon flux'],
    ['Søren Łukasz', 'soren lukasz'],
    ['Вий', 'вии'],
    ['千と千尋の神隠し', '千と千尋の神隠し'],
    ['ﬁn', 'fin'],
  ])('reads %j as %j', (text, expected) => expect(fold(text)).toBe(expected));

  it('keeps a title of signs alone, so that it can be found', () => {
    expect(fold('$')).toBe('$');
    expect(fold(' *** ')).toBe('***');
  });

  it('is its own fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not mind case, surrounding or repeated spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-záéíóúñ]+$/), { minLength: 1 }), (list) => {
        expect(fold(`  ${list.join('   ').toUpperCase()} `)).toBe(fold(list.join(' ')));
      }),
    );
  });
});

describe('isSameText', () => {
  it.each([
    ['x men', 'X-Men'],
    ['xmen', 'X-Men'],
    ['wall-e', 'WALL·E'],
    ['walle', 'WALL·E'],
    ['mash', 'M*A*S*H'],
    ['spiderman', 'Spider-Man'],
    ['jj abrams', 'J.J. Abrams'],
    ['schindler s list', "Schindler's List"],
  ])('takes %j for %j', (typed, title) => {
    expect(isSameText(typed, title) || join(typed) === join(title)).toBe(true);
    expect(join(typed)).toBe(join(title));
  });

  it('tells titles apart that differ in their words', () => {
    expect(isSameText('Uptown', 'Up Town')).toBe(false);
    expect(isSameText('Up', 'Ups')).toBe(false);
  });

  it('always has the joined form in common with what it takes for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        if (isSameText(a, b)) expect(join(a)).toBe(join(b));
      }),
    );
  });
});

describe('variants', () => {
  it('reads punctuation as a space and as nothing', () => {
    expect(variants('Spider-Man')).toEqual(['spider man', 'spiderman']);
    expect(variants('Up')).toEqual(['up']);
  });
});

describe('words', () => {
  it('has none for an empty text', () => expect(words('  ')).toEqual([]));
});
