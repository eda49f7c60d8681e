/** The page's end of the search worker. */
import type { SearchTuple } from '../../pipeline/queries/families.ts';

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
  /** Asks, and hears every answer to this question until the next one is asked. */
  ask(query: string, k: number, listen: (answer: Answer) => void): void;
  /** Ends the worker. */
  stop(): void;
}

/** Starts the worker, which fetches the most famous names at once. @param names what `tellNames` tells of the data */
export function startSearch(names: string): SearchClient {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    type: 'module',
    name: names,
  });
  let last = 0;
  let listener: ((answer: Answer) => void) | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.number === last) listener?.(data);
  });
  worker.addEventListener('error', () => listener?.({ kind: 'failed', number: last }));
  return {
    ask(query, k, listen) {
      listener = listen;
      last++;
      worker.postMessage({ number: last, query, k } satisfies Question);
    },
    stop() {
      worker.terminate();
    },
  };
}
