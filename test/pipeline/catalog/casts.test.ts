import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Casts, CastWriter, castPeople, catalogFilm, characterAt } from '../../../pipeline/catalog/casts.ts';
import { cleanFilm } from '../../../pipeline/catalog/films.ts';
import type { CastCredit } from '../../../pipeline/catalog/types.ts';
import { movieRow } from './rows.ts';

const role = fc.record({
  person: fc.integer({ min: 1, max: 2 ** 40 }),
  // Of one to four bytes a letter, as UTF-8 has them.
  character: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed()),
  order: fc.nat(500),
});
const lists = fc.array(fc.array(role, { maxLength: 8 }), { maxLength: 12 });

function readAll(casts: Casts, starts: readonly number[], lengths: readonly number[]): CastCredit[][] {
  return starts.map((start, film) =>
    Array.from({ length: lengths[film] ?? 0 }, (_, place) => casts.credit(start + place)),
  );
}

const lengthsOf = (added: readonly (readonly CastCredit[])[]): number[] => added.map(({ length }) => length);

describe('casts in columns', () => {
  it('come back as they were added', () => {
    fc.assert(
      fc.property(lists, (added) => {
        const writer = new CastWriter();
        const starts = added.map((cast) => writer.add(cast));
        expect(readAll(new Casts(writer.columns()), starts, lengthsOf(added))).toEqual(added);
      }),
    );
  });

  it('come back from what is sent to another thread, which holds nothing else', () => {
    fc.assert(
      fc.property(lists, (added) => {
        const writer = new CastWriter();
        const starts = added.map((cast) => writer.add(cast));
        const columns = structuredClone(writer.columns());
        expect(readAll(new Casts(columns), starts, lengthsOf(added))).toEqual(added);
        const roles = added.flat();
        expect([columns.people.length, columns.orders.length, columns.ends.length]).toEqual(
          Array.from({ length: 3 }, () => roles.length),
        );
        expect(Buffer.from(columns.names).toString()).toBe(roles.map(({ character }) => character).join(''));
      }),
    );
  });

  it('grow past their first room, in roles and in letters', () => {
    const long = 'Señor de la Niebla y de las Sombras Largas '.repeat(4);
    const added = Array.from({ length: 900 }, (_, film) =>
      Array.from({ length: 6 }, (_, order) => ({
        person: film * 6 + order + 1,
        character: long + film,
        order,
      })),
    );
    const writer = new CastWriter();
    const starts = added.map((cast) => writer.add(cast));
    expect(readAll(new Casts(writer.columns()), starts, lengthsOf(added))).toEqual(added);
  });
});

describe('a film’s cast', () => {
  const cleaned = cleanFilm(movieRow());
  if (!cleaned.kept) throw new Error('a good row was left out');
  const cast = [
    { person: 31, character: 'Woody', order: 0 },
    { person: 12898, character: 'Buzz', order: 1 },
  ];
  const writer = new CastWriter();
  writer.add([{ person: 9, character: 'Alguien', order: 0 }]);
  const credits = { castStart: writer.add(cast), castSize: cast.length, directors: [7879] };
  const film = catalogFilm(cleaned.film, credits, new Casts(writer.columns()));

  it.each([
    ['kept in columns', film],
    ['of a plain object', { ...film, cast, directors: [7879] }],
  ])('%s: people by billing, and each one’s character', (_, one) => {
    expect(one.cast).toEqual(cast);
    expect([...castPeople(one)]).toEqual([31, 12898]);
    expect([characterAt(one, 0), characterAt(one, 1)]).toEqual(['Woody', 'Buzz']);
  });

  it('has no character beyond its last role', () => {
    expect(characterAt({ ...film, cast, directors: [] }, 2)).toBe('');
  });
});
