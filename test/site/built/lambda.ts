/**
 * Starts a packed function through Netlify's own entry point, as its runtime does, and asks it the given addresses.
 * Run as a process of its own: `node lambda.ts <entry point> <method> <address>…`; prints one JSON array of replies.
 */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

interface Prelude {
  readonly statusCode: number;
  readonly multiValueHeaders: Reply['headers'];
}

type Invoke = (event: object, stream: PassThrough, context: object) => Promise<void>;

/** What the real runtime offers to a function that streams its answer. */
const preludes = new WeakMap<PassThrough, Prelude>();
const runtime = {
  streamifyResponse: (invoke: Invoke): Invoke => invoke,
  HttpResponseStream: {
    from: (stream: PassThrough, prelude: Prelude): PassThrough => {
      preludes.set(stream, prelude);
      return stream;
    },
  },
};
Object.assign(globalThis, { awslambda: runtime });

const [entry = '', method = 'GET', ...addresses] = process.argv.slice(2);
const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Invoke };
const replies: Reply[] = [];
for (const address of addresses) {
  const stream = new PassThrough();
  const event = { rawUrl: address, httpMethod: method, headers: {}, body: '', isBase64Encoded: false };
  const context = { awsRequestId: '1', getRemainingTimeInMillis: () => 10_000 };
  const [body] = await Promise.all([text(stream), handler(event, stream, context)]);
  const { statusCode = 0, multiValueHeaders = {} } = preludes.get(stream) ?? {};
  replies.push({ status: statusCode, headers: multiValueHeaders, body });
}
console.log(JSON.stringify(replies));
