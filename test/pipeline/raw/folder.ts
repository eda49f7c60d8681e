/** Temporary folders with raw files in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, gone when the test is. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A table as a correct CSV writer puts it: only the fields that need quotes have them, or all. */
export function csvText(
  rows: readonly (readonly string[])[],
  { newline = '\n', quoteAll = false }: { newline?: string; quoteAll?: boolean } = {},
): string {
  const field = (text: string): string =>
    quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((fields) => fields.map(field).join(',') + newline).join('');
}
