/** What a search has found, as the page shows it, and what the page and its worker say to each other. */
import type { SearchKind } from '../../pipeline/store/tables.ts';

export interface FoundName {
  readonly kind: SearchKind;
  readonly id: number;
  readonly name: string;
  /** Null for people. */
  readonly year: number | null;
  /** Another of its names, where it was found by that one. */
  readonly otherName: string | null;
}

/** Names that answer, best first; where there is none, names that may have been meant. */
export interface FoundNames {
  readonly results: readonly FoundName[];
  readonly suggestions: readonly FoundName[];
}

/** What the page asks the worker. The first question starts the loading. */
export interface Question {
  /** Grows; answers to older questions are dropped. */
  readonly number: number;
  readonly query: string;
  readonly k: number;
}

/** What the worker answers, from what it has loaded by then. */
export type LocalAnswer =
  | (FoundNames & {
      readonly kind: 'found';
      readonly number: number;
      /** Whether the first is surely what was meant. */
      readonly isClear: boolean;
      /** False while only the most famous names are loaded: a fuller answer to the same question follows. */
      readonly isComplete: boolean;
    })
  | { readonly kind: 'failed'; readonly number: number };
