/** The ledger as it is kept while the raw files are read. Its vocabulary is in `common/rules.ts`. */
import { LEDGER_ENTRIES } from '../common/bounds.ts';
import { getOrCreate } from '../common/collections.ts';
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

/** What a ledger holds, to be handed to another. */
export interface LedgerContents {
  readonly entries: readonly LedgerEntry[];
  /** How many entries each rule would have, by file. */
  readonly counts: readonly (readonly [LedgerFile, Rule, number])[];
}

/**
 * The entries of a run, which account for every row and every changed value. Of each rule so many are kept and the rest
 * counted: a million bad rows of one kind are one fault, and would fill the memory.
 */
export class Ledger {
  readonly #entries: LedgerEntry[] = [];
  readonly #counts = new Map<LedgerFile, Map<Rule, number>>();
  readonly #most: number;

  constructor(most = LEDGER_ENTRIES) {
    this.#most = most;
  }

  add(entry: LedgerEntry): void {
    if (this.#count(entry.file, entry.rule, 1) <= this.#most) this.#entries.push(ledgerEntry(entry));
  }

  addAll({ entries, counts }: LedgerContents): void {
    for (const entry of entries) this.#entries.push(entry);
    for (const [file, rule, count] of counts) this.#count(file, rule, count);
  }

  contents(): LedgerContents {
    const counts = [...this.#counts].flatMap(([file, rules]) =>
      Array.from(rules, ([rule, count]) => [file, rule, count] as const),
    );
    return { entries: this.#entries, counts };
  }

  /** The entries that were kept, by file, row, rule and field. */
  entries(): LedgerEntry[] {
    return this.#entries.toSorted(
      (a, b) =>
        compare(a.file, b.file) || a.row - b.row || compare(a.rule, b.rule) || compare(a.field, b.field),
    );
  }

  /** How many entries each rule has, kept or counted; rules without any are left out. */
  counts(): Partial<Record<Rule, number>> {
    const counts: Partial<Record<Rule, number>> = {};
    for (const rule of [...LEFT_OUT_RULES, ...REPAIR_RULES]) {
      const count = this.#sum((_, other) => other === rule);
      if (count > 0) counts[rule] = count;
    }
    return counts;
  }

  /** How many entries a rule has for one file. */
  count(file: LedgerFile, rule: Rule): number {
    return this.#counts.get(file)?.get(rule) ?? 0;
  }

  /** Rows of one file that are not in the catalogue. */
  leftOut(file: LedgerFile): number {
    return this.#sum((other, rule) => other === file && isLeftOut(rule));
  }

  /** The rules of which not all entries were kept. */
  summarised(): { rule: Rule; shown: number; all: number }[] {
    return Object.entries(this.counts()).flatMap(([name, all]) => {
      const rule = name as Rule;
      const shown = this.#entries.filter((entry) => entry.rule === rule).length;
      return shown < all ? [{ rule, shown, all }] : [];
    });
  }

  #count(file: LedgerFile, rule: Rule, more: number): number {
    const rules = getOrCreate(this.#counts, file, () => new Map<Rule, number>());
    const count = (rules.get(rule) ?? 0) + more;
    rules.set(rule, count);
    return count;
  }

  #sum(isMeant: (file: LedgerFile, rule: Rule) => boolean): number {
    let sum = 0;
    for (const [file, rules] of this.#counts)
      for (const [rule, count] of rules) if (isMeant(file, rule)) sum += count;
    return sum;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
