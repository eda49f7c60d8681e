/** The value under a key, made and stored first where there is none. */
export function getOrCreate<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}

/** How often each value comes, in the order in which they first come. */
export function countEach<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * The distinct values, the commonest first, of as common ones the lesser.
 * @example
 * commonestFirst([3, 1, 2, 2]) // => [2, 1, 3]
 */
export function commonestFirst<Value extends number | string>(values: Iterable<Value>): Value[] {
  return [...countEach(values)]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([value]) => value);
}
