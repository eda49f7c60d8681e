/** What a request asks: a query's name and its parameters. */
import { QueryError } from '../../pipeline/queries/errors.ts';
import type { AnyQuery, Params } from '../../pipeline/queries/query.ts';
import * as problems from '../../pipeline/queries/texts/problems.ts';

export interface Target {
  /** What follows `/api/`; empty for the list of queries. */
  readonly name: string;
  /** The value in the path, if any, still encoded. */
  readonly value: string | null;
}

/** Splits an address's path. A value may hold plain slashes too: nothing else can follow it. */
export function targetOf(url: URL): Target {
  const [, , name = '', ...rest] = url.pathname.split('/');
  if (rest.at(-1) === '') rest.pop();
  return { name, value: rest.length === 0 ? null : rest.join('/') };
}

/** The query's parameters; those of other names are ignored. @throws {QueryError} if one comes twice. */
export function paramsOf(query: AnyQuery, url: URL, value: string | null): Params {
  const params: Record<string, string> = {};
  for (const name of query.params) {
    const values = valuesOf(url, name);
    if (name === query.params[0] && value !== null) values.unshift(decoded(value));
    if (values.length > 1) throw new QueryError({ kind: 'invalid-value', detail: problems.repeated(name) });
    if (values[0] !== undefined) params[name] = values[0].trim();
  }
  return params;
}

/** What a parameter is given in the query string, where a plus sign is a space and a lone "%" is itself. */
function valuesOf(url: URL, name: string): string[] {
  return url.search
    .slice(1)
    .split('&')
    .filter((pair) => new URLSearchParams(pair).has(name))
    .map((pair) => /=(.*)/s.exec(pair)?.[1] ?? '')
    .map((value) => value.replaceAll('+', ' ').replace(/(?:%[\da-f]{2})+/gi, decoded));
}

/** @throws {QueryError} for what is no UTF-8, which a URLSearchParams would silently mend */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new QueryError({ kind: 'invalid-value', detail: problems.badEncoding() });
  }
}
