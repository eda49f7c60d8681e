/** The shape of a table of the open data. */

/** What one column holds: whole numbers, fractions, texts, calendar dates or lists of texts. */
export type ColumnType = 'integer' | 'number' | 'text' | 'date' | 'texts';

/** A cell; null where unknown. */
export type Cell = number | string | readonly string[] | null;

/** One column of a table whose rows are made of `Row`s. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => Cell;
}
