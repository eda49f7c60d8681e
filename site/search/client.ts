/** The page's end of the search worker. */
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import { type Board, createBoard, nextLook, readBoard } from './answer-board.ts';

/** What the page asks. The first question starts the loading. */
export interface Question {
  /** Grows; answers to older questions are dropped. */
  readonly number: number;
  readonly query: string;
  readonly k: number;
  /** Where the answer is to be left besides. */
  readonly board: Board | undefined;
}

export type Answer =
  | {
      readonly kind: 'found';
      readonly number: number;
      /** Grows from answer to answer. */
      readonly turn: number;
      readonly tuples: readonly SearchTuple[];
      /** False while only the most famous names are loaded: a fuller answer to the same question follows. */
      readonly complete: boolean;
    }
  | { readonly kind: 'failed'; readonly number: number };

export interface SearchClient {
  /** Asks, and hears every answer to this question until the next one is asked. */
  ask(query: string, k: number, listen: (answer: Answer) => void): void;
  /** Hears the answer at once if it is there already. */
  hurry(): void;
  /** Ends the worker. */
  stop(): void;
}

/** Starts the worker, which fetches the most famous names at once. @param names what `tellNames` tells of the data */
export function startSearch(names: string): SearchClient {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    type: 'module',
    name: names,
  });
  const board = createBoard();
  let listener: ((answer: Answer) => void) | undefined;
  /** The number of the last question, and of the last that was answered. */
  let asked = 0;
  let answered = 0;
  /** The turn of the last answer heard. */
  let heard = 0;
  const hear = (answer: Answer): void => {
    // One that was read from the board comes by message too.
    if (answer.number !== asked || (answer.kind === 'found' && answer.turn <= heard)) return;
    answered = asked;
    if (answer.kind === 'found') heard = answer.turn;
    listener?.(answer);
  };
  const hurry = (): void => {
    const answer = board === undefined ? undefined : readBoard(board);
    if (answer !== undefined) hear(answer);
  };
  /** Hears the first answer to a question as soon as it is on the board; fuller ones can wait for their message. */
  const watch = async (watched: Board, question: number): Promise<void> => {
    while (question === asked && question !== answered) {
      await nextLook(watched);
      hurry();
    }
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data));
  worker.addEventListener('error', () => hear({ kind: 'failed', number: asked }));
  return {
    ask(query, k, listen) {
      listener = listen;
      asked++;
      worker.postMessage({ number: asked, query, k, board } satisfies Question);
      if (board !== undefined) void watch(board, asked);
    },
    hurry,
    stop() {
      asked++;
      worker.terminate();
    },
  };
}
