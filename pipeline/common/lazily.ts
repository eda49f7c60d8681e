/** Makes something when it is first wanted: a formatter takes milliseconds, and tens of them on a slow phone. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
