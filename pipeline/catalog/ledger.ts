/**
 * The ledger: every row that did not become a film, and every value that was not taken as it came, with the rule
 * that decided it. The rules' explanations for users are in `pipeline/texts.ts`.
 */

/** The row is not in the catalogue. */
export const LEFT_OUT_RULES = [
  'malformed-row',
  'invalid-id',
  'undated',
  'invalid-date',
  'repeated-film',
  'credits-unknown-film',
  'credits-repeated',
] as const;

/** The row is in the catalogue, with this value changed. */
export const REPAIR_RULES = [
  'implausible-budget',
  'implausible-revenue',
  'zero-runtime',
  'invalid-number',
  'missing-title',
  'broken-literal',
  'invalid-credit',
  'repeated-cast',
  'repeated-director',
] as const;

export type LeftOutRule = (typeof LEFT_OUT_RULES)[number];
export type RepairRule = (typeof REPAIR_RULES)[number];
export type Rule = LeftOutRule | RepairRule;
export type LedgerFile = 'movies' | 'credits' | 'keywords';

export interface LedgerEntry {
  readonly file: LedgerFile;
  /** Data row, from 1. */
  readonly row: number;
  /** The id as the source writes it, shortened likewise. */
  readonly id: string;
  readonly rule: Rule;
  /** The column at fault; empty where it is the whole row. */
  readonly field: string;
  /** What the source said, shortened to 80 characters. */
  readonly value: string;
}

const MAX_VALUE = 80;

/**
 * The entry with its texts shortened and as copies of their own: a piece of a text that was read keeps the whole
 * chunk of the file in memory, and entries stay until the end.
 */
export function ledgerEntry(entry: LedgerEntry): LedgerEntry {
  return { ...entry, id: shorten(entry.id), value: shorten(entry.value) };
}

function shorten(text: string): string {
  const short = text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
  return Buffer.from(short).toString();
}

export class Ledger {
  readonly #entries: LedgerEntry[] = [];

  add(entry: LedgerEntry): void {
    this.#entries.push(ledgerEntry(entry));
  }

  /** All entries by file, row, rule and field. */
  entries(): LedgerEntry[] {
    return this.#entries.toSorted(
      (a, b) =>
        compare(a.file, b.file) || a.row - b.row || compare(a.rule, b.rule) || compare(a.field, b.field),
    );
  }

  /** How many entries each rule has; rules without any are left out. */
  counts(): Partial<Record<Rule, number>> {
    const counts: Partial<Record<Rule, number>> = {};
    for (const rule of [...LEFT_OUT_RULES, ...REPAIR_RULES]) {
      const count = this.#entries.filter((entry) => entry.rule === rule).length;
      if (count > 0) counts[rule] = count;
    }
    return counts;
  }

  /** Rows of one file that are not in the catalogue. */
  leftOut(file: LedgerFile): number {
    return this.#entries.filter((entry) => entry.file === file && isLeftOut(entry.rule)).length;
  }
}

/** Whether the rule leaves the whole row out, rather than changing a value of it. */
export function isLeftOut(rule: Rule): rule is LeftOutRule {
  return (LEFT_OUT_RULES as readonly Rule[]).includes(rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
