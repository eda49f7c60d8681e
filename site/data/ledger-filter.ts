/** The box that filters the ledger. The page has its first entries; the whole of it is fetched when something is asked. */
import type { LedgerEntry } from '../../pipeline/common/rules.ts';
import { snapshotFile } from '../scripts/standing.ts';
import { SITE } from '../texts.ts';
import { ledgerCells, ledgerOrder, ledgerSearch, SHOWN_ENTRIES } from './ledger.ts';
import { DATA, foundLine } from './texts.ts';

/** @param section with the box, a line that says what is shown, and the table */
export function attachLedgerFilter(section: HTMLElement): void {
  const box = section.querySelector('input');
  const line = section.querySelector('[role=status]');
  const table = section.querySelector('table');
  const body = table?.tBodies[0];
  if (box === null || line === null || table === null || body === undefined) return;
  const places = [...table.querySelectorAll('thead th')].map(({ className }) => className);
  let loading: Promise<{ search: (query: string) => LedgerEntry[]; all: number }> | undefined;

  const show = async (): Promise<void> => {
    const query = box.value;
    try {
      loading ??= load();
      // What arrives at once needs no word; what does not would leave the old line for the new answer's.
      const slow = setTimeout(() => line.replaceChildren(SITE.loading), 200);
      const { search, all } = await loading.finally(() => clearTimeout(slow));
      if (query !== box.value) return;
      const found = search(query);
      body.replaceChildren(...found.slice(0, SHOWN_ENTRIES).map((entry) => rowOf(entry, places)));
      for (const head of table.querySelectorAll('[aria-sort]')) head.removeAttribute('aria-sort');
      line.replaceChildren(foundLine(Math.min(found.length, SHOWN_ENTRIES), found.length, all));
    } catch {
      loading = undefined;
      line.replaceChildren(
        `${DATA.failed} `,
        retryButton(() => void show()),
      );
    }
  };
  box.addEventListener('input', () => void show());
  // What the browser kept in the box when one comes back.
  if (box.value !== '') void show();
}

async function load() {
  const entries = (await snapshotFile('ledger.json')) as readonly LedgerEntry[];
  return { search: ledgerSearch(ledgerOrder(entries)), all: entries.length };
}

function rowOf(entry: LedgerEntry, places: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const [column, text] of ledgerCells(entry).entries()) {
    const cell = row.insertCell();
    cell.className = places[column] ?? '';
    cell.textContent = text;
  }
  return row;
}

function retryButton(retry: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = SITE.retry;
  button.addEventListener('click', retry);
  return button;
}
