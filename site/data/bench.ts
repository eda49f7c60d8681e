/** The figures of the benchmarks, as `npm run bench -- --write` left them in `bench.json`. */
import kept from './bench.json' with { type: 'json' };

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
}

/** Figures under their names, which also say the unit (`seconds`, `peakMb`); words name what was measured. */
export type BenchRow = Readonly<Record<string, string | number | null>>;

export interface TopicResult {
  /** In Spanish: what was measured. Missing from results older than this field. */
  readonly title?: string;
  /** AAAA-MM-DD. */
  readonly date: string;
  /** Average of running processes in the minute before: over the number of cores, the machine was busy. */
  readonly load: number;
  readonly rows: readonly BenchRow[];
}

export interface Results {
  readonly machine: Machine;
  /** By the topic's name; those not measured on this machine are missing. */
  readonly topics: Readonly<Record<string, TopicResult>>;
}

export const RESULTS: Results = kept;

/** A row's number under a name; null where there is none, or it could not be measured. */
export function figure(row: BenchRow | undefined, name: string): number | null {
  const value = row?.[name];
  return typeof value === 'number' ? value : null;
}

/** The row of a topic that has a word under a name: the way, the stage. */
export function rowOf(
  { topics }: Results,
  topic: string,
  name: string,
  word: string | number,
): BenchRow | undefined {
  return topics[topic]?.rows.find((row) => row[name] === word);
}

/** The columns of a topic's table: every name that any of its rows has a value under. */
export function columnsOf(rows: readonly BenchRow[]): string[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => rows.some((row) => row[name] !== null && row[name] !== undefined));
}
