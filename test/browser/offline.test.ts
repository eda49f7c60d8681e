import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';

let page: Page;
beforeEach(async () => {
  ({ page } = await openPage({ serviceWorkers: 'allow' }));
});

const title = () => visibleText(page.getByRole('heading', { level: 1 }));

/** Opens the site for the first time, and waits until what is seen is kept. */
async function visitFirst(path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => isKept(path)).toBe(true);
}

const isKept = (path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, path);

it('shows again the pages seen, the first one too, whole and styled, when the network is cut', async () => {
  await visitFirst('/pelicula/862/');
  await page.goto('/persona/31/');
  await expect.poll(() => isKept('/persona/31/')).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  expect(await title()).toBe('Tom Hanks');
  await page.goto('/pelicula/862/');
  expect(await title()).toBe('Toy Story');
  expect(
    await page
      .locator('.p')
      .first()
      .evaluate((poster) => getComputedStyle(poster).display),
  ).toBe('flex');
  await page.goBack();
  expect(await title()).toBe('Tom Hanks');
});

it('says of a page never seen that there is no connection, and leads to those that were', async () => {
  await visitFirst('/pelicula/862/');
  await page.context().setOffline(true);
  await page.goto('/pelicula/13/');
  expect(await title()).toBe('Sin conexión');
  await page.getByRole('link', { name: 'Toy Story (1995)' }).click();
  await page.waitForURL('**/pelicula/862/');
  expect(await title()).toBe('Toy Story');
  await page.goBack();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Reintentar' }).click();
  await expect.poll(title).toBe('Forrest Gump');
});

it('recommends from the favourites seen before, without a connection', async () => {
  await visitFirst('/');
  await page.goto('/favoritas/?ids=862');
  const recommended = () => page.locator('.joint b').allTextContents();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  const before = await recommended();
  await page.context().setOffline(true);
  await page.reload();
  await expect.poll(recommended).toEqual(before);
});

it('asks the network first: what changed is seen at once', async () => {
  await visitFirst('/estrenos/');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const old = new Response('<h1>Antigua</h1>', { headers: { 'content-type': 'text/html' } });
      await (await caches.open(name)).put('/estrenos/', old);
    }
  });
  await page.reload();
  expect(await title()).toBe('Estrenos');
});

it("drops another snapshot's data, and other builds' caches", async () => {
  await page.goto('/favicon.svg');
  await page.evaluate(() => caches.open('filmoteca-earlier'));
  await visitFirst('/');
  expect(await page.evaluate(() => caches.has('filmoteca-earlier'))).toBe(false);
  const old = '/data/0000000000000000/films/0.json';
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) await (await caches.open(name)).put(address, new Response('{}'));
  }, old);
  expect(await isKept(old)).toBe(true);
  await page.evaluate(() => fetch('/data/manifest.json'));
  await expect.poll(() => isKept(old)).toBe(false);
});

it('never answers for the API', async () => {
  await visitFirst('/');
  const status = () =>
    page.evaluate(() =>
      fetch('/api/cantidad_filmaciones_mes/enero').then(
        (response) => response.status,
        () => 0,
      ),
    );
  expect(await status()).toBe(200);
  await page.context().setOffline(true);
  expect(await status()).toBe(0);
});
