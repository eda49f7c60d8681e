import fc from 'fast-check';
import { expect, it } from 'vitest';
import { posterClass } from '../../../site/components/posters.ts';

it('gives a film the ground of its genre, and a neutral one without genre', () => {
  expect(posterClass(862, 'Toy Story', 'Animation').split(' ')).toContain('g3');
  expect(posterClass(862, 'Toy Story', undefined).split(' ')).toContain('g0');
  expect(posterClass(862, 'Toy Story', 'Carousel Productions').split(' ')).toContain('g0');
});

it('sets a long title, or a long word, in a smaller size', () => {
  const size = (title: string) => Number(/ s(\d)/.exec(posterClass(1, title, 'Drama'))?.[1] ?? 0);
  expect(size('Z')).toBe(0);
  expect(size('Interstellar')).toBeGreaterThan(size('Jaws'));
  expect(size('Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb')).toBeGreaterThan(
    size('Toy Story'),
  );
  expect(size('Броненосец')).toBeGreaterThan(size('Bronenosec'));
  expect(size('Supercalifragilisticexpialidocious')).toBe(6);
});

it('spreads the films of the commonest genre over several grounds', () => {
  const grounds = Array.from({ length: 30 }, (_, id) => posterClass(id, 'Persona', 'Drama').split(' ')[1]);
  expect(new Set(grounds)).toEqual(new Set(['g7', 'g21', 'g22']));
});

it('always draws a film alike, in classes that the style sheet has', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.option(fc.string(), { nil: undefined }), (id, title, genre) => {
      const classes = posterClass(id, title, genre);
      expect(classes).toBe(posterClass(id, title, genre));
      expect(classes).toMatch(/^p g(\d|1\d|2[0-3]) k\d( f[12])?( s[1-6])?$/);
    }),
  );
});
