/** An answer as it is shown: whole, but for the middle of long lists. */

/** Longer lists are cut. */
const SHOWN = 2;

/** JSON of two spaces, in which a long list ends with what `more` says of the rest. */
export function abridged(answer: unknown, more: (count: number) => string): string {
  const cut = (_key: string, value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'object' && value.length > SHOWN + 1
      ? [...value.slice(0, SHOWN), more(value.length - SHOWN)]
      : value;
  return JSON.stringify(answer, cut, 2);
}
