/** Tables as Parquet, which pandas, R, DuckDB, Spark and BigQuery read. */
import { gzipSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from './columns.ts';

/** Rows that are laid out at once: enough to compress well, few enough for any memory. */
const ROW_GROUP = 10_000;

const SIMPLE: Readonly<Record<Exclude<ColumnType, 'texts'>, Partial<SchemaElement>>> = {
  id: { type: 'INT32' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** Takes the rows of one table and keeps them compressed: the same rows, the same bytes. */
export class ParquetTable<Row> {
  readonly #columns: readonly Column<Row>[];
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  /** By column, what the rows have in it that are not laid out yet: rows themselves would keep all that they are made of. */
  readonly #cells: unknown[][];
  readonly #hasWideIds: boolean;
  #rows = 0;

  /** @param hasWideIds whether ids take 64 bits */
  constructor(columns: readonly Column<Row>[], hasWideIds = false) {
    this.#columns = columns;
    this.#hasWideIds = hasWideIds;
    this.#cells = columns.map(() => []);
    const schema: SchemaElement[] = [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(({ name, type }) => elementsOf(name, type, hasWideIds)),
    ];
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema,
      codec: 'GZIP',
      compressors: { GZIP: gzipSync },
      createdBy: 'filmoteca',
    });
  }

  /** How many rows were added. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row. */
  add(row: Row): void {
    for (const [place, { type, value }] of this.#columns.entries())
      this.#cells[place]?.push(stored(value(row), type, this.#hasWideIds));
    if (++this.#rows % ROW_GROUP === 0) this.#flush();
  }

  /** The file. Nothing may be added after. */
  end(): Buffer {
    if (this.#rows % ROW_GROUP > 0) this.#flush();
    void this.#parquet.finish();
    return Buffer.from(this.#bytes.getBytes());
  }

  #flush(): void {
    const columnData = this.#columns.map(({ name }, place) => ({
      name,
      data: this.#cells[place]?.splice(0) ?? [],
    }));
    void this.#parquet.write({ columnData, rowGroupSize: ROW_GROUP });
  }
}

function elementsOf(name: string, type: ColumnType, hasWideIds: boolean): SchemaElement[] {
  if (type === 'id' && hasWideIds) return [{ name, repetition_type: 'OPTIONAL', type: 'INT64' }];
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...SIMPLE[type] }];
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...SIMPLE.text },
  ];
}

/** The library takes a calendar date, which has no time, as midnight of Greenwich, and 64 bits as a bigint. */
function stored(cell: Cell, type: ColumnType, hasWideIds: boolean): unknown {
  if (type === 'id' && hasWideIds && typeof cell === 'number') return BigInt(cell);
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell;
}
