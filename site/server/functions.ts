/**
 * The project's Netlify functions, kept warm in this process.
 *
 * Netlify's own local emulation bundles a function anew, copies its included files and starts a thread for every
 * request: right while one edits it, 150 ms a request otherwise. A deployed function stays loaded between requests;
 * so does this one. That the functions also run as Netlify packs them is tested in test/site/server.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ServeError } from './problems.ts';

/** The part of Netlify's `Context` that has a meaning on this machine. */
export interface FunctionContext {
  readonly params: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly url: URL;
  readonly ip: string;
  readonly deploy: { readonly context: string; readonly id: string; readonly published: boolean };
  readonly server: { readonly region: string };
  readonly json: (input: unknown) => Response;
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

type Handler = (request: Request, context: FunctionContext) => Response | Promise<Response>;

interface NetlifyFunction {
  readonly handler: Handler;
  readonly routes: readonly URLPattern[];
  readonly methods: readonly string[];
}

/** Answers a request, or undefined where no function has its path. */
export type FunctionRunner = (request: Request, ip: string) => Promise<Response> | undefined;

/**
 * Loads every function of a folder.
 * @param folder absolute path; one that is missing has no functions
 * @throws {ServeError} for a function without a default export or without `config.path`
 */
export async function loadFunctions(folder: string): Promise<FunctionRunner> {
  const files = existsSync(folder) ? globSync('*.{ts,mts}', { cwd: folder }).sort() : [];
  const functions = await Promise.all(files.map((file) => loadFunction(folder, file)));
  return (request, ip) => {
    const url = new URL(request.url);
    for (const { handler, routes, methods } of functions) {
      if (methods.length > 0 && !methods.includes(request.method)) continue;
      const params = matchRoutes(routes, url.pathname);
      if (params !== undefined) {
        return Promise.resolve(handler(request, contextOf(url, params, ip)));
      }
    }
    return undefined;
  };
}

async function loadFunction(folder: string, file: string): Promise<NetlifyFunction> {
  const module: unknown = await import(pathToFileURL(join(folder, file)).href);
  const { default: handler, config } = module as { default?: unknown; config?: FunctionConfig };
  if (typeof handler !== 'function') {
    throw new ServeError({ kind: 'function-invalid', file, missing: 'export default' });
  }
  if (config?.path === undefined) {
    throw new ServeError({ kind: 'function-invalid', file, missing: 'config.path' });
  }
  return {
    handler: handler as Handler,
    routes: [config.path].flat().map((path) => routeOf(path, file)),
    methods: [config.method ?? []].flat(),
  };
}

function routeOf(pathname: string, file: string): URLPattern {
  try {
    return new URLPattern({ pathname }, { ignoreCase: true });
  } catch {
    throw new ServeError({ kind: 'function-invalid', file, missing: `un config.path válido (${pathname})` });
  }
}

interface FunctionConfig {
  readonly path?: string | readonly string[];
  readonly method?: string | readonly string[];
}

/** As Netlify matches: without regard to case or to one closing slash; the parameters stay encoded. */
function matchRoutes(routes: readonly URLPattern[], pathname: string): Record<string, string> | undefined {
  for (const route of routes) {
    const match =
      route.exec({ pathname }) ??
      (pathname.endsWith('/') ? route.exec({ pathname: pathname.slice(0, -1) }) : null);
    if (match !== null) {
      const groups = Object.entries(match.pathname.groups);
      return Object.fromEntries(
        groups.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
    }
  }
  return undefined;
}

function contextOf(url: URL, params: Record<string, string>, ip: string): FunctionContext {
  return {
    params,
    requestId: randomUUID(),
    url,
    ip,
    deploy: { context: 'dev', id: '0', published: false },
    server: { region: 'local' },
    json: (input) => Response.json(input),
    waitUntil: (promise) => void promise.catch(() => undefined),
  };
}
