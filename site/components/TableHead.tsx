/** The heads of a table's columns. */

interface Props {
  columns: readonly string[];
  /** Places of the columns of figures, which stand to the right. */
  numeric?: readonly number[] | undefined;
}

export function TableHead({ columns, numeric = [] }: Props) {
  return (
    <thead>
      <tr>
        {columns.map((column, place) => (
          <th key={column} scope="col" className={numeric.includes(place) ? 'r' : undefined}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
