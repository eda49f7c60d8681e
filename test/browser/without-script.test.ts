import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';
import { PERSON_ON_DEMAND } from './templates.ts';

async function text(path: string): Promise<{ page: Page; main: string }> {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(path);
  return { page, main: await visibleText(page.locator('main')) };
}

it('shows a film, its money, its people and its recommendations', async () => {
  const { page, main } = await text('/pelicula/862/');
  expect(main).toContain('5415 votos: supera el mínimo de 2000.');
  expect(main).toContain('373,6 millones de dólares');
  expect(main).toContain('×12,45');
  expect(await page.locator('[lang=en]').count()).toBeGreaterThan(0);
  const links = page
    .getByRole('heading', { name: 'Qué ver después' })
    .locator('..')
    .locator('a[href^="/pelicula/"]');
  expect(await links.count()).toBeGreaterThanOrEqual(5);
  const reasons = await page.locator('.cards .cap').allInnerTexts();
  expect(reasons.every((reason) => reason.trim() !== '')).toBe(true);
  await links.first().click();
  expect(await visibleText(page.getByRole('heading', { level: 1 }))).not.toBe('Toy Story');
});

it('shows a person and their films', async () => {
  const { page, main } = await text('/persona/31/');
  expect(main).toContain('Retorno total');
  expect(await page.locator('table a[href="/pelicula/862/"]').count()).toBe(1);
  expect(await page.locator('figure svg circle').count()).toBeGreaterThan(3);
  const allen = page.getByRole('listitem').filter({ hasText: 'Tim Allen' });
  expect(await visibleText(allen)).toMatch(/\d películas: .*Toy Story/s);
  expect(await allen.locator('a[href="/pelicula/862/"]').count()).toBe(1);
});

it('shows a person whose page is no file, whom search engines may list', async () => {
  const { page, main } = await text(PERSON_ON_DEMAND);
  expect(main).toContain('John Morris');
  expect(main).toContain('Retorno mediano');
  for (const film of [862, 863, 10193])
    expect(await page.locator(`table a[href="/pelicula/${film}/"]`).count()).toBe(1);
  expect(await page.locator('figure svg circle').count()).toBe(3);
  expect(await page.title()).toContain('John Morris');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(PERSON_ON_DEMAND);
  expect(await page.locator('meta[name=robots]').count()).toBe(0);
  expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('3 películas');
});

it('gives every chart of releases as a table', async () => {
  const { page } = await text('/estrenos/');
  const charts = page.locator('[data-chart]');
  expect(await charts.count()).toBeGreaterThanOrEqual(3);
  for (const chart of await charts.all()) expect(await chart.locator('tbody tr').count()).toBeGreaterThan(5);
});

it('accounts for every row of the data', async () => {
  const { page, main } = await text('/datos/');
  const [read, kept, out] = (await page.locator('.figures').first().locator('dd').allInnerTexts()).map(
    (figure) => Number(figure.replaceAll('.', '')),
  );
  expect(read).toBeGreaterThan(500);
  expect(read).toBe((kept ?? 0) + (out ?? 0));
  expect(main).toContain('Sin fecha de estreno');
});

it('leads from every fact of a film to the films that share it, and to its whole cast', async () => {
  const { page } = await text('/pelicula/862/');
  const doors = [
    '/explorar/?desde=1995&hasta=1995',
    '/explorar/?mes=octubre',
    '/explorar/?productora=3',
    '/genero/animacion/',
    '/idioma/en/',
    '/pais/us/',
    '/saga/10194/',
  ];
  for (const door of doors) {
    expect(await page.locator(`main a[href="${door}"]`).count(), door).toBeGreaterThan(0);
    expect((await page.request.get(door)).status(), door).toBe(200);
  }
  for (const host of ['https://www.themoviedb.org/movie/862', 'https://www.imdb.com/title/tt0114709/']) {
    const rel = await page.locator(`a[href="${host}"]`).getAttribute('rel');
    expect(rel).toContain('noopener noreferrer');
  }
  expect(await page.locator('.cast a:visible').count()).toBe(8);
  const whole = page.locator('summary', { hasText: 'Todo el reparto' });
  const all = Number(/\((\d+)\)/.exec((await whole.textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(8);
  await whole.click();
  expect(await page.locator('.cast a:visible').count()).toBe(all);
});

it('leads from every count of releases to its films', async () => {
  const { page } = await text('/estrenos/');
  const cells = page.locator('.heat tbody td a');
  expect(await cells.count()).toBe(84);
  for (const cell of [await cells.first(), await cells.nth(40)]) {
    const search = new URL((await cell.getAttribute('href')) ?? '', page.url()).search;
    const { total } = await (await page.request.get(`/api/explorar${search}`)).json();
    expect(Number((await cell.textContent())?.replace('.', ''))).toBe(total);
  }
  expect((await page.request.get('/decada/1990/')).status()).toBe(200);
  expect(await page.locator('a[href="/decada/1990/"]').count()).toBe(1);
});
