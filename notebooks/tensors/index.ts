/**
 * What danfojs calls of TensorFlow, which it requires as `@tensorflow/tfjs-node`: package.json names this folder for
 * it. Numbers keep their 64 bits, where TensorFlow's 32 would round a film's revenue.
 */

type Rank = 0 | 1 | 2;
type Combine = (a: number, b: number) => number;

/** A table of numbers, a row of them (rank 1) or a single one (rank 0); operations broadcast as NumPy's do. */
export class Tensor {
  readonly rows: readonly (readonly number[])[];
  readonly rank: Rank;

  constructor(rows: readonly (readonly number[])[], rank: Rank) {
    this.rows = rows;
    this.rank = rank;
  }

  get shape(): number[] {
    const shape = [this.rows.length, this.rows[0]?.length ?? 0];
    return shape.slice(2 - this.rank);
  }

  /** The numbers as plain arrays, or as one number where the rank is 0. */
  arraySync(): number | number[] | number[][] {
    if (this.rank === 2) return this.rows.map((row) => [...row]);
    const [row = []] = this.rows;
    return this.rank === 1 ? [...row] : Number(row[0]);
  }

  clone = (): Tensor => new Tensor(this.rows, this.rank);
  transpose = (): Tensor => new Tensor(columnsOf(this.rows), this.rank);
  sqrt = (): Tensor =>
    new Tensor(
      this.rows.map((row) => row.map(Math.sqrt)),
      this.rank,
    );

  add = (other: Tensor): Tensor => this.#with(other, (a, b) => a + b);
  sub = (other: Tensor): Tensor => this.#with(other, (a, b) => a - b);
  mul = (other: Tensor): Tensor => this.#with(other, (a, b) => a * b);
  div = (other: Tensor): Tensor => this.#with(other, (a, b) => a / b);
  divNoNan = (other: Tensor): Tensor => this.#with(other, (a, b) => (b === 0 ? 0 : a / b));
  pow = (other: Tensor): Tensor => this.#with(other, (a, b) => a ** b);
  /** With the sign of the divisor, as TensorFlow and Python have it. */
  mod = (other: Tensor): Tensor => this.#with(other, (a, b) => a - Math.floor(a / b) * b);

  greater = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a > b));
  less = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a < b));
  greaterEqual = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a >= b));
  lessEqual = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a <= b));
  equal = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a === b));
  notEqual = (other: Tensor): Tensor => this.#with(other, (a, b) => Number(a !== b));

  /** Each column's; of a row, the whole's. danfojs asks for no other axis than 0. */
  max = (_axis: 0): Tensor => this.#reduce((numbers) => numbers.reduce((a, b) => Math.max(a, b)));
  min = (_axis: 0): Tensor => this.#reduce((numbers) => numbers.reduce((a, b) => Math.min(a, b)));
  mean = (_axis: 0): Tensor => this.#reduce((numbers) => numbers.reduce((a, b) => a + b) / numbers.length);
  argMax = (): Tensor => this.#reduce((numbers) => numbers.indexOf(numbers.reduce((a, b) => Math.max(a, b))));
  argMin = (): Tensor => this.#reduce((numbers) => numbers.indexOf(numbers.reduce((a, b) => Math.min(a, b))));

  /** Pairs the numbers at each place; a side with one row or one column lends it to all of the other's. */
  #with(other: Tensor, combine: Combine): Tensor {
    const [tall, wide] = [this, other].reduce(
      ([rows, columns], side) => [
        Math.max(rows, side.rows.length),
        Math.max(columns, side.rows[0]?.length ?? 0),
      ],
      [0, 0],
    ) as [number, number];
    const at = ({ rows }: Tensor, y: number, x: number): number => {
      const row = rows.length === 1 ? rows[0] : rows[y];
      return Number(row?.length === 1 ? row[0] : row?.[x]);
    };
    const rows = Array.from({ length: tall }, (_, y) =>
      Array.from({ length: wide }, (_, x) => combine(at(this, y, x), at(other, y, x))),
    );
    return new Tensor(rows, Math.max(this.rank, other.rank) as Rank);
  }

  #reduce(reduce: (numbers: readonly number[]) => number): Tensor {
    if (this.rank < 2) return new Tensor([[reduce(this.rows[0] ?? [])]], 0);
    return new Tensor([columnsOf(this.rows).map(reduce)], 1);
  }
}

function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => Number(row[x])));
}

export const scalar = (value: number): Tensor => new Tensor([[value]], 0);
export const tensor1d = (values: readonly number[]): Tensor => new Tensor([values], 1);

/** Takes rows, or all numbers in a row with the shape that they have. */
export function tensor2d(values: readonly number[] | readonly number[][], shape?: readonly number[]): Tensor {
  const [rows = values.length, columns = 1] = shape ?? [];
  const flat = values.flat();
  const width = shape === undefined && rows > 0 ? flat.length / rows : columns;
  return new Tensor(
    Array.from({ length: rows }, (_, y) => flat.slice(y * width, (y + 1) * width)),
    2,
  );
}

/** Mean and variance (over the count, not the count less one) of each column; of a row, of the whole. */
export function moments(of: Tensor, axis: 0): { readonly mean: Tensor; readonly variance: Tensor } {
  const mean = of.mean(axis);
  const off = of.sub(mean);
  return { mean, variance: off.mul(off).mean(axis) };
}

/** Samples of `DataFrame.sample`: a seed's are always the same. */
export const data = {
  array: <T>(items: readonly T[]) => ({
    shuffle: (_buffer: number, seed: string) => ({
      take: (count: number) => ({ toArray: async () => shuffled(items, seed).slice(0, count) }),
    }),
  }),
};

/** Fisher and Yates's shuffle, by the generator of Park and Miller (1988). */
function shuffled<T>(items: readonly T[], seed: string): T[] {
  let state = [...seed].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2147483647, 1) || 1;
  const left = [...items];
  return items.flatMap(() => {
    state = (state * 48271) % 2147483647;
    return left.splice(state % left.length, 1);
  });
}
