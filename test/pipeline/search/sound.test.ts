import { describe, expect, it } from 'vitest';
import { heardAs, skeletonOf, soundOf } from '../../../pipeline/search/sound.ts';

const typed = (word: string): string => soundOf(heardAs(word));

describe('words that are pronounced alike', () => {
  it.each([
    ['jichcok', 'hitchcock'],
    ['chuarseneguer', 'schwarzenegger'],
    ['güilis', 'willis'],
    ['kinu', 'keanu'],
    ['rives', 'reeves'],
    ['escarlet', 'scarlett'],
    ['jarri', 'harry'],
    ['poter', 'potter'],
    ['estori', 'story'],
    ['insepsion', 'inception'],
    ['cristofer', 'christopher'],
    ['beil', 'bale'],
    ['yorch', 'george'],
    ['chrec', 'shrek'],
    ['espilberg', 'spielberg'],
    ['abatar', 'avatar'],
    ['maks', 'max'],
  ])('%s and %s have one sound', (word, name) => {
    expect(typed(word)).toBe(soundOf(name));
  });

  it.each([
    ['arnol', 'arnold'],
    ['suarseneguer', 'schwarzenegger'],
    ['swarzeneger', 'schwarzenegger'],
    ['yojanson', 'johansson'],
  ])('%s and %s, nearly so, have the same consonants', (word, name) => {
    expect(skeletonOf(typed(word))).toBe(skeletonOf(soundOf(name)));
    expect(skeletonOf(soundOf(name))).not.toBe('');
  });

  it.each(['up', 'a', 'joe', ''])('%j has too few consonants to be found by', (word) => {
    expect(skeletonOf(soundOf(word))).toBe('');
  });

  it.each([
    ['titanic', 'spartacus'],
    ['nolan', 'dylan'],
  ])('%s and %s differ', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});
