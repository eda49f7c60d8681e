/** The platforms that the visitor has, kept in the browser. */

const KEY = 'plataformas';

/** Their names, as the visitor chose them last; none where the browser keeps nothing. */
export function readMine(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps them. A browser that refuses forgets them with the page. */
export function writeMine(names: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // Storage is full or switched off.
  }
}
