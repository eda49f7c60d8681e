/** The ledger's table, as the build draws it and as the browser draws it again when it is filtered. */
import { fold } from '../../pipeline/common/fold.ts';
import { integer } from '../../pipeline/common/numbers.ts';
import { isLeftOut, type LedgerEntry } from '../../pipeline/common/rules.ts';
import { RULES, valueText } from '../../pipeline/queries/texts/ledger.ts';

/** Longer tables are for spreadsheets. */
export const SHOWN_ENTRIES = 100;

/** What an entry's row says, cell by cell: file, row, id, reason, column, value. */
export function ledgerCells({ file, row, id, rule, field, value }: LedgerEntry): string[] {
  return [file, integer(row), id, RULES[rule].name, field, valueText(rule, value)];
}

/** Entries as they are read: the rows left out first, then the values repaired, each as they stood. */
export function ledgerOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.toSorted((a, b) => Number(isLeftOut(b.rule)) - Number(isLeftOut(a.rule)));
}

/**
 * A search through entries: those in whose cells each typed word is, or begins. Nothing typed finds them all.
 */
export function ledgerSearch(entries: readonly LedgerEntry[]): (query: string) => LedgerEntry[] {
  const texts = entries.map((entry) => ` ${fold([...ledgerCells(entry), String(entry.row)].join(' '))}`);
  return (query) => {
    const words = fold(query).split(' ').filter(Boolean);
    return entries.filter((_, place) => words.every((word) => texts[place]?.includes(` ${word}`)));
  };
}
