/** The library, the list of a shared address, and what is loaded for them, as the page's parts read them. */
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { type Library, type SharedList, sharedIn } from './library.ts';
import { library, watchLibrary } from './store.ts';

/** The library as it is, here and in every other tab. */
export function useLibrary(): Library {
  return useSyncExternalStore(watchLibrary, library);
}

/** The list of a shared address, and the way back to the own ones; the browser's "back" returns to it. */
export function useShared(): readonly [SharedList | null, () => void] {
  const [shared, setShared] = useState(readAddress);
  useEffect(() => {
    const onBack = (): void => setShared(readAddress());
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  return [
    shared,
    () => {
      history.pushState(null, '', location.pathname);
      setShared(null);
    },
  ];
}

/** An address with the own list itself, such as a bookmark of it, is no shared one. */
function readAddress(): SharedList | null {
  const shared = sharedIn(location.search);
  return shared !== null && shared.ids.join() === library()[shared.mark].join() ? null : shared;
}

export interface Loading<Wanted, Value> {
  /** What was loaded last, and for what. It stays until the next is ready. */
  readonly loaded: { readonly wanted: Wanted; readonly value: Value } | undefined;
  readonly isLoading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Loads something each time that what is wanted is another object. @param load always the same function */
export function useLoading<Wanted, Value>(
  wanted: Wanted,
  load: (wanted: Wanted) => Promise<Value>,
): Loading<Wanted, Value> {
  const [loaded, setLoaded] = useState<{ wanted: Wanted; value: Value }>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let current = true;
    setFailed(false);
    load(wanted).then(
      (value) => {
        // In slices: a page of posters at once would hold up the next touch on a slow phone.
        if (current) startTransition(() => setLoaded({ wanted, value }));
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [wanted, load, attempt]);
  return {
    loaded,
    isLoading: loaded?.wanted !== wanted && !failed,
    failed,
    retry: () => setAttempt(attempt + 1),
  };
}
