/** What was last searched for, kept in this browser alone. */

const KEY = 'filmoteca:busquedas';
const KEPT = 5;

/** Latest first. None where the browser keeps nothing, or something else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Puts a search before the others, once. */
export function rememberSearch(text: string): void {
  const search = text.trim();
  if (search === '') return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== search.toLowerCase());
  keep([search, ...others].slice(0, KEPT));
}

export function forgetSearches(): void {
  keep([]);
}

/** A browser may refuse to keep anything; a search is not worth a word about it. */
function keep(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {}
}
