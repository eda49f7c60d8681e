/**
 * Search, off the main thread. The most famous names come first and answer at once; all films follow when something is
 * asked, then all people, and the last question is answered again from each. Where names are too many to be loaded, the
 * fuller answer is read from the shards instead.
 */

import { decodeTuples, type TupleColumns } from '../../pipeline/search/columns.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import type { Answer, Question } from './client.ts';
import { createIndex, findNames, type SearchIndex } from './index.ts';
import type { FindNames } from './sharded-names.ts';
import { parseSource } from './source.ts';

/** Milliseconds of indexing between two looks at the questions: a keystroke waits no longer than that. */
const SLICE = 4;
/** Names indexed between two looks at the clock. */
const BATCH = 50;

const scope = self as unknown as DedicatedWorkerGlobalScope;
/** Given as the worker's name. */
const { snapshot, tables } = parseSource(scope.name);
const base = `/data/${snapshot}`;

/** What answers now: the best that has been loaded. */
let indexes: readonly SearchIndex[] = [];
let complete = false;
let head: Promise<void> | undefined;
let whole: Promise<void> | undefined;
let sharded: Promise<FindNames> | undefined;
let last: Question | undefined;

scope.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  last = data;
  void answer(data);
});
head = loadHead();
// Nothing has been asked yet: the first question tries again, and reports a failure.
head.catch(() => {
  head = undefined;
});

async function answer(question: Question): Promise<void> {
  try {
    if (indexes.length === 0) {
      head ??= loadHead();
      await head;
    }
    if (question !== last) return;
    reply(question);
    if (question.query.trim() === '' || complete) return;
    if (tables !== undefined) {
      // Only where it is needed: everybody else's first answer would wait for it.
      sharded ??= import('./sharded-names.ts').then(({ openNames }) => openNames(base, tables));
      const tuples = await (await sharded)(question.query, question.k);
      if (question === last) send(question, tuples, true);
    } else {
      whole ??= loadWhole();
      await whole;
    }
  } catch {
    head = undefined;
    whole = undefined;
    sharded = undefined;
    scope.postMessage({ kind: 'failed', number: question.number } satisfies Answer);
  }
}

async function loadHead(): Promise<void> {
  const columns = await fetchColumns('head');
  // Some of it may have been loaded whole by the time a retry comes.
  if (indexes.length === 0) indexes = [await createFrom(columns)];
}

async function loadWhole(): Promise<void> {
  const famous = indexes;
  const films = await fetchColumns('films');
  // On its way while the films are being indexed. Its failure is reported where it is awaited.
  const coming = fetchColumns('people');
  coming.catch(() => undefined);
  const filmIndex = await createFrom(films);
  answerFrom([filmIndex, ...famous]);
  const peopleIndex = await createFrom(await coming);
  complete = true;
  answerFrom([filmIndex, peopleIndex]);
}

function answerFrom(better: readonly SearchIndex[]): void {
  indexes = better;
  if (last !== undefined) reply(last);
}

function reply(question: Question): void {
  send(question, findNames(indexes, question.query, question.k), complete);
}

function send({ number }: Question, tuples: readonly SearchTuple[], isComplete: boolean): void {
  scope.postMessage({ kind: 'found', number, tuples, complete: isComplete } satisfies Answer);
}

/** Indexes names, the most famous first, pausing for questions. */
async function createFrom(columns: TupleColumns): Promise<SearchIndex> {
  const index = createIndex();
  let pausedAt = performance.now();
  let added = 0;
  for (const tuple of decodeTuples(columns)) {
    index.add(tuple);
    if (++added % BATCH === 0 && performance.now() - pausedAt > SLICE) {
      await pause();
      pausedAt = performance.now();
    }
  }
  return index;
}

/** Lets waiting questions be answered. A timer would wait some milliseconds each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

async function fetchColumns(list: string): Promise<TupleColumns> {
  const response = await fetch(`${base}/tuples/${list}.json`);
  if (!response.ok) throw new Error(`${list}: status ${response.status}`);
  return (await response.json()) as TupleColumns;
}
