/** Tables whose columns sort: the heads become buttons, and `aria-sort` says which one rules. */

export function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent.trim();
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const ascending = head.getAttribute('aria-sort') === 'descending' || isText(table, column);
      const rising = head.getAttribute('aria-sort') === 'ascending' ? false : ascending;
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
      sortRows(table, column, rising);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, rising: boolean): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const order = new Intl.Collator('es', { numeric: true, sensitivity: 'base' });
  const text = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? '';
  const rows = [...body.rows].sort((a, b) => {
    const [left, right] = [numberIn(text(a)), numberIn(text(b))];
    if (left !== null && right !== null) return rising ? left - right : right - left;
    // What has no figure goes last, whichever way the rest goes.
    if (left !== null || right !== null) return left === null ? 1 : -1;
    return rising ? order.compare(text(a), text(b)) : order.compare(text(b), text(a));
  });
  body.append(...rows);
}

function isText(table: HTMLTableElement, column: number): boolean {
  return [...(table.tBodies[0]?.rows ?? [])].every(
    (row) => numberIn(row.cells[column]?.textContent ?? '') === null,
  );
}

/** The number that a Spanish cell shows ("×12,5", "30.000"); null for words and dashes. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace('×', '').replaceAll('.', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
