import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Favourite, recommendForTwo, recommendJointly } from '../../../pipeline/queries/joint.ts';
import type { RecommendedFilm } from '../../../pipeline/store/tables.ts';

const film = (id: number, similarity = 0.5): RecommendedFilm => ({
  id,
  title: `Film ${id}`,
  year: 2000,
  genre: 'Drama',
  similarity,
  explanations: [{ kind: 'era', texts: [], decade: 2000 }],
});
const favourite = (id: number, ...recommended: number[]): Favourite => ({
  id,
  recommendations: recommended.map((other) => film(other)),
});
const ids = (found: readonly { id: number }[]): number[] => found.map(({ id }) => id);

describe('joint recommendations', () => {
  it('are the list itself for a single favourite', () => {
    expect(ids(recommendJointly([favourite(1, 5, 6, 7)], 10))).toEqual([5, 6, 7]);
  });

  it('start with what several favourites have in common', () => {
    const found = recommendJointly([favourite(1, 10, 11, 30), favourite(2, 20, 21, 30)], 5);
    expect(found[0]).toMatchObject({ id: 30, becauseOf: [1, 2] });
  });

  it('name first the favourite that speaks for a film most', () => {
    const [found] = recommendJointly([favourite(1, 10, 11, 30), favourite(2, 30)], 1);
    expect(found).toMatchObject({ id: 30, becauseOf: [2, 1] });
  });

  it('are balanced: favourites without anything in common take turns', () => {
    const found = recommendJointly([favourite(1, 10, 11, 12, 13), favourite(2, 20, 21, 22, 23)], 6);
    expect(found.filter(({ becauseOf }) => becauseOf[0] === 1)).toHaveLength(3);
  });

  it('do not stop where one list ends', () => {
    expect(recommendJointly([favourite(1, 10), favourite(2, 20, 21, 22)], 4)).toHaveLength(4);
  });

  it('show nothing of what is disliked, and less of what its list shows', () => {
    const own = favourite(1, 10, 11, 12);
    expect(ids(recommendJointly([own], 3, [favourite(10, 11)]))).toEqual([12, 11]);
    expect(ids(recommendJointly([own], 3))).toEqual([10, 11, 12]);
  });

  it('never hold what was seen, and leave the others in their order', () => {
    const own = favourite(1, 10, 11, 12);
    expect(ids(recommendJointly([own], 3, [], new Set([10, 12])))).toEqual([11]);
  });

  it('are empty without favourites', () => {
    expect(recommendJointly([], 5)).toEqual([]);
  });

  const favourites = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 })
    .chain((own) =>
      fc.tuple(
        ...own.map((id) =>
          fc
            .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
            .map((list) => favourite(id, ...list)),
        ),
      ),
    );

  it('list no favourite, no film twice, and only what the favourites’ lists hold', () => {
    fc.assert(
      fc.property(favourites, fc.integer({ min: 0, max: 30 }), (given, count) => {
        const found = recommendJointly(given, count);
        const own = new Set(given.map(({ id }) => id));
        const offered = new Set(
          given.flatMap(({ recommendations }) => ids(recommendations)).filter((id) => !own.has(id)),
        );
        expect(found).toHaveLength(Math.min(count, offered.size));
        expect(new Set(ids(found)).size).toBe(found.length);
        for (const { id, becauseOf } of found) {
          const due = given.filter(({ recommendations }) => ids(recommendations).includes(id));
          expect(offered).toContain(id);
          expect(new Set(becauseOf)).toEqual(new Set(ids(due)));
        }
      }),
    );
  });
});

describe('recommendations for two', () => {
  const second = { favourites: [favourite(50, 70, 71, 90)] };

  it('begin with what both would like, and say for whom each is', () => {
    const [found] = recommendForTwo({ favourites: [favourite(1, 60, 61, 90)] }, second, 3);
    expect(found).toMatchObject({ id: 90, becauseOfEach: [[1], [50]] });
  });

  it('serve both alike, however long one of the lists is', () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      favourite(n + 1, ...Array.from({ length: 10 }, (__, m) => 100 + 10 * n + m)),
    );
    const few = { favourites: [favourite(50, ...Array.from({ length: 20 }, (_, n) => 900 + n))] };
    const found = recommendForTwo({ favourites: many }, few, 12);
    expect(found).toHaveLength(12);
    expect(found.filter(({ becauseOfEach: [, theirs] }) => theirs.length > 0)).toHaveLength(6);
  });

  it('hold nothing that either loves, has seen or refused', () => {
    const first = {
      favourites: [favourite(1, 50, 70, 71, 60, 61)],
      disliked: [favourite(60)],
      except: new Set([71]),
    };
    expect(ids(recommendForTwo(first, second, 10)).sort()).toEqual([61, 70, 90]);
  });
});
