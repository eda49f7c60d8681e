/** A server of one archive, with the habits and the faults that a download meets. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Behaviour {
  readonly archive: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether Range is understood. */
  readonly ranges: boolean;
  /** Answers this instead of the archive. */
  readonly status: number | null;
  /** Breaks the connection once the client has that many bytes of the body, this many times. */
  readonly breaks: { readonly after: number; readonly times: number };
  /** Goes silent after that many bytes instead of breaking. */
  readonly stalls: boolean;
}

export interface ArchiveServer {
  readonly url: string;
  readonly behave: (changes: Partial<Behaviour>) => void;
  /** The Range header of each request since the last `behave`; an empty text for none. */
  readonly ranges: readonly string[];
  readonly close: () => Promise<void>;
}

/** How often the server looks at what the client has, in milliseconds. */
const GLANCE = 5;

/** @param received how many bytes of the archive the client has kept so far */
export async function serveArchive(archive: Buffer, received: () => number): Promise<ArchiveServer> {
  const initial: Behaviour = {
    archive,
    headers: { etag: '"v1"' },
    ranges: true,
    status: null,
    breaks: { after: 0, times: 0 },
    stalls: false,
  };
  let behaviour = initial;
  let broken = 0;
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range ?? '');
    const breaks = broken < behaviour.breaks.times;
    if (breaks) broken += 1;
    answer(request, response, behaviour, breaks ? received : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/archive`,
    behave: (changes) => {
      behaviour = { ...initial, ...changes };
      broken = 0;
      ranges.length = 0;
    },
    ranges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour,
  /** Given where the connection is to break. */
  received: (() => number) | undefined,
): void {
  const { archive, headers, status } = behaviour;
  if (status !== null) {
    response.writeHead(status).end('no');
    return;
  }
  const { etag } = headers;
  const { range, 'if-range': ifRange } = request.headers;
  const isCurrent = ifRange === undefined || ifRange === etag;
  const start = behaviour.ranges && isCurrent ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
  if (start > 0 && start >= archive.length) {
    response.writeHead(416, { 'content-range': `bytes */${archive.length}` }).end();
    return;
  }
  const body = archive.subarray(start);
  response.writeHead(start > 0 ? 206 : 200, {
    ...headers,
    'content-length': body.length,
    ...(start > 0 ? { 'content-range': `bytes ${start}-${archive.length - 1}/${archive.length}` } : {}),
  });
  if (received === undefined) {
    response.end(body);
    return;
  }
  const { breaks, stalls } = behaviour;
  response.write(body.subarray(0, breaks.after));
  if (stalls) return;
  // Broken at once, the connection would take along what the client has not read yet.
  const glance = setInterval(() => {
    if (received() >= breaks.after || response.destroyed) response.destroy();
  }, GLANCE);
  response.on('close', () => clearInterval(glance));
}
