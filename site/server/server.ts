/** The whole product on one port: functions first, then the site, the order that Netlify's proxy has. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BUNDLES } from '../build/bundle.ts';
import { type Functions, openFunctions } from './functions.ts';
import { sendWebResponse, toWebRequest } from './http.ts';
import { openPages, type Pages } from './pages.ts';
import { ServeError } from './problems.ts';
import { badRequest, functionFailed, methodNotAllowed } from './texts.ts';

export interface ServeOptions {
  /** The project's folder; functions find the data from the process's working folder, so it should be that one. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Told of a request that failed; the client gets no detail of it. */
  readonly onFailure?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, ends the open ones and frees the port. */
  readonly close: () => Promise<void>;
}

/**
 * Serves what a build left, and resolves when it can be opened: site and functions have answered a first request.
 * @throws {ServeError} if there is no build, or the port cannot be had
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const publish = join(options.root, 'dist');
  assertBuilt(options.root);
  const pages = openPages(options.root, publish);
  const functions = await openFunctions(join(options.root, BUNDLES));
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing, pages, functions).catch((error: unknown) => {
      options.onFailure?.(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, PLAIN).end(functionFailed);
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  await Promise.all(['/', '/api/'].map(async (path) => (await fetch(url + path)).arrayBuffer()));
  return {
    url,
    port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

function assertBuilt(root: string): void {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw new ServeError({ kind: 'site-missing', path: 'dist/' });
  }
  if (!existsSync(join(root, BUNDLES))) {
    throw new ServeError({ kind: 'functions-missing', path: `${BUNDLES}/` });
  }
  if (!existsSync(join(root, 'public', 'data', 'manifest.json'))) {
    throw new ServeError({ kind: 'data-missing', path: 'public/data/' });
  }
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pages: Pages,
  functions: Functions,
): Promise<void> {
  const request = toWebRequest(incoming, outgoing);
  if (request === 400) {
    outgoing.writeHead(400, PLAIN).end(badRequest);
    return;
  }
  if (request === 405) {
    outgoing.writeHead(405, { allow: 'GET, HEAD', ...PLAIN }).end(methodNotAllowed);
    return;
  }
  const match = functions.match(request);
  const isFunction = match !== undefined && !(match.preferStatic && pages.hasFile(request));
  const response = isFunction ? await match.respond() : await pages.respond(request);
  await sendWebResponse(response, outgoing, request.method);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ServeError({ kind: 'port-in-use', port }));
      else if (error.code === 'EACCES') reject(new ServeError({ kind: 'port-forbidden', port }));
      else reject(error);
    });
    server.listen(port, () => resolve());
  });
}
