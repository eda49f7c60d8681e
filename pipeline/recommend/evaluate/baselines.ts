/** Published methods that know what people like and nothing of the films, to compare with. */
import type { Behaviour } from './behaviour.ts';

/** What a method says of every film for somebody who likes these films: film id → score; films without any are left out. */
export type Method = (favourites: readonly number[]) => ReadonlyMap<number, number>;

/** The films that most people like, whoever asks. */
export function popularity({ likers }: Behaviour): Method {
  const scores = new Map([...likers].map(([film, users]) => [film, users.length]));
  return () => scores;
}

/** Item-kNN (Sarwar et al., 2001): the sum of the cosines of likers, shrunk: c / √((n_i + k)·(n_j + k)). */
export function itemKnn({ likers, liked }: Behaviour, shrinkage: number): Method {
  return (favourites) => {
    const scores = new Map<number, number>();
    for (const favourite of favourites) {
      const own = likers.get(favourite) ?? [];
      const together = new Map<number, number>();
      for (const user of own)
        for (const other of liked.get(user) ?? []) together.set(other, (together.get(other) ?? 0) + 1);
      for (const [other, c] of together) {
        const n = likers.get(other)?.length ?? 0;
        const cosine = c / Math.sqrt((own.length + shrinkage) * (n + shrinkage));
        scores.set(other, (scores.get(other) ?? 0) + cosine);
      }
    }
    return scores;
  };
}

/**
 * EASE (Steck, 2019), a linear autoencoder: B = I − P·diag(P)⁻¹ with P = (XᵀX + λI)⁻¹. The users are few beside the
 * films, so that P is found from their Gram matrix: P = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ.
 */
export function ease({ likers, liked }: Behaviour, lambda: number): Method {
  const userOf = new Map([...liked.keys()].map((user, place) => [user, place]));
  const users = userOf.size;
  const films = [...likers.keys()];
  const likersOf = new Map(
    films.map((film) => [film, (likers.get(film) ?? []).map((user) => userOf.get(user) ?? 0)]),
  );
  const gram = Array.from({ length: users }, (_, user) =>
    Float64Array.from({ length: users }, (_, other) => (user === other ? lambda : 0)),
  );
  for (const own of likersOf.values())
    for (const a of own) for (const b of own) (gram[a] as Float64Array)[b] = (gram[a]?.[b] ?? 0) + 1;
  const inverse = inverted(gram);
  /** By film, its column of (XXᵀ + λI)⁻¹X. */
  const columns = new Map(
    films.map((film) => {
      const column = new Float64Array(users);
      for (const user of likersOf.get(film) ?? [])
        for (let row = 0; row < users; row++) column[row] = (column[row] ?? 0) + (inverse[user]?.[row] ?? 0);
      return [film, column] as const;
    }),
  );
  const sumOver = (own: readonly number[], column: Float64Array): number =>
    own.reduce((sum, user) => sum + (column[user] ?? 0), 0);
  return (favourites) => {
    const who = favourites.flatMap((film) => likersOf.get(film) ?? []);
    return new Map(
      films.map((film) => {
        const column = columns.get(film) ?? new Float64Array(users);
        return [film, sumOver(who, column) / (1 - sumOver(likersOf.get(film) ?? [], column))];
      }),
    );
  };
}

/** The inverse of a symmetric positive definite matrix, by Gauss and Jordan. */
function inverted(matrix: readonly Float64Array[]): Float64Array[] {
  const left = matrix.map((row) => row.slice());
  const right = left.map((row, at) => row.map((_, column) => (column === at ? 1 : 0)));
  for (const [pivot, pivotRow] of left.entries()) {
    const scale = pivotRow[pivot] ?? 1;
    const inverseRow = right[pivot] ?? new Float64Array();
    for (const row of [pivotRow, inverseRow]) for (const at of row.keys()) row[at] = (row[at] ?? 0) / scale;
    for (const [other, row] of left.entries()) {
      const factor = row[pivot] ?? 0;
      if (other === pivot || factor === 0) continue;
      const result = right[other] ?? new Float64Array();
      for (let at = 0; at < row.length; at++) {
        row[at] = (row[at] ?? 0) - factor * (pivotRow[at] ?? 0);
        result[at] = (result[at] ?? 0) - factor * (inverseRow[at] ?? 0);
      }
    }
  }
  return right;
}
