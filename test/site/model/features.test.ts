import { expect, it } from 'vitest';
import { FEATURES } from '../../../pipeline/recommend/features.ts';
import { featureName } from '../../../site/model/features.ts';

it('has a Spanish name of its own for every feature of the model', () => {
  expect(FEATURES.filter((feature) => featureName(feature) === undefined)).toEqual([]);
  expect(new Set(FEATURES.map(featureName)).size).toBe(FEATURES.length);
});

it('says what names are made of, and nothing of what it does not know', () => {
  expect(featureName('own votes × keywords')).toBe('votos propios × palabras clave');
  expect(featureName('text √')).toBe('raíz de sinopsis');
  expect(featureName('votes gap²')).toBe('cuadrado de diferencia de votos');
  expect(featureName('only other Science Fiction')).toBe('solo la otra: Ciencia ficción');
  expect(featureName('keywords × nobody knows')).toBeUndefined();
});
