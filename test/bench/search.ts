/** The site's search against the libraries it could have been built on, and against none: size, speed, relevance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { decodeTuples, type TupleColumns } from '../../pipeline/search/columns.ts';
import { byFame } from '../../pipeline/search/rank.ts';
import { openData } from '../../pipeline/store/file-reader.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import { round } from './child.ts';
import { ENGINES, type Engine, type EngineKind } from './search-engines.ts';
import {
  areNamesakes,
  keystrokesOf,
  type Misspelt,
  misspell,
  randomFrom,
  sampleOf,
  withoutArticle,
} from './search-questions.ts';
import type { Row } from './texts.ts';

const SEED = 20_170_727;
const FAMOUS = 1000;
const SAMPLE = 2000;
/** What the box and the figures look at. */
const TOP = 5;

/** One row an engine, over the films and people of `out` (the folder of the public data). */
export async function measureSearch(out: string): Promise<Row[]> {
  const tuples = namesIn(out);
  const rows: Row[] = [];
  for (const kind of ENGINES)
    rows.push(await measureEngine(kind, tuples, SAMPLE * kind.share, FAMOUS * kind.share));
  return rows;
}

/** The product's own figures, asked for every film instead of a sample. */
export async function measureWholeSearch(out: string): Promise<Row[]> {
  const [product] = ENGINES;
  const tuples = namesIn(out);
  return product === undefined ? [] : [await measureEngine(product, tuples, tuples.length, FAMOUS)];
}

/** All names that a browser loads, the most famous first. */
export function namesIn(out: string): SearchTuple[] {
  const { folder } = openData(out);
  const read = (list: string): SearchTuple[] => [
    ...decodeTuples(JSON.parse(readFileSync(join(folder, `tuples/${list}.json`), 'utf8')) as TupleColumns),
  ];
  return [...read('films'), ...read('people')].sort(byFame);
}

async function measureEngine(
  kind: EngineKind,
  tuples: readonly SearchTuple[],
  sampled: number,
  famousSampled: number,
): Promise<Row> {
  const films = tuples.filter(([kind]) => kind === 'film');
  const random = randomFrom(SEED);
  const famous = sampleOf(films.slice(0, FAMOUS), Math.ceil(famousSampled), random);
  const anyFilms = sampleOf(films, Math.ceil(sampled), random);
  const started = performance.now();
  const engine = await kind.build(tuples);
  const buildSeconds = (performance.now() - started) / 1000;
  const exact = await exactRanks(engine, anyFilms);
  const times: number[] = [];
  const keystrokes = await meanKeystrokes(engine, famous, (film) => film[2], times);
  const bare = await meanKeystrokes(engine, famous, (film) => withoutArticle(film[2]), times);
  times.sort((a, b) => a - b);
  const time = (share: number): number => round(times[Math.floor(share * (times.length - 1))] ?? 0, 3);
  return {
    engine: kind.name,
    names: tuples.length,
    brotliKb: Math.round(brotliBytes(engine.serialised()) / 1000),
    buildSeconds: round(buildSeconds),
    p50Ms: time(0.5),
    p95Ms: time(0.95),
    'exact@1': exact.first,
    'exact@5': exact.top,
    keystrokes,
    keystrokesWithoutArticle: bare,
    'typo@5 famous': await recall(engine, misspell(famous, random)),
    'typo@5 all': await recall(engine, misspell(anyFilms, random)),
    questions: anyFilms.length,
  };
}

/** The share of films found first, and among the first, by their exact title. A namesake is as good. */
async function exactRanks(
  engine: Engine,
  films: readonly SearchTuple[],
): Promise<{ first: number; top: number }> {
  let [first, top] = [0, 0];
  for (const film of films) {
    const found = await engine.find(film[2], TOP);
    const answers = (tuple: SearchTuple | undefined): boolean =>
      tuple !== undefined && (isSame(tuple, film) || (tuple[0] === 'film' && areNamesakes(tuple, film)));
    if (answers(found[0])) first++;
    if (found.some(answers)) top++;
  }
  return { first: round(first / films.length, 4), top: round(top / films.length, 4) };
}

/** How many keys until the film itself is among the first, typing its title from the beginning. */
async function meanKeystrokes(
  engine: Engine,
  films: readonly SearchTuple[],
  titleOf: (film: SearchTuple) => string,
  times: number[],
): Promise<number> {
  let sum = 0;
  for (const film of films) {
    for (const typed of keystrokesOf(titleOf(film))) {
      sum++;
      const started = performance.now();
      const found = await engine.find(typed, TOP);
      times.push(performance.now() - started);
      if (found.some((tuple) => isSame(tuple, film))) break;
    }
  }
  return round(sum / films.length, 3);
}

async function recall(engine: Engine, misspelt: readonly Misspelt[]): Promise<number> {
  let found = 0;
  for (const { typed, film } of misspelt) {
    const top = await engine.find(typed, TOP);
    if (top.some((tuple) => isSame(tuple, film) || (tuple[0] === 'film' && areNamesakes(tuple, film))))
      found++;
  }
  return round(found / misspelt.length, 4);
}

function isSame(a: SearchTuple, b: SearchTuple): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** At quality 9: the highest takes minutes on the largest of these, and changes no order. */
function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
