/** How the raw files write things: Python's `repr()` and CSV. */

export type Value = string | number | null | readonly Value[] | { readonly [key: string]: Value };

/** As Python's `repr()` writes it. */
export function repr(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return reprText(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(repr).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `'${key}': ${repr(item)}`)
    .join(', ')}}`;
}

export function reprText(text: string): string {
  const escaped = text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
  if (!escaped.includes("'")) return `'${escaped}'`;
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

/** One line of a CSV file. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
