/** A client of the API: `const { score } = await ask('score_titulo', { titulo: 'Toy Story' })`. */
import type { Answers, Params, Problem } from './types.ts';

export type QueryName = keyof Answers;

/** Where the API is, and what `fetch` takes. */
export interface AskOptions extends RequestInit {
  /** For example `https://example.org`; by default the site that the script is from. */
  readonly base?: string;
}

/** A request that was not answered as wanted. */
export class ApiError extends Error {
  readonly status: number;
  /** What was wrong and what would be right, in Spanish; undefined where it was not the API that answered. */
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

/** The address of a query. Parameters that are undefined are left out. */
export function addressOf<Q extends QueryName>(query: Q, params: Params[Q], base = ''): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `${base}/api/${query}?${search}`;
}

/**
 * A query's answer.
 * @throws {ApiError} if it is not answered with 200
 * @throws {TypeError} from `fetch`, if the API cannot be reached
 */
export async function ask<Q extends QueryName>(
  query: Q,
  params: Params[Q],
  { base, ...init }: AskOptions = {},
): Promise<Answers[Q]> {
  const response = await fetch(addressOf(query, params, base), init);
  const isJson = /^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '');
  const body: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new ApiError(response.status, body as Problem | undefined);
  return body as Answers[Q];
}
