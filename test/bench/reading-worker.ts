/** One way of reading, in a process of its own: prints `{seconds, peakMb}`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creditsDecoder, keywordsDecoder, movieDecoder } from '../../pipeline/raw/layouts.ts';
import { readRows } from '../../pipeline/raw/records.ts';

const MOVIE_TEXTS = [
  ...(['id', 'imdb_id', 'title', 'original_title', 'original_language', 'overview', 'tagline'] as const),
  ...(['release_date', 'runtime', 'budget', 'revenue', 'popularity', 'vote_count', 'vote_average'] as const),
  ...(['adult', 'status'] as const),
];
const MOVIE_CELLS = [
  ...(['belongs_to_collection', 'genres', 'production_companies', 'production_countries'] as const),
];
const [, , way, movies = '', credits = '', keywords = ''] = process.argv;

/** Reads every row and every nested cell, and hands each row to `use`. */
async function readAll(use: (row: unknown) => void): Promise<void> {
  for await (const batch of readRows(movies, movieDecoder)) {
    for (const row of batch) use([...MOVIE_TEXTS.map(row.text), ...MOVIE_CELLS.map(row.nested)]);
  }
  for await (const batch of readRows(credits, creditsDecoder)) {
    for (const row of batch) use([row.text('id'), row.nested('cast'), row.nested('crew')]);
  }
  if (keywords === '') return;
  for await (const batch of readRows(keywords, keywordsDecoder)) {
    for (const row of batch) use([row.text('id'), row.nested('keywords')]);
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
