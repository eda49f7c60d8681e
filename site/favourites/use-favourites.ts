/** Which list the page of favourites shows, and what happens to it. */
import { useEffect, useState } from 'react';
import { browserStorage, favouritesIn, readFavourites, watchFavourites, writeFavourites } from './store.ts';

export interface FavouriteLists {
  /** This browser's own list. */
  readonly own: readonly number[];
  /** The list of a shared address, which never touches the own one until the user says so. */
  readonly shared: readonly number[] | null;
  /** Whether the browser keeps what was last changed. */
  readonly isKept: boolean;
  readonly change: (ids: readonly number[]) => void;
  /** From a shared list to the own one; the browser's "back" returns to it. */
  readonly leaveShared: () => void;
}

export function useFavourites(): FavouriteLists {
  const [own, setOwn] = useState<readonly number[]>(() => readFavourites(browserStorage()));
  const [shared, setShared] = useState(readAddress);
  const [isKept, setKept] = useState(true);
  useEffect(() => watchFavourites(() => setOwn(readFavourites(browserStorage()))), []);
  useEffect(() => {
    const onBack = (): void => setShared(readAddress());
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  return {
    own,
    shared,
    isKept,
    change(ids) {
      setOwn(ids);
      setKept(writeFavourites(browserStorage(), ids));
    },
    leaveShared() {
      history.pushState(null, '', location.pathname);
      setShared(null);
    },
  };
}

/** An address with the own list itself, such as a bookmark of it, is no shared one. */
function readAddress(): readonly number[] | null {
  const ids = favouritesIn(location.search);
  return ids?.join() === readFavourites(browserStorage()).join() ? null : ids;
}
