import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { addressOf } from '../../site/explore/address.ts';
import { visibleText } from './browser.ts';
import { openPage, openSharedPage } from './pages.ts';

const { url } = inject('site');

interface Answer {
  total: number;
  peliculas: { id: number }[];
}
const askApi = async (search: string): Promise<Answer> =>
  (await (await fetch(`${url}/api/explorar${search}`)).json()) as Answer;

let page: Page;
let problems: readonly string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const status = () => visibleText(page.locator('main').getByRole('status'));
const ids = (on = page) =>
  on
    .locator('[data-explore=films] a')
    .evaluateAll((links) => links.map((link) => Number(/\d+/.exec(link.getAttribute('href') ?? '')?.[0])));

it('filters by keyboard, says how many are left, and keeps the filter in the address', async () => {
  await page.goto('/explorar/');
  const { total } = await askApi('?genero=terror&hasta=1989');
  await page.getByRole('checkbox', { name: /^Terror/ }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Hasta el año').focus();
  await page.keyboard.type('1989');
  await page.keyboard.press('Enter');
  await expect.poll(status).toContain(`${total} películas`);
  expect(page.url()).toBe(`${url}/explorar/?genero=terror&hasta=1989`);
  expect((await ids()).length).toBe(Math.min(24, total));
  expect(problems).toEqual([]);
});

it('takes a filter back with the back button, and loads what was shared as it was', async () => {
  await page.goto('/explorar/');
  const before = await status();
  await page.getByLabel('Ordenar por').selectOption('score');
  await page.locator('[name=votes]').selectOption({ index: 3 });
  await expect.poll(() => page.url()).toContain('votos_min=300');
  await expect.poll(status).not.toBe(before);
  const shown = await ids();
  await page.reload();
  await expect.poll(() => ids()).toEqual(shown);
  expect(await page.getByLabel('Ordenar por').inputValue()).toBe('score');
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe(`${url}/explorar/`);
  await expect.poll(status).toBe(before);
  expect(await page.locator('[name=votes]').inputValue()).toBe('');
});

it('loads more as one asks, and has it still when one comes back from a film', async () => {
  await page.goto('/explorar/');
  await page.getByRole('button', { name: 'Cargar más' }).click();
  await expect.poll(async () => (await ids()).length).toBe(48);
  expect(await status()).toContain('se muestran 48');
  expect(await ids()).toEqual((await askApi('?k=48')).peliculas.map(({ id }) => id));
  await page.locator('[data-explore=films] a').nth(40).click();
  await page.waitForURL('**/pelicula/**');
  await page.goBack();
  await expect.poll(async () => (await ids()).length).toBe(48);
});

it('opens one of the films that the filter lets through', async () => {
  await page.goto('/explorar/?genero=western&votos_min=500');
  const { peliculas } = await askApi('?genero=western&votos_min=500&k=100');
  await expect.poll(async () => (await ids()).length).toBe(Math.min(24, peliculas.length));
  await page.getByRole('button', { name: 'Sorpréndeme' }).click();
  await page.waitForURL('**/pelicula/**');
  expect(peliculas.map(({ id }) => `${url}/pelicula/${id}/`)).toContain(page.url());
});

it('counts beside each choice what it would leave', async () => {
  await page.goto('/explorar/?desde=1990&idioma=en');
  await expect.poll(status).toContain('películas');
  await expect.poll(() => page.getByLabel('Desde el año').inputValue()).toBe('1990');
  const { total } = await askApi('?desde=1990&idioma=en');
  await expect.poll(status).toContain(`${total} películas`);
  const drama = await askApi('?desde=1990&idioma=en&genero=drama');
  expect(await page.locator('.boxes').textContent()).toContain(`Drama (${drama.total})`);
  const spanish = await askApi('?desde=1990&idioma=es');
  expect(await page.locator('[name=idioma] [value=es]').textContent()).toBe(`español (${spanish.total})`);
  const voted = await askApi('?desde=1990&idioma=en&votos_min=2000');
  expect(await page.locator('[name=votes] [value="votos_min=2000"]').textContent()).toContain(
    `(${voted.total})`,
  );
});

it('names a filter that only links set, and takes it away', async () => {
  await page.goto('/explorar/?mes=enero');
  const { total } = await askApi('?mes=enero');
  await expect.poll(status).toContain(`${total} películas`);
  await page.getByRole('button', { name: 'Quitar: Estrenadas en enero' }).click();
  await expect.poll(status).toContain(`${(await askApi('')).total} películas`);
  expect(page.url()).toBe(`${url}/explorar/`);
});

it('says what is wrong with a filter that does not exist', async () => {
  await page.goto('/explorar/?pais=Atlántida');
  await expect.poll(status).toContain('«Atlántida»');
});

it('offers a retry when the catalogue cannot be read, and recovers', async () => {
  await page.route('**/columns/*.json', (route) => route.abort());
  await page.goto('/explorar/?genero=drama');
  const retry = page.getByRole('button', { name: 'Reintentar' });
  await retry.waitFor();
  await page.unroute('**/columns/*.json');
  await retry.click();
  await expect.poll(status).toContain('películas');
});

it('works without a connection once it was seen', async () => {
  const { page: kept } = await openPage({ serviceWorkers: 'allow' });
  await kept.goto('/explorar/');
  await kept.evaluate(() => navigator.serviceWorker.ready);
  const isKept = (pattern: string) =>
    kept.evaluate(async (part) => {
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          if (request.url.includes(part)) return true;
      return false;
    }, pattern);
  await expect.poll(() => isKept('/columns/0.json')).toBe(true);
  await expect.poll(() => isKept('/explorar/')).toBe(true);
  await kept.getByRole('checkbox', { name: /^Drama/ }).check();
  await expect.poll(() => isKept('/rows/0.json')).toBe(true);
  await kept.context().setOffline(true);
  await kept.goto('/explorar/?genero=comedia');
  const { total, peliculas } = await askApi('?genero=comedia&k=24');
  await expect
    .poll(() => visibleText(kept.locator('main').getByRole('status')))
    .toContain(`${total} películas`);
  expect(await ids(kept)).toEqual(peliculas.map(({ id }) => id));
});

describe('as the API', () => {
  const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(values, { nil: undefined, freq: 2 });
  const filters = fc.record({
    genero: optional(
      fc
        .uniqueArray(fc.constantFrom('drama', 'comedia', 'terror', 'ciencia-ficcion'), { minLength: 1 })
        .map(String),
    ),
    generos: optional(fc.constantFrom('todos', 'alguno')),
    desde: optional(fc.integer({ min: 1920, max: 2010 })),
    hasta: optional(fc.integer({ min: 1950, max: 2017 })),
    idioma: optional(fc.constantFrom('en', 'es', 'fr')),
    pais: optional(fc.constantFrom('US', 'FR', 'AR')),
    minutos_max: optional(fc.constantFrom(89, 119, 100)),
    votos_min: optional(fc.constantFrom(10, 50, 123, 2000)),
    score_min: optional(fc.constantFrom(5, 6, 7, 6.5)),
    retorno_min: optional(fc.constantFrom(1, 2.5, 5)),
    mes: optional(fc.constantFrom('enero', 'octubre')),
    dia: optional(fc.constantFrom('viernes', 'domingo')),
    orden: optional(fc.constantFrom('votos', 'score', 'retorno', 'recaudacion', 'anio')),
  });

  it('finds the films of 60 random filters, in their order', async () => {
    const { page: shared } = await openSharedPage();
    await shared.goto('/explorar/');
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const search = new URL(addressOf(asked), url).search;
        const { total, peliculas } = await askApi(`${search === '' ? '?' : `${search}&`}k=24`);
        // As the back button does: the page stays, and its address changes.
        await shared.evaluate((address) => {
          history.pushState(null, '', address);
          dispatchEvent(new PopStateEvent('popstate'));
        }, addressOf(asked));
        await expect.poll(() => ids(shared)).toEqual(peliculas.map(({ id }) => id));
        if (total > 0)
          expect(await visibleText(shared.locator('main').getByRole('status'))).toMatch(
            new RegExp(`^${total} película`),
          );
      }),
      { numRuns: 60 },
    );
    await shared.context().close();
  });
});

it('leads to pages that need no JavaScript where there is none', async () => {
  const { page: plain } = await openPage({ javaScriptEnabled: false });
  await plain.goto('/explorar/');
  expect(await visibleText(plain.locator('main'))).toContain('Los filtros necesitan JavaScript');
  expect(await ids(plain)).toHaveLength(24);
});
