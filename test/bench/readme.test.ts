import { expect, it } from 'vitest';
import { readmeBlock } from './readme.ts';
import { type Results, readResults } from './results.ts';

const machine = { cpu: 'Z80', cores: 1, memoryGb: 1, node: 'v24.0.0' };
const topic = (rows: Results['topics'][string]['rows']) => ({ date: '2026-01-31', load: 0, rows });
const tableOf = (topics: Results['topics']): string[] =>
  readmeBlock({ machine, topics })
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);

it('has a row for each topic that was measured, and none for the others', () => {
  expect(tableOf({})).toEqual([]);
  const times = [{ way: 'times', seconds: 2.25 }];
  expect(tableOf({ 'empty-pages': topic(times), unknown: topic(times) })).toEqual([
    "| the site's build, beside as many empty pages | 2.25 times | 2026-01-31 | `npm run bench -- --only empty-pages` |",
  ]);
});

it('leaves out what could not be measured', () => {
  const without = [
    { way: 'Filmoteca', seconds: 20, peakMb: 900 },
    { way: 'pandas + scikit-learn', seconds: 'pandas no está instalado', peakMb: null },
  ];
  expect(tableOf({ pandas: topic(without) })).toEqual([]);
});

it('tells one size of the growth in each row', () => {
  const size = (times: number) => ({
    size: times,
    films: 45_466 * times,
    seconds: 20.5 * times,
    cpuSeconds: 30 * times,
    peakMb: 500,
    answerKb: 74,
    searchKb95: 21,
  });
  const rows = tableOf({ growth: topic([size(1), size(5)]), 'growth-25': topic([size(25)]) });
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(
    ['45,466 rows: 20.5 s (30', '227,330 rows: 102.5 s (150', '1,136,650 rows: 512.5 s (750'].map(
      (begins) => `${begins} s of processor), 500 MB; an answer reads 74 kB, a first search result 21 kB`,
    ),
  );
});

it('finds its figures in the results that are kept', async () => {
  const rows = tableOf((await readResults()).topics);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.join()).not.toMatch(/undefined|null|NaN|Infinity/);
});
