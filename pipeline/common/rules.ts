/**
 * The vocabulary of the ledger: every row that did not become a film, and every value that was not taken as it came, has
 * an entry with the rule that decided it. What the rules mean to people is in `queries/texts/ledger.ts`.
 */

/** The row is not in the catalogue. */
export const LEFT_OUT_RULES = [
  'malformed-row',
  'invalid-id',
  'undated',
  'invalid-date',
  'repeated-film',
  'adult-film',
  'credits-unknown-film',
  'credits-repeated',
  'unreadable-offer',
  'ambiguous-offer',
  'unconfirmed-offer',
] as const;

/** The row is in the catalogue, with this value changed. */
export const REPAIR_RULES = [
  'implausible-budget',
  'implausible-revenue',
  'implausible-return',
  'zero-runtime',
  'invalid-number',
  'missing-title',
  'broken-literal',
  'cut-list',
  'discarded-items',
  'invalid-credit',
  'repeated-cast',
  'repeated-director',
  'invalid-offer-value',
] as const;

/** A rule that leaves a row out. */
export type LeftOutRule = (typeof LEFT_OUT_RULES)[number];
/** A rule that changes a value. */
export type RepairRule = (typeof REPAIR_RULES)[number];
/** Any rule of the ledger. */
export type Rule = LeftOutRule | RepairRule;
/** The files that the ledger accounts for. */
export type LedgerFile = 'movies' | 'credits' | 'keywords' | 'platforms';

/** One decision of the cleaning: which value of which row, and by which rule. */
export interface LedgerEntry {
  readonly file: LedgerFile;
  /** Data row, from 1. */
  readonly row: number;
  /** The id as the source writes it, shortened likewise; in lists of platforms, with the file before it. */
  readonly id: string;
  readonly rule: Rule;
  /** The column at fault; empty where it is the whole row. */
  readonly field: string;
  /** What the source said, shortened to 80 characters. */
  readonly value: string;
}

/** Whether the rule leaves the whole row out, rather than changing a value of it. */
export function isLeftOut(rule: Rule): rule is LeftOutRule {
  return (LEFT_OUT_RULES as readonly Rule[]).includes(rule);
}
