/**
 * Search, off the main thread. The most famous names come first and answer at once; the whole catalogue follows when
 * something is asked, and the last question is then answered again.
 */
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import type { Answer, Question } from './search-client.ts';
import { createIndex, type SearchIndex } from './search-index.ts';

/** Names indexed between two looks at the questions. */
const BATCH = 1500;

const scope = self as unknown as DedicatedWorkerGlobalScope;
/** The worker's name is the generation of the data. */
const base = `/data/${scope.name}/tuples`;

let head: Promise<SearchIndex> | undefined;
let whole: Promise<void> | undefined;
let current: SearchIndex | undefined;
let complete = false;
let last: Question | undefined;

scope.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = data;
  void answer(data);
});
head = load(['head']);

async function answer(question: Question): Promise<void> {
  try {
    if (current === undefined) {
      head ??= load(['head']);
      current = await head;
    }
    if (question !== last) return;
    reply(question);
    if (question.query.trim() !== '' && !complete) await loadWhole();
  } catch {
    head = undefined;
    whole = undefined;
    scope.postMessage({ kind: 'failed', number: question.number } satisfies Answer);
  }
}

async function loadWhole(): Promise<void> {
  whole ??= load(['films', 'people']).then((index) => {
    current = index;
    complete = true;
    if (last !== undefined) reply(last);
  });
  await whole;
}

function reply({ number, query, k }: Question): void {
  const tuples = current?.find(query, k) ?? [];
  scope.postMessage({ kind: 'found', number, tuples, complete } satisfies Answer);
}

/** Fetches lists of names and indexes them, the most famous first, pausing for questions. */
async function load(lists: readonly string[]): Promise<SearchIndex> {
  const tuples = (await Promise.all(lists.map(fetchTuples))).flat();
  if (lists.length > 1) tuples.sort((a, b) => b[4] - a[4]);
  const index = createIndex();
  for (const [place, tuple] of tuples.entries()) {
    if (place % BATCH === BATCH - 1) await new Promise((resolve) => setTimeout(resolve));
    index.add(tuple);
  }
  return index;
}

async function fetchTuples(list: string): Promise<SearchTuple[]> {
  const response = await fetch(`${base}/${list}.json`);
  if (!response.ok) throw new Error(`${list}: status ${response.status}`);
  return (await response.json()) as SearchTuple[];
}
