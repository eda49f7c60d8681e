/**
 * `npm run dev`: Astro's development server, which shows a change as it is saved, and around it what a deployed site
 * has beside its pages: the functions, pages of films and people, netlify.toml's rewrites. On the data at hand, or on
 * those that the pipeline makes first; a run of the pipeline meanwhile reloads the page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { RedirectsHandler } from '@netlify/redirects';
import { type AstroIntegration, dev } from 'astro';
import { openOrigin } from '../../pipeline/store/origin-reader.ts';
import type { DeployedHandler } from '../api/origin.ts';
import type { handlerOf } from '../build/on-demand.ts';
import { TEMPLATES, templatePath } from '../layouts/template.ts';
import { sendWebResponse, toWebRequest } from './http.ts';
import { readPort } from './port.ts';
import { openAt } from './texts.ts';

type ViteServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

const ROOT = process.cwd();
const DATA = join(ROOT, 'public', 'data');
const MANIFEST = join(DATA, 'manifest.json');

/** Marks this server's requests to itself, which are for Astro alone. */
const INNER = 'x-filmoteca-inner';

/** In the place of the site's service worker: it takes away the one that a browser has of the built site. */
const NO_WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', () => registration.unregister());
`;

const REFRESH = `import { injectIntoGlobalHook } from '/@react-refresh';
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;
`;

const inner = (server: ViteServer, path: string): Promise<Response> =>
  fetch(ownOrigin(server) + path, { headers: { [INNER]: '1' } });

/** Where this server itself is, whichever other one may stand before it. */
function ownOrigin(server: ViteServer): string {
  return new URL(server.resolvedUrls?.local[0] ?? '').origin;
}

/** The product's modules as they are now: Vite loads one anew after a change of it. */
const load = async <T>(server: ViteServer, module: string): Promise<T> =>
  (await server.ssrLoadModule(`/site/${module}`)) as T;

async function answerQuery(server: ViteServer, request: Request): Promise<Response> {
  const { default: handle } = await load<{ readonly default: DeployedHandler }>(server, 'functions/api.ts');
  return handle(request, {
    deploy: { context: 'dev', id: '0' },
    site: { url: ownOrigin(server) },
  });
}

/** A page as its function makes it, in the template as Astro has it now. */
async function answerPage(
  server: ViteServer,
  name: (typeof TEMPLATES)[number],
  request: Request,
): Promise<Response> {
  const [template = '', notFound = ''] = await Promise.all(
    [templatePath(name), '/404/'].map(async (path) => (await inner(server, path)).text()),
  );
  const pages = await load<{ handlerOf: typeof handlerOf }>(server, 'build/on-demand.ts');
  const openData = () => openOrigin(ownOrigin(server));
  const sources = { openData, readTemplate: () => template, readNotFound: () => notFound };
  return withViteScripts(await pages.handlerOf(name, sources)(request));
}

/** The policy allows no inline script, and Vite has some. */
function withViteScripts(response: Response): Response {
  response.headers.delete('Content-Security-Policy');
  return response;
}

/** The address that netlify.toml has answer for this one; undefined where a page answers itself. */
async function rewritten(
  server: ViteServer,
  redirects: RedirectsHandler,
  request: Request,
): Promise<string | undefined> {
  const rule = await redirects.match(request);
  if (rule === undefined || rule.redirect) return undefined;
  const { pathname, search } = new URL(request.url);
  return (await inner(server, pathname + search)).ok ? undefined : rule.target.pathname;
}

/** What stands before Astro's own pages. */
function surroundings(): AstroIntegration {
  const redirects = new RedirectsHandler({
    configPath: join(ROOT, 'netlify.toml'),
    configRedirects: [],
    projectDir: ROOT,
    jwtRoleClaim: '',
    jwtSecret: '',
  });
  const answer = async (
    server: ViteServer,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<Response | undefined> => {
    const request = toWebRequest(incoming, outgoing);
    if (!(request instanceof Request) || request.headers.has(INNER)) return undefined;
    const { pathname } = new URL(request.url);
    if (pathname === '/sw.js')
      return new Response(NO_WORKER, { headers: { 'content-type': 'text/javascript' } });
    if (/^\/api(\/|$)/i.test(pathname)) return answerQuery(server, request);
    const name = TEMPLATES.find((one) => pathname.toLowerCase().startsWith(`/${one}`));
    if (name !== undefined) return answerPage(server, name, request);
    incoming.url = (await rewritten(server, redirects, request)) ?? incoming.url;
    return undefined;
  };
  return {
    name: 'filmoteca-dev',
    hooks: {
      // React's own preamble, which Astro gives to its islands alone: the site's scripts mount theirs themselves.
      'astro:config:setup': ({ injectScript }) => injectScript('page', REFRESH),
      'astro:server:setup': ({ server }) => {
        server.watcher.add(MANIFEST).on('change', (path) => {
          if (path === MANIFEST) void server.restart();
        });
        server.middlewares.use((incoming, outgoing, next) => {
          answer(server, incoming, outgoing).then(
            (response) =>
              response === undefined ? next() : sendWebResponse(response, outgoing, incoming.method),
            next,
          );
        });
      },
    },
  };
}

if (!existsSync(MANIFEST)) {
  const { status } = spawnSync(process.execPath, ['pipeline/main.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const { PORT } = process.env;
const { address } = await dev({
  logLevel: 'warn',
  // What Netlify does with an address that lacks it, in one piece: Astro would refuse the functions' own.
  trailingSlash: 'ignore',
  server: { port: readPort(PORT) },
  integrations: [surroundings()],
});
console.log(openAt(`http://localhost:${address.port}`));
