import { describe, expect, it } from 'vitest';
import type { Ratings } from '../../../pipeline/catalog/ratings.ts';
import { ease, itemKnn, popularity } from '../../../pipeline/recommend/evaluate/baselines.ts';
import { behaviourOf } from '../../../pipeline/recommend/evaluate/behaviour.ts';
import { FAVOURITES_GIVEN, measureFavourites } from '../../../pipeline/recommend/evaluate/favourites.ts';
import { measureGroups } from '../../../pipeline/recommend/evaluate/groups.ts';
import { makeCatalog, makeFilm } from './made.ts';

/** Ratings of five stars: the films that each user likes. */
function loved(likes: readonly (readonly number[])[]): Ratings {
  const rows = likes.flatMap((films, user) => films.map((film) => [user + 1, film] as const));
  return {
    users: Uint32Array.from(rows, ([user]) => user),
    films: Uint32Array.from(rows, ([, film]) => film),
    halfStars: new Uint8Array(rows.length).fill(10),
  };
}

const few = behaviourOf(loved([[1, 2], [1, 2, 3], [1, 3], [4]]));

describe('methods to compare with', () => {
  it('count how many people like a film, whoever asks', () => {
    expect(popularity(few)([9])).toEqual(
      new Map([
        [1, 3],
        [2, 2],
        [3, 2],
        [4, 1],
      ]),
    );
  });

  it('sum the shrunk cosines of the favourites’ likers', () => {
    const scores = itemKnn(few, 80)([2, 3]);
    // Film 2 is liked by two, of whom both like film 1 and one film 3; so is film 3.
    expect(scores.get(1)).toBeCloseTo((2 * 2) / Math.sqrt((2 + 80) * (3 + 80)), 12);
    expect(scores.has(4)).toBe(false);
  });

  it('find the autoencoder that its definition finds by inverting the films’ Gram matrix', () => {
    const lambda = 5;
    // X'X + λI of films 1 to 4, by hand: P is its inverse, and B = -P_ij / P_jj.
    const gram = [
      [3 + lambda, 2, 2, 0],
      [2, 2 + lambda, 1, 0],
      [2, 1, 2 + lambda, 0],
      [0, 0, 0, 1 + lambda],
    ];
    const scores = ease(few, lambda)([2]);
    const product = (row: number, column: number): number => {
      // Row `row` of (X'X + λI) times a column of P, which B·diag(P) gives back: -B_2j·P_jj = P_2j.
      const [a = 0, b = 0, c = 0, d = 0] = gram[row] ?? [];
      return [a, b, c, d].reduce((sum, value, at) => sum + value * (inverse[at]?.[column] ?? 0), 0);
    };
    const inverse = inverted(gram);
    expect(product(0, 0)).toBeCloseTo(1, 9);
    for (const other of [1, 3, 4]) {
      const expected = -(inverse[1]?.[other - 1] ?? 0) / (inverse[other - 1]?.[other - 1] ?? 1);
      expect(scores.get(other)).toBeCloseTo(expected, 9);
    }
  });
});

/** The inverse by Gauss and Jordan with full rows: plain, and slow. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))]);
  for (const [pivot, pivotRow] of rows.entries()) {
    const scale = pivotRow[pivot] ?? 1;
    rows[pivot] = pivotRow.map((value) => value / scale);
    for (const [other, row] of rows.entries())
      if (other !== pivot)
        rows[other] = row.map((value, at) => value - (row[pivot] ?? 0) * (rows[pivot]?.[at] ?? 0));
  }
  return rows.map((row) => row.slice(matrix.length));
}

describe('several favourites', () => {
  // Two tastes: who likes one film of a dozen likes all of it.
  const dozens = [0, 1].map((taste) => Array.from({ length: 24 }, (_, index) => 100 * taste + index + 1));
  const people = behaviourOf(loved(Array.from({ length: 20 }, (_, user) => dozens[user % 2] ?? [])));
  const perfect = (film: number): number[] =>
    (dozens[film > 100 ? 1 : 0] ?? []).filter((one) => one !== film);

  it('are measured with half of what a person likes, with five and with three, beside the others', () => {
    const measured = measureFavourites(perfect, people, people);
    expect(measured.map(({ given }) => given)).toEqual(
      FAVOURITES_GIVEN.flatMap((given) => Array(4).fill(given)),
    );
    expect(new Set(measured.map(({ people: count }) => count))).toEqual(new Set([20]));
  });

  it('are perfect where the lists know the taste and half of it is told, and where popularity cannot tell, are not', () => {
    const half = measureFavourites(perfect, people, people).filter(({ given }) => given === 'half');
    const of = (method: string) => half.find((one) => one.method === method);
    expect(of('joint')).toMatchObject({ ndcg10: 1, recall10: 1 });
    expect(of('item-knn')?.ndcg10).toBeCloseTo(1, 12);
    expect(of('popularity')?.ndcg10).toBeLessThan(0.8);
  });
});

describe('groups', () => {
  const ids = Array.from({ length: 40 }, (_, index) => index + 1);
  const catalog = makeCatalog(
    ids.map((id) => makeFilm({ id, year: id <= 30 ? 1994 : 2004, genres: ['Drama'], votes: 300 })),
  );
  const behaviour = behaviourOf(loved(Array.from({ length: 6 }, () => ids)));
  const groups = measureGroups((film) => ids.filter((id) => id !== film), behaviour, catalog);

  it('are those with films enough to speak of', () => {
    expect(groups.map(({ by, group, queries }) => [by, group, queries])).toEqual([
      ['all', '', 40],
      ['fame', '200', 40],
      ['decade', '1990', 30],
      ['language', 'en', 40],
      ['genre', 'Drama', 40],
      ['likers', '5', 40],
    ]);
  });

  it('have an interval about the mean', () => {
    for (const { low, ndcg10, high } of groups) {
      expect(ndcg10).toBeCloseTo(1, 9);
      expect(low).toBeLessThanOrEqual(ndcg10 + 1e-9);
      expect(high).toBeGreaterThanOrEqual(ndcg10 - 1e-9);
    }
  });
});
