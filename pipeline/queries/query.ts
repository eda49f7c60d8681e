/** What a query is. Each query is one file; `index.ts` lists them. */
import type * as z from 'zod/mini';
import type { ShardReader } from '../store/tables.ts';
import { QueryError } from './errors.ts';

/** The parameters of a request: each name once, values trimmed. */
export type Params = Readonly<Record<string, string>>;

export interface Example {
  /** What it shows, in Spanish. */
  readonly title: string;
  readonly params: Params;
  readonly status: 200 | 400 | 404;
}

export interface CountBounds {
  readonly maximum: number;
  readonly byDefault: number;
}

/** What a parameter that is a number may be. */
export interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
  /** Whether it may have decimals. */
  readonly isFraction?: boolean;
}

export interface Query<Input, Output> {
  /** As in the address: `/api/<name>`. */
  readonly name: string;
  /** What it answers, in a Spanish sentence. */
  readonly summary: string;
  /** The parameters; the first may stand in the path instead: `/api/<name>/<value>`. */
  readonly params: readonly [string, ...string[]];
  /** Reads a request's parameters; its messages are Spanish sentences for the user. */
  readonly input: z.ZodMiniType<Input, Params>;
  readonly output: z.ZodMiniType<Output>;
  /** The values the parameter may have, where they are few. */
  readonly validValues?: readonly string[];
  /** The bounds of `k`, where the query has it. */
  readonly count?: CountBounds;
  /** What its parameters that are numbers may be, by name. */
  readonly bounds?: Readonly<Record<string, NumberBounds>>;
  /** The few values that others may have, by name. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Requests worth showing in the documentation; the tests run each. */
  readonly examples: readonly Example[];
  /** Answers from the shards alone. @throws {QueryError} @throws {ShardError} */
  readonly answer: (shards: ShardReader, input: Input) => Promise<Output>;
}

/** Any query, where its types do not matter: it is run through `runQuery`. */
export type AnyQuery = Query<never, unknown>;

/** Makes a query, so that its input and output types are inferred from its schemas. */
export function defineQuery<Input, Output>(query: Query<Input, Output>): Query<Input, Output> {
  return query;
}

/** Validates the parameters and answers. @throws {QueryError} @throws {ShardError} */
export async function runQuery<Input, Output>(
  query: Query<Input, Output>,
  shards: ShardReader,
  params: Params,
): Promise<Output> {
  const parsed = query.input.safeParse(params);
  if (!parsed.success) {
    const detail = parsed.error.issues[0]?.message ?? '';
    const { validValues } = query;
    throw new QueryError({
      kind: 'invalid-value',
      detail,
      ...(validValues === undefined ? {} : { validValues }),
    });
  }
  return query.answer(shards, parsed.data);
}
