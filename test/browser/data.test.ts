import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';

let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
  await page.goto('/datos/');
});

const box = () => page.getByRole('searchbox', { name: 'Filtrar el registro' });
const line = () => visibleText(page.locator('[data-ledger] [role=status]'));
const reasons = () => page.locator('[data-ledger] tbody td:nth-child(4)').allTextContents();

it('filters the ledger as one types, and shows it whole again', async () => {
  const [all, whole] = [await reasons(), await line()];
  await box().fill('sin fecha');
  await expect.poll(line).toMatch(/^\d+ anotaci(ón|ones) de \d+\.$/);
  const found = await reasons();
  expect(new Set(found)).toEqual(new Set(['Sin fecha de estreno']));
  expect(found.length).toBe(all.filter((reason) => reason === 'Sin fecha de estreno').length);
  expect(await accessibilityProblems(page)).toEqual([]);
  await box().fill('qwrtzxcv');
  await expect.poll(line).toBe('Ninguna anotación dice eso.');
  await box().fill('');
  await expect.poll(line).toBe(whole);
  expect(await reasons()).toEqual(all);
  expect(problems).toEqual([]);
});

it('says when the ledger cannot be fetched, and tries again', async () => {
  await page.route('**/ledger.json', (route) => route.abort());
  await box().fill('sin fecha');
  await expect.poll(line).toContain('No se pudo cargar el registro.');
  await page.unroute('**/ledger.json');
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await expect.poll(line).toMatch(/^\d+ anotaci/);
});

it('gives the whole ledger as a file that spreadsheets open', async () => {
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar todo el registro en CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('registro.csv');
  const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect(rows[0]).toBe('archivo,fila,id,resultado,regla,columna,valor,motivo');
  expect(rows.length - 1).toBeGreaterThanOrEqual((await reasons()).length);
});
