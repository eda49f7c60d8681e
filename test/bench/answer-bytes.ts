/** What an answer reads: the bytes of the shards that it opens, which is what does not grow with the catalogue. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DataFolder, openData } from '../../pipeline/store/file-reader.ts';
import { shardFile, shardOf } from '../../pipeline/store/shards.ts';
import type { TableName } from '../../pipeline/store/tables.ts';
import { createHandler } from '../../site/api/handler.ts';
import { questionsOf } from './questions.ts';

export interface AnswerBytes {
  /** Of all answers: the median and the 95th percentile, as stored. */
  readonly answerKb: number;
  readonly answerKb95: number;
  /** The dearest answer. */
  readonly answerKbMax: number;
  /** What the first result of a search costs, gzipped as a host sends it: 95th percentile of `buscar`. */
  readonly searchKb95: number;
}

/** Asks some hundreds of values of each query, over the public data in `out`. */
export async function measureAnswerBytes(out: string): Promise<AnswerBytes> {
  const opened = new Set<string>();
  const data = openData(out);
  const handle = createHandler(() => noting(data, opened));
  const sizes: number[] = [];
  const searches: number[] = [];
  for (const [name, values] of Object.entries(questionsOf(out))) {
    for (const value of values) {
      opened.clear();
      await handle(new Request(`http://localhost/api/${name}/${encodeURIComponent(value)}`));
      const paths = [...opened].map((file) => join(data.folder, file));
      sizes.push(sum(paths.map((path) => statSync(path).size)));
      if (name === 'buscar') searches.push(sum(paths.map((path) => gzipSync(readFileSync(path)).length)));
    }
  }
  return {
    answerKb: kilobytesAt(sizes, 0.5),
    answerKb95: kilobytesAt(sizes, 0.95),
    answerKbMax: kilobytesAt(sizes, 1),
    searchKb95: kilobytesAt(searches, 0.95),
  };
}

/** The same data, which adds each shard that is asked for to `opened`. */
function noting(data: DataFolder, opened: Set<string>): DataFolder {
  return {
    ...data,
    reader: {
      get: <T extends TableName>(table: T, key: string) => {
        opened.add(shardFile(table, shardOf(key, data.manifest.tables[table] ?? 1)));
        return data.reader.get(table, key);
      },
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function kilobytesAt(sizes: readonly number[], share: number): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 1000);
}
