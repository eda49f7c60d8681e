/** Lists of numbers that grow inside one typed array. */

/**
 * A list of numbers that grows, with as many bytes a number as its array has: lists of millions of them do not fit
 * the heap otherwise.
 */
export class NumberList<A extends Uint8Array | Uint32Array | Float32Array | Float64Array> {
  readonly #create: (length: number) => A;
  #values: A;
  #length = 0;

  /** @param create makes an array of this length */
  constructor(create: (length: number) => A) {
    this.#create = create;
    this.#values = create(1 << 10);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.room(1);
    this.#values[this.#length++] = value;
  }

  /** The free places after the numbers, at least `count` of them, to be written to before {@link take}. */
  room(count: number): A {
    const needed = this.#length + count;
    if (needed > this.#values.length) {
      const larger = this.#create(Math.max(needed, 2 * this.#values.length));
      larger.set(this.values());
      this.#values = larger;
    }
    return this.#values.subarray(this.#length) as A;
  }

  /** Counts the first `count` of the free places among the numbers. */
  take(count: number): void {
    this.#length += count;
  }

  /** The numbers so far, not copied. */
  values(): A {
    return this.#values.subarray(0, this.#length) as A;
  }
}
