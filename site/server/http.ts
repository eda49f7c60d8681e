/** Between node:http and the web's Request and Response: the only file that knows both. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/**
 * The request as the web's Request, or the status that refuses it: 400 where its target or its Host is no URL, 405
 * where its method is one that a Request cannot have (TRACE, CONNECT). Percent-encodings stay as they came, so `%2F`
 * in a title is not taken for a separator. The signal aborts when the client goes away.
 */
export function toWebRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request | 400 | 405 {
  const url = targetOf(incoming);
  if (url === undefined) return 400;
  const method = incoming.method ?? 'GET';
  const aborted = new AbortController();
  outgoing.once('close', () => aborted.abort());
  try {
    return new Request(url, {
      method,
      headers: headersOf(incoming),
      signal: aborted.signal,
      ...(method === 'GET' || method === 'HEAD'
        ? {}
        : { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
    });
  } catch {
    return 405;
  }
}

function targetOf(incoming: IncomingMessage): URL | undefined {
  const target = incoming.url ?? '/';
  // Joined as text: given as a base, a target such as `//elsewhere/` would replace the host.
  const text = target.startsWith('/') ? `http://${incoming.headers.host ?? 'localhost'}${target}` : target;
  const url = URL.parse(text);
  return url?.protocol === 'http:' ? url : undefined;
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  return headers;
}

/** Writes the response, streaming its body; a client that leaves midway ends the stream and is no error. */
export async function sendWebResponse(
  response: Response,
  outgoing: ServerResponse,
  method: string | undefined,
): Promise<void> {
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (response.body === null || method === 'HEAD') {
    outgoing.end();
    await response.body?.cancel();
    return;
  }
  // Whoever asked has gone while the answer was made.
  if (outgoing.destroyed) {
    await response.body.cancel();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
  } catch (error) {
    if (!outgoing.destroyed) outgoing.destroy();
    if (!isDisconnect(error)) throw error;
  }
}

function isDisconnect(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}
