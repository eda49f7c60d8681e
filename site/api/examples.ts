/** Addresses of requests, as people write them. */
import type { AnyQuery, Example } from '../../pipeline/queries/query.ts';

/** Where a query's first value stands in the address. */
export type Place = 'path' | 'query';

/** The address of an example, or undefined where its first value cannot stand in the path. */
export function exampleAddress(
  query: AnyQuery,
  example: Pick<Example, 'params'>,
  place: Place,
): string | undefined {
  const { [query.params[0]]: first, ...rest } = example.params;
  if (place === 'query') return `/api/${query.name}${searchOf(example.params)}`;
  if (first === undefined || first === '') return undefined;
  return `/api/${query.name}/${encodeURIComponent(first)}${searchOf(rest)}`;
}

/** The address of an example with its first value in the path, where it can stand there. */
export function shownAddress(query: AnyQuery, example: Example): string {
  return exampleAddress(query, example, 'path') ?? exampleAddress(query, example, 'query') ?? '';
}

function searchOf(params: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
