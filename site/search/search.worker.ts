/**
 * Search, off the main thread. The most famous names come first and answer at once; the films and the best-known people
 * follow when something is asked, and the last question is answered again from each.
 */

import { decodeTuples, type TupleColumns } from '../../pipeline/search/columns.ts';
import { findNames } from '../../pipeline/search/find.ts';
import { isExactly, matchedText } from '../../pipeline/search/rank.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import type { FoundName, LocalAnswer, Question } from './found.ts';
import { asOne, createIndex, type SearchIndex } from './index.ts';

/** Milliseconds of indexing between two looks at the questions: a keystroke waits no longer than that. */
const SLICE = 4;
/** Names indexed between two looks at the clock. */
const BATCH = 50;

/** The data that the site was built from, put in by `astro.config.ts`. */
declare const SNAPSHOT: string;
let snapshot = SNAPSHOT;

const scope = self as unknown as DedicatedWorkerGlobalScope;

/** What answers now: the best that has been loaded. */
let indexes: readonly SearchIndex[] = [];
let isComplete = false;
let head: Promise<void> | undefined;
let whole: Promise<void> | undefined;
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
    await reply(question);
    if (question.query.trim() === '' || isComplete) return;
    whole ??= loadWhole();
    await whole;
  } catch {
    head = undefined;
    whole = undefined;
    send({ kind: 'failed', number: question.number });
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
  await answerFrom([filmIndex, ...famous]);
  const peopleIndex = await createFrom(await coming);
  isComplete = true;
  await answerFrom([filmIndex, peopleIndex]);
}

async function answerFrom(better: readonly SearchIndex[]): Promise<void> {
  indexes = better;
  if (last !== undefined) await reply(last);
}

async function reply(question: Question): Promise<void> {
  const { number, query, k } = question;
  const wasComplete = isComplete;
  const { results, suggestions, isClear } = await findNames(asOne(indexes), query, k);
  if (question !== last) return;
  const toName = (tuple: SearchTuple): FoundName => nameOf(tuple, query);
  // Among the most famous, one that begins so says nothing of an obscure one that is just so.
  const isSure = isClear && (wasComplete || (results[0] !== undefined && isExactly(query, results[0])));
  send({
    kind: 'found',
    number,
    results: results.map(toName),
    suggestions: suggestions.map(toName),
    isClear: isSure,
    isComplete: wasComplete,
  });
}

function nameOf(tuple: SearchTuple, query: string): FoundName {
  const [kind, id, name, year] = tuple;
  const matched = matchedText(query, tuple);
  return { kind, id, name, year: year === 0 ? null : year, otherName: matched === name ? null : matched };
}

function send(answer: LocalAnswer): void {
  scope.postMessage(answer);
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
  const ask = (): Promise<Response> => fetch(`/data/${snapshot}/tuples/${list}.json`);
  let response = await ask();
  if (!response.ok) {
    // The page may be older than the deploy that stands, which has other data.
    ({ snapshot } = (await (await fetch('/data/manifest.json')).json()) as { snapshot: string });
    response = await ask();
  }
  // What says that there are none is no JSON.
  return (await response.json()) as TupleColumns;
}
