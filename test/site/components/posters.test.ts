import fc from 'fast-check';
import { expect, it } from 'vitest';
import { posterClass, posterClasses } from '../../../site/components/posters.ts';

it('gives a film the ground of its genre, and a neutral one without genre', () => {
  expect(posterClass({ id: 862, title: 'Toy Story', genre: 'Animation' }).split(' ')).toContain('g3');
  expect(posterClass({ id: 862, title: 'Toy Story', genre: undefined }).split(' ')).toContain('g0');
  expect(posterClass({ id: 862, title: 'Toy Story', genre: 'Carousel Productions' }).split(' ')).toContain(
    'g0',
  );
});

it('sets a long title, or a long word, in a smaller size', () => {
  const size = (title: string) =>
    Number(/ s(\d)/.exec(posterClass({ id: 1, title, genre: 'Drama' }))?.[1] ?? 0);
  expect(size('Z')).toBe(0);
  expect(size('Interstellar')).toBeGreaterThan(size('Jaws'));
  expect(size('Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb')).toBeGreaterThan(
    size('Toy Story'),
  );
  expect(size('Броненосец')).toBeGreaterThan(size('Bronenosec'));
  expect(size('Supercalifragilisticexpialidocious')).toBe(6);
});

it('spreads the films of the commonest genre over several grounds', () => {
  const grounds = Array.from(
    { length: 30 },
    (_, id) => posterClass({ id, title: 'Persona', genre: 'Drama' }).split(' ')[1],
  );
  expect(new Set(grounds)).toEqual(new Set(['g7', 'g21', 'g22']));
});

it('always draws a film alike, in classes that the style sheet has', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.option(fc.string(), { nil: undefined }), (id, title, genre) => {
      const classes = posterClass({ id, title, genre });
      expect(classes).toBe(posterClass({ id, title, genre }));
      expect(classes).toMatch(/^p g(\d|1\d|2[0-3]) k\d( f[12])?( s[1-6])?$/);
    }),
  );
});

it('draws no two alike side by side, nor one over the other where rows have six', () => {
  const film = fc.record({
    id: fc.nat(),
    title: fc.string(),
    genre: fc.constantFrom('Drama', 'Comedy', null),
  });
  fc.assert(
    fc.property(fc.array(film, { maxLength: 40 }), (films) => {
      const drawn = posterClasses(films).map((classes) => classes.split(' ').slice(1, 3).join(' '));
      for (const [place, one] of drawn.entries())
        expect(drawn.slice(place + 1, place + 7)).not.toContain(one);
    }),
  );
  const alone = { id: 862, title: 'Toy Story', genre: 'Animation' };
  expect(posterClasses([alone])).toEqual([posterClass(alone)]);
  expect(posterClasses([alone, alone])[1]).not.toBe(posterClass(alone));
});
