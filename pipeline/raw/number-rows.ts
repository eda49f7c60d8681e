/**
 * Tables of numbers, read at the speed of their bytes: tens of millions of ratings are too many to make a string of
 * every cell. Rows are told from each other as `csv.ts` does where no cell holds a break or a delimiter.
 */
import { basename } from 'node:path';
import { readCsv, tableStart } from './csv.ts';
import { InputError } from './problems.ts';
import { type Decoder, plainName } from './records.ts';
import { readUnpacked } from './unpack.ts';

const CHUNK_BYTES = 1 << 20;
const [TAB, LF, CR, SPACE, QUOTE, DOT, ZERO, NINE] = [9, 10, 13, 32, 34, 46, 48, 57];

/**
 * Runs `use` over some columns of every row, in the order in which they are named, and answers how many rows there
 * were. NaN stands for a cell that is no plain decimal number. The list is the same each time: it stands until the
 * next row.
 * @param decoder refuses headers that are of another file
 * @throws {InputError} if the file cannot be read, is empty, cut in its last row, or of another kind
 */
export async function eachNumberRow<Column extends string>(
  path: string,
  decoder: Decoder<Column>,
  columns: readonly Column[],
  use: (values: Float64Array) => void,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<number> {
  const { header, delimiter, linesBefore } = tableStart(path);
  // The reader of all tables says best why there is none.
  if (header.length === 0) for await (const _ of readCsv(path)) break;
  const file = basename(path);
  decoder(file, header);
  const names = header.map(plainName);
  const slots = names.map((name) => columns.findIndex((column) => plainName(column) === name));
  const scanner = new NumberScanner(slots, delimiter.charCodeAt(0), linesBefore, use);
  let bytes = 0;
  for await (const chunk of readUnpacked(path, CHUNK_BYTES)) {
    scanner.scan(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  const found = scanner.end();
  if (found > 0 && found < header.length)
    throw new InputError({ kind: 'truncated', file, row: scanner.rows, found, expected: header.length });
  return scanner.rows;
}

/** Goes through bytes, whatever the chunks they come in. */
class NumberScanner {
  rows: number;
  readonly #values: Float64Array;
  readonly #slots: Int32Array;
  readonly #delimiter: number;
  readonly #use: (values: Float64Array) => void;
  #column = 0;
  /** Of the cell being read: its digits as a number, how many, what to divide by, and whether it is one. */
  #digits = 0;
  #count = 0;
  #divisor = 0;
  #isNumber = true;
  #hasEnded = false;

  constructor(
    slots: readonly number[],
    delimiter: number,
    linesBefore: number,
    use: (values: Float64Array) => void,
  ) {
    this.#slots = Int32Array.from(slots);
    this.#values = new Float64Array(Math.max(...slots) + 1).fill(Number.NaN);
    this.#delimiter = delimiter;
    this.#use = use;
    this.rows = -linesBefore;
  }

  scan(bytes: Uint8Array): void {
    const delimiter = this.#delimiter;
    // Fields of an object take time to read and write for every byte.
    let [digits, count, divisor] = [this.#digits, this.#count, this.#divisor];
    let [isNumber, hasEnded] = [this.#isNumber, this.#hasEnded];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= ZERO && byte <= NINE) {
        digits = digits * 10 + byte - ZERO;
        count++;
        divisor *= 10;
        if (hasEnded) isNumber = false;
      } else if (byte === delimiter || byte === LF || byte === CR) {
        if (byte === delimiter || this.#column > 0 || count > 0 || !isNumber) {
          this.#cell(isNumber && count > 0 ? digits / Math.max(1, divisor) : Number.NaN);
          if (byte !== delimiter) this.#row();
        }
        digits = count = divisor = 0;
        isNumber = true;
        hasEnded = false;
      } else if (byte === DOT && divisor === 0) divisor = 1;
      else if (byte === SPACE || byte === QUOTE || byte === TAB) hasEnded = count > 0;
      else isNumber = false;
    }
    [this.#digits, this.#count, this.#divisor] = [digits, count, divisor];
    [this.#isNumber, this.#hasEnded] = [isNumber, hasEnded];
  }

  /** Ends a last row that has no break after it, and answers how many cells it had; 0 where there was none. */
  end(): number {
    const isOpen = this.#column > 0 || this.#count > 0 || !this.#isNumber;
    const cells = isOpen ? this.#column + 1 : 0;
    if (isOpen) this.scan(Uint8Array.of(LF));
    return cells;
  }

  #cell(value: number): void {
    const slot = this.#slots[this.#column++] ?? -1;
    if (slot >= 0) this.#values[slot] = value;
  }

  #row(): void {
    this.#column = 0;
    if (++this.rows > 0) this.#use(this.#values);
    this.#values.fill(Number.NaN);
  }
}
