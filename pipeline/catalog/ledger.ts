/** The ledger as it is kept while the raw files are read. Its vocabulary is in `common/rules.ts`. */
import {
  isLeftOut,
  LEFT_OUT_RULES,
  type LedgerEntry,
  type LedgerFile,
  REPAIR_RULES,
  type Rule,
} from '../common/rules.ts';

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

/** All entries of a run, which account for every row and every changed value. */
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
