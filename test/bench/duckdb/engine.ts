/** DuckDB within this process, which reads files as tables and spills to disk what does not fit in its memory. */
import { DuckDBInstance } from '@duckdb/node-api';

export type Value = string | number | boolean | null | readonly Value[];
export type Fields = Readonly<Record<string, Value>>;

export interface Engine {
  /** Runs one statement; its rows, with large integers as strings. */
  readonly query: (sql: string) => Promise<readonly Fields[]>;
  readonly close: () => void;
}

/**
 * Opens an empty database in memory.
 * @param folder where it may put what it has no room for
 * @param memory the most that it may use, as DuckDB writes it: `1GB`
 */
export async function openEngine(folder: string, memory = '1GB'): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: folder,
    // CSV, JSON and Parquet are built in; nothing is to be fetched from anywhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    query: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as readonly Fields[];
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text within an SQL statement. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
