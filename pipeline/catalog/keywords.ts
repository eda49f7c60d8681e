/** Spanish names of the source's commonest keywords. */
import { readFileSync } from 'node:fs';

const LIST = new URL('spanish-keywords.tsv', import.meta.url);

let names: ReadonlyMap<string, string> | undefined;

/**
 * A keyword in Spanish, or undefined where the list has none.
 * @example
 * spanishKeyword('time travel') // => 'viajes en el tiempo'
 * spanishKeyword('a keyword of nobody') // => undefined
 */
export function spanishKeyword(keyword: string): string | undefined {
  names ??= new Map(
    readFileSync(LIST, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t', 2) as [string, string]),
  );
  return names.get(keyword);
}
