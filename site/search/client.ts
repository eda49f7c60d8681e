/** The page's end of the search: it asks the worker and, where that is not sure, the API, and shows whichever knows. */
import { askApi } from './api.ts';
import type { FoundName, FoundNames, LocalAnswer, Question } from './found.ts';

/** What the page is to show of one question. Each answer has what the one before had, in its order. */
export interface Answer extends FoundNames {
  /** Whether more may follow. */
  readonly isPending: boolean;
  /** What could not be asked: the API, so that only what is loaded was looked through, or neither. */
  readonly failed: 'api' | 'all' | undefined;
}

export interface SearchClient {
  /** Asks, and passes on every answer to this question until the next one is asked. */
  ask(query: string, k: number, onAnswer: (answer: Answer) => void): void;
  /** Ends the worker. */
  stop(): void;
}

/** Milliseconds after a key before the API is asked: most people type on. */
const TYPING = 120;
/** Milliseconds that an answer which may not be the best waits for a better one. */
const WAITING = 400;

/** Starts the worker, which fetches the most famous names at once. */
export function startSearch(): SearchClient {
  let worker: Worker | undefined;
  let asked = 0;
  let onLocal: (answer: LocalAnswer) => void = () => undefined;
  let cancel: () => void = () => undefined;

  const start = (): Worker => {
    const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<LocalAnswer>) => {
      if (data.number === asked) onLocal(data);
    });
    started.addEventListener('error', () => {
      // It is started anew with the next question.
      worker = undefined;
      onLocal({ kind: 'failed', number: asked });
    });
    return started;
  };
  worker = start();

  return {
    ask(query, k, onAnswer) {
      cancel();
      asked++;
      const merge = createMerge(onAnswer);
      const call = new AbortController();
      const typing = setTimeout(() => {
        if (!merge.isSettled()) askApi(query, k, call.signal).then(merge.addRemote, merge.failRemote);
      }, TYPING);
      const waiting = setTimeout(merge.stopWaiting, WAITING);
      cancel = () => {
        clearTimeout(typing);
        clearTimeout(waiting);
        call.abort();
      };
      onLocal = merge.addLocal;
      worker ??= start();
      worker.postMessage({ number: asked, query, k } satisfies Question);
    },
    stop() {
      cancel();
      onLocal = () => undefined;
      worker?.terminate();
    },
  };
}

/** Puts together what the worker and the API answer to one question. */
export function createMerge(onAnswer: (answer: Answer) => void) {
  let local: Extract<LocalAnswer, { kind: 'found' }> | undefined;
  let hasLocalFailed = false;
  let remote: FoundNames | 'failed' | undefined;
  let isWaiting = true;
  let shown: readonly FoundName[] = [];
  let last: Answer | undefined;

  const isSettled = (): boolean =>
    (remote !== undefined && remote !== 'failed') ||
    (local?.isComplete === true && (local.isClear || remote === 'failed')) ||
    (hasLocalFailed && remote === 'failed');

  const show = (): void => {
    const other = remote === 'failed' ? undefined : remote;
    // What may not be the best is held back for a moment: once shown, it stays where it is.
    if (!isSettled() && local?.isClear !== true && isWaiting) return;
    const best = other === undefined || local?.isClear === true ? [local, other] : [other, local];
    shown = distinct([...shown, ...best.flatMap((found) => found?.results ?? [])]);
    const guessed = distinct(best.flatMap((found) => found?.suggestions ?? []));
    const answer: Answer = {
      results: shown,
      suggestions: shown.length === 0 ? guessed : [],
      isPending: !isSettled(),
      failed: remote !== 'failed' ? undefined : local === undefined ? 'all' : 'api',
    };
    if (last !== undefined && isSame(answer, last)) return;
    last = answer;
    onAnswer(answer);
  };
  return {
    isSettled,
    addLocal(answer: LocalAnswer): void {
      // What was found before the rest failed still stands.
      if (answer.kind === 'found') local = answer;
      else hasLocalFailed = true;
      show();
    },
    addRemote(found: FoundNames): void {
      remote = found;
      show();
    },
    failRemote(): void {
      remote = 'failed';
      show();
    },
    stopWaiting(): void {
      isWaiting = false;
      if (local !== undefined) show();
    },
  };
}

/** Whether an answer says no more than the one before: names are only ever added. */
function isSame(answer: Answer, before: Answer): boolean {
  return (
    answer.results.length === before.results.length &&
    answer.suggestions.length === before.suggestions.length &&
    answer.isPending === before.isPending &&
    answer.failed === before.failed
  );
}

/** Each name once, where it comes first. */
function distinct(names: readonly FoundName[]): FoundName[] {
  const known = new Set<string>();
  return names.filter(({ kind, id }) => known.size < known.add(`${kind}${id}`).size);
}
