/** The shape of a table of the open data. */

/** What one column holds: ids, whole numbers, fractions, texts, calendar dates or lists of texts. */
export type ColumnType = 'id' | 'integer' | 'number' | 'text' | 'date' | 'texts';

/** Whether ids take 64 bits: those that are made of names do, TMDB's own fit into 32. */
export function areWide(ids: Iterable<number>): boolean {
  for (const id of ids) if (id > 0x7fff_ffff) return true;
  return false;
}

/** A cell; null where unknown. */
export type Cell = number | string | readonly string[] | null;

/** One column of a table whose rows are made of `Row`s. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => Cell;
}
