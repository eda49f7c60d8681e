/** Asks a handler strange things, and judges whatever it answers. */
import fc from 'fast-check';
import { QUERIES } from '../../../../pipeline/queries/index.ts';
import type { Handler } from '../../../../site/api/handler.ts';
import { problemSchema } from '../../../../site/api/problem.ts';
import { strangeRequests } from './requests.ts';

export interface Fuzzed {
  /** How many answers of each status there were. */
  readonly statuses: Readonly<Record<number, number>>;
  /** The longest that an answer took, in milliseconds, also while other programs had the processor. */
  readonly slowestMs: number;
  /** The longest that an answer kept a processor busy, in milliseconds. */
  readonly slowestCpuMs: number;
  /** The smallest request that was answered wrongly, and how; null if none was. */
  readonly fault: string | null;
}

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  /** Titles and names that exist. */
  readonly names: readonly string[];
}

const EXPECTED = [200, 204, 304, 400, 404, 405];
const SCHEMAS = new Map(QUERIES.map((query) => [query.name, query.output]));

/** Asks as many requests as `count` says; the same ones for the same seed and names. */
export async function fuzz(handle: Handler, { seed, count, names }: FuzzOptions): Promise<Fuzzed> {
  const statuses: Record<number, number> = {};
  let [slowestMs, slowestCpuMs] = [0, 0];
  const property = fc.asyncProperty(strangeRequests(names), async (asked) => {
    const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
    const response = await handle(asked);
    const text = await response.text();
    slowestMs = Math.max(slowestMs, performance.now() - started);
    const { user, system } = process.cpuUsage(cpuBefore);
    slowestCpuMs = Math.max(slowestCpuMs, (user + system) / 1000);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const fault = faultOf(asked, response, text);
    if (fault !== null) throw new Error(`${asked.method} ${asked.url}: ${fault}`);
  });
  const { failed, errorInstance } = await fc.check(property, { numRuns: count, seed });
  return { statuses, slowestMs, slowestCpuMs, fault: failed ? String(errorInstance) : null };
}

/** What is wrong with an answer; null if nothing is. */
function faultOf(asked: Request, response: Response, text: string): string | null {
  const { status, headers } = response;
  if (!EXPECTED.includes(status)) return `status ${status}`;
  if (/[<>]/.test(text)) return 'markup in the answer';
  if (headers.get('X-Content-Type-Options') !== 'nosniff' || headers.has('Set-Cookie')) return 'headers';
  if (asked.method === 'HEAD' || status === 204 || status === 304) return text === '' ? null : 'a body';
  const schema =
    status === 200 ? SCHEMAS.get(new URL(asked.url).pathname.split('/')[2] ?? '') : problemSchema;
  // The list of queries and the description have no schema of their own.
  const parsed = schema?.safeParse(JSON.parse(text));
  return parsed?.success === false ? parsed.error.message : null;
}
