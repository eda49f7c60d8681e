/**
 * Where the library is kept: this browser's localStorage, which holds some 5 MB; 5,000 films with their ratings and
 * dates take a twentieth of it. Everything else reads and changes the library here.
 */
import { EMPTY, exportLibrary, importLibrary, isNewer, type Library } from './library.ts';

const KEY = 'filmoteca:biblioteca';
/** Where the first version kept the favourites; taken over with the first change. */
const FIRST_KEY = 'filmoteca:favoritas';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What the browser would not keep: it lasts as long as the page, and the visitor must hear of it. */
let unkept: Library | undefined;
/** The library last read and the text it was read from: as long as the text is the same, so is the library. */
let last: { readonly text: string; readonly library: Library } = { text: '', library: EMPTY };
const listeners = new Set<() => void>();

/** The library as it is now. The same object as long as nothing changes. */
export function library(): Library {
  return unkept ?? readLibrary(browserStorage());
}

/** Whether the browser keeps what was last changed. */
export function isKept(): boolean {
  return unkept === undefined;
}

/** Puts another library in its place and tells all who listen. @returns whether the browser keeps it */
export function changeLibrary(next: Library): boolean {
  unkept = writeLibrary(browserStorage(), next) ? undefined : next;
  for (const listen of listeners) listen();
  return isKept();
}

/**
 * Hears of every change: here, in another tab, or before the browser brought this page back as it had been left.
 * @returns what stops it
 */
export function watchLibrary(listen: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    // Null where another tab emptied the whole storage.
    if (key === KEY || key === FIRST_KEY || key === null) listen();
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) listen();
  };
  listeners.add(listen);
  addEventListener('storage', onStorage);
  addEventListener('pageshow', onShow);
  return () => {
    listeners.delete(listen);
    removeEventListener('storage', onStorage);
    removeEventListener('pageshow', onShow);
  };
}

/** What a storage keeps, in whichever version; nothing where it keeps nothing or something else. */
export function readLibrary(storage: Kept | null): Library {
  try {
    const text = storage?.getItem(KEY) ?? storage?.getItem(FIRST_KEY) ?? '';
    if (text !== last.text) last = { text, library: importLibrary(text) ?? EMPTY };
  } catch {
    last = { text: '', library: EMPTY };
  }
  return last.library;
}

/** Keeps the library. @returns whether the storage took it: not one that is full, refused, or holds a newer version */
export function writeLibrary(storage: Kept | null, next: Library): boolean {
  if (storage === null) return false;
  try {
    if (isNewer(storage.getItem(KEY) ?? '')) return false;
    storage.setItem(KEY, exportLibrary(next));
    storage.removeItem(FIRST_KEY);
    return true;
  } catch {
    return false;
  }
}

/** The browser's storage, or null where the user does not let sites keep anything: even asking for it throws. */
function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
