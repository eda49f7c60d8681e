/** What a run found out about its files as a whole. What it means to people is in `queries/texts/quality.ts`. */
import type { OfferFault } from './platforms.ts';
import type { Rule } from './rules.ts';

/** What a file is for. */
export type FileRole = 'movies' | 'credits' | 'keywords' | 'ratings' | 'links' | 'platforms';

/** How many rows of a file were read, and how many of them are of use. */
export interface FileUse {
  readonly role: FileRole;
  readonly name: string;
  readonly read: number;
  readonly used: number;
  /** Of a list of a platform: why its other rows are of no use. Its ledger has those of the last three. */
  readonly others?: Readonly<Record<OfferFault, number>>;
}

/** What most likely made a column unreadable, as far as its first bad value tells. */
export type LikelyCause =
  | 'single-quotes'
  | 'decimal-comma'
  | 'thousands'
  | 'date-form'
  | 'no-such-date'
  | 'stars'
  | 'spreadsheet-cut'
  | 'other-format';

/** The first value of a column that could not be read. */
export interface BadValue {
  readonly row: number;
  /** Shortened. */
  readonly value: string;
  readonly cause: LikelyCause;
}

/** A column as a whole. */
export interface ColumnUse {
  readonly file: string;
  /** Empty for the rows themselves: whether they have as many fields as the header. */
  readonly column: string;
  /** Values that are not empty, nor a way to write that nothing is known. */
  readonly filled: number;
  readonly unreadable: number;
  readonly first: BadValue | null;
}

/** Something that does not end the run, and that whoever trusts the data should know. */
export type Warning =
  | ({ readonly kind: 'column-unreadable' } & ColumnUse)
  | {
      readonly kind: 'credits-without-film';
      readonly file: string;
      readonly rows: number;
      readonly read: number;
    }
  | {
      readonly kind: 'films-without-credits';
      readonly file: string;
      readonly without: number;
      readonly films: number;
    }
  | { readonly kind: 'no-credits'; readonly file: string }
  | { readonly kind: 'people-by-name'; readonly file: string }
  | { readonly kind: 'twice-encoded'; readonly file: string }
  | {
      readonly kind: 'entities' | 'letters-mended' | 'letters-lost';
      readonly file: string;
      readonly column: string;
      readonly values: number;
    }
  | { readonly kind: 'column-empty'; readonly file: string; readonly column: string }
  | { readonly kind: 'keywords-unjoined'; readonly file: string }
  | { readonly kind: 'date-form'; readonly file: string; readonly form: 'month-first' | 'day-first' }
  | { readonly kind: 'no-links' | 'no-ratings'; readonly file: string }
  | { readonly kind: 'name' | 'other-read'; readonly file: string; readonly meant: string }
  | {
      readonly kind: 'form';
      readonly file: string;
      readonly near: { readonly layout: string; readonly missing: readonly string[] } | null;
    }
  | { readonly kind: 'ratings-empty'; readonly file: string }
  | { readonly kind: 'ratings-unjoined'; readonly file: string; readonly links: string }
  | { readonly kind: 'ledger-summarised'; readonly rule: Rule; readonly shown: number; readonly all: number };

/** All of it, filled while the files are read. */
export interface Quality {
  readonly files: FileUse[];
  readonly columns: ColumnUse[];
  readonly warnings: Warning[];
}
