/** The ledger as a table that spreadsheets open. */
import Papa from 'papaparse';
import { isLeftOut, type LedgerEntry } from '../common/rules.ts';
import { RULES } from '../queries/texts/ledger.ts';

const HEADER = ['archivo', 'fila', 'id', 'resultado', 'regla', 'columna', 'valor', 'motivo'];

/** The ledger as CSV with a header, one line an entry, in Spanish. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const rows = entries.map(({ file, row, id, rule, field, value }) => [
    file,
    row,
    id,
    isLeftOut(rule) ? 'fuera' : 'reparada',
    RULES[rule].name,
    field,
    value,
    RULES[rule].explanation,
  ]);
  // escapeFormulae: a cell that begins with "=" must not run in the reader's spreadsheet.
  return `${Papa.unparse({ fields: HEADER, data: rows }, { newline: '\n', escapeFormulae: true })}\n`;
}
