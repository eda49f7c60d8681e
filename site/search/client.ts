/** The page's end of the search worker. */
import type { SearchTuple } from '../../pipeline/store/tables.ts';

/** What the page asks. The first question starts the loading. */
export interface Question {
  /** Grows; answers to older questions are dropped. */
  readonly number: number;
  readonly query: string;
  readonly k: number;
}

export type Answer =
  | {
      readonly kind: 'found';
      readonly number: number;
      readonly tuples: readonly SearchTuple[];
      /** False while only the most famous names are loaded: a fuller answer to the same question follows. */
      readonly complete: boolean;
    }
  | { readonly kind: 'failed'; readonly number: number };

export interface SearchClient {
  /** Asks, and passes on every answer to this question until the next one is asked. */
  ask(query: string, k: number, onAnswer: (answer: Answer) => void): void;
  /** Ends the worker. */
  stop(): void;
}

/** Starts the worker, which fetches the most famous names at once. @param source what `describeSource` says */
export function startSearch(source: string): SearchClient {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: source });
  let onAnswer: ((answer: Answer) => void) | undefined;
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.number === asked) onAnswer?.(data);
  });
  worker.addEventListener('error', () => onAnswer?.({ kind: 'failed', number: asked }));
  return {
    ask(query, k, listener) {
      onAnswer = listener;
      asked++;
      worker.postMessage({ number: asked, query, k } satisfies Question);
    },
    stop() {
      onAnswer = undefined;
      worker.terminate();
    },
  };
}
