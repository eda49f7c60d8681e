/**
 * The service worker, `/sw.js`: what was seen can be seen again without a connection. Pages are asked of the network
 * first. A build has a cache of its own, and takes those of earlier builds away when it takes over.
 */
import { isOutdated, type Keeping, keepingOf, keptAs, MANIFEST, OFFLINE_PAGE } from './keeping.ts';

/** The build's name, put in by `pack.ts`. */
declare const BUILD: string;

const scope = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'filmoteca-';
const CACHE = `${PREFIX}${BUILD}`;
/** Pages and files of data kept at most; those seen longest ago go first. */
const MOST = 400;
/** Compression is no difference in content. */
const ANY_ENCODING = { ignoreVary: true };

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('message', (event: ExtendableMessageEvent) =>
  event.waitUntil(keepSeen(event.data as readonly string[])),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const keeping = request.method === 'GET' ? keepingOf(request.url, scope.location.origin) : null;
  if (keeping !== null) event.respondWith(answer(event, keeping));
});

/** The page for what was never seen, with its style and its letters, before it is needed. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(OFFLINE_PAGE, { cache: 'no-cache' });
  const assets = (await page.clone().text()).match(/\/_(?:astro|site)\/[\w.-]+/g) ?? [];
  await cache.put(OFFLINE_PAGE, page);
  await cache.addAll(new Set(assets));
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** Keeps what a page loaded before there was a worker to see it. */
async function keepSeen(addresses: readonly string[]): Promise<void> {
  await Promise.all(
    addresses.map(async (address) => {
      const keeping = keepingOf(address, scope.location.origin);
      const response = keeping && (await fetch(address).catch(() => undefined));
      if (keeping && response) await keep(address, keeping, response);
    }),
  );
}

async function answer(event: FetchEvent, keeping: Keeping): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const kept = () => cache.match(keptAs(request.url, keeping), ANY_ENCODING);
  const held = keeping === 'immutable' ? await kept() : undefined;
  if (held !== undefined) return held;
  try {
    const response = await fetch(request);
    event.waitUntil(keep(request.url, keeping, response.clone()));
    return response;
  } catch (error) {
    const instead = (await kept()) ?? (keeping === 'page' ? await cache.match(OFFLINE_PAGE) : undefined);
    if (instead === undefined) throw error;
    return instead;
  }
}

/** Keeps a whole answer. A browser that refuses, full or forbidden, only keeps less. */
async function keep(address: string, keeping: Keeping, response: Response): Promise<void> {
  if (response.status !== 200 || response.redirected) return;
  try {
    const cache = await caches.open(CACHE);
    if (new URL(address).pathname === MANIFEST) await dropOutdated(cache, response.clone());
    await cache.put(keptAs(address, keeping), response);
    await prune(cache);
  } catch {
    // Nothing is lost: the network had answered.
  }
}

/** A new snapshot stands: what is kept of any other must answer nobody. */
async function dropOutdated(cache: Cache, manifest: Response): Promise<void> {
  const { snapshot } = (await manifest.json()) as { readonly snapshot: string };
  const outdated = (await cache.keys()).filter(({ url }) => isOutdated(url, snapshot));
  await Promise.all(outdated.map((request) => cache.delete(request)));
}

async function prune(cache: Cache): Promise<void> {
  const passing = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname !== OFFLINE_PAGE && !/^\/_(astro|site)\//.test(pathname);
  });
  // A cache lists what was put last at its end.
  const tooMany = passing.slice(0, Math.max(0, passing.length - MOST));
  await Promise.all(tooMany.map((request) => cache.delete(request)));
}
