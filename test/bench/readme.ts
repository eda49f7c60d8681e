/** The README's table of figures, between its two markers, from the kept results. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Results } from './results.ts';
import type { Row } from './texts.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BLOCK = /(<!-- bench:start -->\n)[\s\S]*?(<!-- bench:end -->)/;

/** Writes the block anew. A README without markers is left as it is. */
export async function updateReadme(results: Results): Promise<void> {
  const text = await readFile(README, 'utf8');
  await writeFile(
    README,
    text.replace(BLOCK, (_, start, end) => `${start}${readmeBlock(results)}\n${end}`),
  );
}

/** The block's Markdown: the machine, and a row for each topic that was measured. */
export function readmeBlock(results: Results): string {
  const { cores, cpu, memoryGb, node } = results.machine;
  const lines = ROWS.flatMap(({ topic, what, say }) => {
    const result = results.topics[topic];
    const said = result === undefined ? null : say(results, result.rows);
    return said === null
      ? []
      : [`| ${what} | ${said} | ${result?.date} | \`npm run bench -- --only ${topic}\` |`];
  });
  return [
    `Measured on ${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}.`,
    '',
    '| what | figure | date | command |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

interface ReadmeRow {
  readonly topic: string;
  readonly what: string;
  /** Null where the figures are not all there. */
  readonly say: (results: Results, rows: readonly Row[]) => string | null;
}

/** What one way of ours took, and how many times that pandas took. */
function besidePandas(way: string, ratio: string): ReadmeRow['say'] {
  return (results) => {
    const own = rowOf(results, 'pandas', 'way', way);
    const times = rowOf(results, 'pandas', 'way', ratio);
    return sentence`${figure(own, 'seconds')} s and ${figure(own, 'peakMb')} MB: ${figure(times, 'seconds')} times faster, ${figure(times, 'peakMb')} times less memory`;
  };
}

const ROWS: readonly ReadmeRow[] = [
  {
    topic: 'pandas',
    what: 'the whole pipeline, beside pandas and scikit-learn',
    say: besidePandas('Filmoteca', 'times'),
  },
  {
    topic: 'pandas',
    what: 'what of it pandas does too: reading, cleaning, each film’s list, writing both',
    say: besidePandas('same', 'times, same'),
  },
  {
    topic: 'reading',
    what: 'reading and parsing both files, beside `JSON.parse` of the same content',
    say: (results) => {
      const own = rowOf(results, 'reading', 'way', 'Filmoteca');
      const pandas = rowOf(results, 'reading', 'way', 'pandas + ast.literal_eval');
      return sentence`${figure(own, 'seconds')} s: ${figure(own, 'timesFloor')} times (pandas: ${figure(pandas, 'timesFloor')} times)`;
    },
  },
  {
    topic: 'api-pandas',
    what: 'an answer over HTTP, beside FastAPI with pandas',
    say: (_, rows) => sentence`${least(rows, 'times')} to ${most(rows, 'times')} times faster by query`,
  },
  {
    topic: 'answers',
    what: 'a warm answer of the handler, 95th percentile',
    say: (_, rows) => sentence`${least(rows, 'p95')} to ${most(rows, 'p95')} ms by query`,
  },
  {
    topic: 'throughput',
    what: 'answers a second of a plain Node server with the handler',
    say: (_, rows) =>
      sentence`${most(rows, 'answersPerSecond')}, with ${sum(rows, 'errors')} errors in ${sum(rows, 'answers')} answers`,
  },
  {
    topic: 'search-browser',
    what: 'a key in the search box, in a Chromium slowed four times',
    say: (_, rows) => {
      const slowed = rows.find(({ slowdown }) => slowdown === 4);
      return sentence`answered after ${figure(slowed, 'p50Ms')} ms, 95th percentile ${figure(slowed, 'p95Ms')} ms; first results after ${figure(slowed, 'firstKb')} kB`;
    },
  },
  {
    topic: 'site',
    what: 'the whole site',
    say: (_, [row]) =>
      sentence`${figure(row, 'seconds')} s, ${figure(row, 'peakMb')} MB; ${figure(row, 'files')} files, ${figure(row, 'outputMb')} MB, no folder over ${figure(row, 'widestFolder')} entries`,
  },
  {
    topic: 'empty-pages',
    what: "the site's build, beside as many empty pages",
    say: (results) => sentence`${figure(rowOf(results, 'empty-pages', 'way', 'times'), 'seconds')} times`,
  },
  ...[1, 2, 5].map((size) => ({
    topic: 'growth',
    what: `the pipeline at ${size} times the catalogue`,
    say: sayGrowth(size),
  })),
  { topic: 'growth-25', what: 'the pipeline at 25 times the catalogue', say: sayGrowth(25) },
  {
    topic: 'incremental',
    what: 'a dump in which 1 % of the films have another synopsis',
    say: (_, rows) => {
      const changed = rows.filter(({ change }) => change === 'synopsis');
      return sentence`${sum(changed, 'written')} of ${sum(changed, 'files')} files written anew`;
    },
  },
  {
    topic: 'fuzz-raw',
    what: 'raw files damaged at random',
    say: (_, rows) =>
      sentence`${sum(rows, 'damaged')} damages: ${sum(rows, 'read')} read with every row accounted for, ${sum(rows, 'refused')} refused with a sentence, ${sum(rows, 'faults')} read wrongly`,
  },
];

function sayGrowth(size: number): ReadmeRow['say'] {
  return (_, rows) => {
    const row = rows.find((one) => one.size === size);
    return sentence`${figure(row, 'films')} rows: ${figure(row, 'seconds')} s (${figure(row, 'cpuSeconds')} s of processor), ${figure(row, 'peakMb')} MB; an answer reads ${figure(row, 'answerKb')} kB, a first search result ${figure(row, 'searchKb95')} kB`;
  };
}

/** The text with its figures in English; null if any of them is. */
function sentence(texts: TemplateStringsArray, ...figures: readonly (number | null)[]): string | null {
  if (figures.includes(null)) return null;
  return String.raw({ raw: texts }, ...figures.map((value) => value?.toLocaleString('en')));
}

function figuresOf(rows: readonly Row[], name: string): number[] {
  return rows.flatMap((row) => figure(row, name) ?? []);
}

function least(rows: readonly Row[], name: string): number | null {
  return rows.length === 0 ? null : Math.min(...figuresOf(rows, name));
}

function most(rows: readonly Row[], name: string): number | null {
  return rows.length === 0 ? null : Math.max(...figuresOf(rows, name));
}

function sum(rows: readonly Row[], name: string): number | null {
  return rows.length === 0 ? null : figuresOf(rows, name).reduce((total, value) => total + value, 0);
}

/** A row's number under a name; null where there is none, or it could not be measured. */
function figure(row: Row | undefined, name: string): number | null {
  const value = row?.[name];
  return typeof value === 'number' ? value : null;
}

/** The row of a topic that has a word under a name: the way, the stage. */
function rowOf({ topics }: Results, topic: string, name: string, word: string): Row | undefined {
  return topics[topic]?.rows.find((row) => row[name] === word);
}
