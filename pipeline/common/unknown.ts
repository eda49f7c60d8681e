/** How programs, spreadsheets (Spanish ones too) and databases write that nothing is known. */
const UNKNOWN = new Set([
  ...['nan', 'nat', '\\n', 'null', '(null)', 'none', 'undefined'],
  ...['na', 'n/a', '<na>', '#n/a', 'n.a.', 'n/d', '#n/d', 's/d'],
  ...['-', '--', '—', '?'],
]);
const LONGEST = Math.max(...Array.from(UNKNOWN, (text) => text.length));

/**
 * Whether a cell says that nothing is known.
 * @example
 * isUnknown(' #N/A ') // => true
 */
export function isUnknown(text: string): boolean {
  const plain = text.trim();
  return plain === '' || (plain.length <= LONGEST && UNKNOWN.has(plain.toLowerCase()));
}
