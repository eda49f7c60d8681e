/** One way of reading, in a process of its own: prints `{seconds, peakMb}`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readCsv } from '../../pipeline/raw/csv.ts';
import { creditsDecoder, keywordsDecoder, movieDecoder } from '../../pipeline/raw/layouts.ts';

const [, , way, movies = '', credits = '', keywords = ''] = process.argv;

/** Reads every row and every nested cell, and hands each row to `use`. */
async function readAll(use: (row: unknown) => void): Promise<void> {
  let films: ReturnType<typeof movieDecoder> | undefined;
  for await (const batch of readCsv(movies, {
    onHeader: (header) => {
      films = movieDecoder(basename(movies), header);
    },
  })) {
    for (const row of batch) use(films?.(row));
  }
  let people: ReturnType<typeof creditsDecoder> | undefined;
  for await (const batch of readCsv(credits, {
    onHeader: (header) => {
      people = creditsDecoder(basename(credits), header);
    },
  })) {
    for (const row of batch) {
      const record = people?.(row);
      use([record?.id, record?.cast(), record?.crew()]);
    }
  }
  if (keywords === '') return;
  let words: ReturnType<typeof keywordsDecoder> | undefined;
  for await (const batch of readCsv(keywords, {
    onHeader: (header) => {
      words = keywordsDecoder(basename(keywords), header);
    },
  })) {
    for (const row of batch) {
      const record = words?.(row);
      use([record?.id, record?.keywords()]);
    }
  }
}

let started = performance.now();
if (way === 'json') {
  const path = join(tmpdir(), `filmoteca-floor-${process.pid}.json`);
  const lines: string[] = [];
  await readAll((row) => lines.push(JSON.stringify(row)));
  writeFileSync(path, lines.join('\n'));
  lines.length = 0;
  started = performance.now();
  let rows = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) if (JSON.parse(line) !== undefined) rows++;
  if (rows === 0) throw new Error('nothing was read');
  rmSync(path);
} else await readAll(() => undefined);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
