import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launch, openPage, type WatchedPage } from './browser.ts';

const { url } = inject('site');
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  watched = await openPage(browser, url);
  page = watched.page;
  return () => page.context().close();
});

const chosen = () => page.locator('.mine b').allTextContents();
const recommended = () => page.locator('.cards:not(.mine) b').allTextContents();

it('keeps a film that was liked on its page, and recommends at once', async () => {
  await page.goto('/pelicula/862/');
  const like = page.getByRole('button', { name: 'Añadir a favoritas' });
  await like.click();
  expect(await page.getByRole('button', { name: 'En favoritas' }).getAttribute('aria-pressed')).toBe('true');
  await page.goto('/favoritas/');
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  expect(await recommended()).not.toContain('Toy Story');
});

it('adds and removes films, and the recommendations and their reasons follow', async () => {
  await page.goto('/favoritas/');
  const box = page.getByRole('searchbox', { name: 'Añadir una película' });
  await box.fill('toy story');
  await page.getByRole('button', { name: /^\+ Toy Story 1995/ }).click();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  const before = await recommended();
  await box.fill('pulp fiction');
  await page.getByRole('button', { name: /^\+ Pulp Fiction/ }).click();
  await expect.poll(recommended).not.toEqual(before);
  await expect
    .poll(() => page.locator('.cap').allTextContents())
    .toContainEqual(expect.stringContaining('«Pulp Fiction»'));
  await page.getByRole('button', { name: 'Quitar Pulp Fiction' }).click();
  await expect.poll(recommended).toEqual(before);
  expect(watched.problems).toEqual([]);
});

it('opens a shared address', async () => {
  await page.goto('/favoritas/?ids=862,13');
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
});

it('gives the list as a file and takes it back', async () => {
  await page.goto('/favoritas/?ids=862,13');
  await expect.poll(chosen).toHaveLength(2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar' }).click();
  const file = await (await saved).path();
  await page.getByRole('button', { name: 'Vaciar' }).click();
  await expect.poll(chosen).toEqual([]);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
});
