/** Sums over the table of releases by month and weekday. */

export function rowSums(table: readonly (readonly number[])[]): number[] {
  return table.map((row) => row.reduce((sum, value) => sum + value, 0));
}

export function columnSums(table: readonly (readonly number[])[]): number[] {
  return (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}
