/** The favourites: film ids, kept in this browser, carried by an address or a file. */

const KEY = 'filmoteca:favoritas';
/** More would make addresses that some programs cut. */
export const MAX_FAVOURITES = 50;

/** The browser's storage, or null where the user does not let sites keep anything: even asking for it throws. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** What the browser keeps; none where it keeps nothing or something else. */
export function readFavourites(storage: Pick<Storage, 'getItem'> | null): number[] {
  try {
    return parseIds(JSON.parse(storage?.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/**
 * Keeps the favourites. @returns whether the browser did: one that refuses (private, full) forgets them when the page
 * closes, and the user must hear of it.
 */
export function writeFavourites(storage: Pick<Storage, 'setItem'> | null, ids: readonly number[]): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(KEY, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

/**
 * Hears of favourites that changed elsewhere: in another tab, or before the browser brought this page back as it had
 * been left. @returns what stops it
 */
export function watchFavourites(listen: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    // Null where another tab emptied the whole storage.
    if (key === KEY || key === null) listen();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) listen();
  };
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
}

/** The favourites with one film more, or without it if it was among them. */
export function toggleFavourite(ids: readonly number[], id: number): number[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(0, MAX_FAVOURITES);
}

/** The favourites and those of another list, in this order, up to the limit: nothing that was there is lost. */
export function joinFavourites(ids: readonly number[], others: readonly number[]): number[] {
  return parseIds([...ids, ...others]);
}

/** The favourites of a shared address (`?ids=862,863`), or null where it has none. */
export function favouritesIn(search: string): number[] | null {
  const text = new URLSearchParams(search).get('ids');
  return text === null ? null : parseIds(text.split(',').map(Number));
}

export function sharedAddress(origin: string, ids: readonly number[]): string {
  return `${origin}/favoritas/?ids=${ids.join(',')}`;
}

/** The text of an exported file. */
export function exportFavourites(ids: readonly number[]): string {
  return `${JSON.stringify({ favoritas: ids }, null, 2)}\n`;
}

/** What an exported file holds, or null if it is not one. */
export function importFavourites(text: string): number[] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('favoritas' in file)) return null;
    return Array.isArray(file.favoritas) ? parseIds(file.favoritas) : null;
  } catch {
    return null;
  }
}

function parseIds(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id): id is number => Number.isSafeInteger(id) && id > 0);
  return [...new Set(ids)].slice(0, MAX_FAVOURITES);
}
