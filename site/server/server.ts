/** The whole product on one port: functions first, then the site, the order that Netlify's proxy has. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dotSegment } from '../../pipeline/queries/texts/problems.ts';
import { jsonResponse } from '../api/http.ts';
import type { DeployContext } from '../api/origin.ts';
import { problemBody } from '../api/problem.ts';
import { BUNDLES } from '../build/bundle.ts';
import { type Functions, openFunctions } from './functions.ts';
import { sendWebResponse, toWebRequest } from './http.ts';
import { openPages, type Pages } from './pages.ts';
import { ServeError } from './problems.ts';
import { badRequest, functionFailed, methodNotAllowed } from './texts.ts';

export interface ServeOptions {
  /** The project's folder. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address that it listens on: by default this machine's own alone. */
  readonly host?: string;
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
    handle(incoming, outgoing, { pages, functions, deploy: localDeploy(server, options.host) }).catch(
      (error: unknown) => {
        options.onFailure?.(error);
        if (outgoing.headersSent) outgoing.destroy();
        else outgoing.writeHead(500, PLAIN).end(functionFailed);
      },
    );
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const url = urlOf(isOpenToAll(options.host) ? undefined : options.host, port);
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
  if (!existsSync(join(root, 'dist', 'data', 'manifest.json'))) {
    throw new ServeError({ kind: 'data-missing', path: 'dist/data/' });
  }
}

interface Site {
  readonly pages: Pages;
  readonly functions: Functions;
  readonly deploy: DeployContext;
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { pages, functions, deploy }: Site,
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
  const match = functions.match(request, deploy);
  if (match !== undefined && hasDotSegment(incoming.url ?? '')) {
    // A URL has them resolved: the function would be asked for something else.
    const problem = { kind: 'valor-invalido', status: 400, detail: dotSegment() } as const;
    const refusal = jsonResponse(request, problemBody(new URL(request.url), problem));
    await sendWebResponse(refusal, outgoing, request.method);
    return;
  }
  const isFunction = match !== undefined && !(match.preferStatic && pages.hasFile(request));
  const response = isFunction ? await match.respond() : await pages.respond(request);
  await sendWebResponse(response, outgoing, request.method);
}

/** What the functions are told: that they are on somebody's own machine, and where the files are to be had. */
function localDeploy(server: Server, host: string | undefined): DeployContext {
  const { port } = server.address() as AddressInfo;
  const url = urlOf(host === undefined || isOpenToAll(host) ? LOOPBACK : host, port);
  return { deploy: { context: 'dev', id: '0' }, site: { url } };
}

const LOOPBACK = '127.0.0.1';

function isOpenToAll(host: string | undefined): boolean {
  return host === '0.0.0.0' || host === '::';
}

function urlOf(host = 'localhost', port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function hasDotSegment(target: string): boolean {
  const [path = ''] = target.split('?');
  return path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
}

interface Place {
  readonly port: number;
  readonly host?: string;
}

/** Has a server listen. @throws {ServeError} if it may not, or the port is taken */
function listen(server: Server, { port, host = LOOPBACK }: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ServeError({ kind: 'port-in-use', port }));
      else if (error.code === 'EACCES') reject(new ServeError({ kind: 'port-forbidden', port }));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new ServeError({ kind: 'host-unknown', host }));
      else reject(error);
    });
    server.listen(port, host, () => resolve());
  });
}

/** Makes sure that the port can be had, before anything long is begun for it. @throws {ServeError} if it cannot */
export async function assertPortIsFree(place: Place): Promise<void> {
  const server = createServer();
  await listen(server, place);
  await new Promise((resolve) => server.close(resolve));
}
