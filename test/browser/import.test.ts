import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openData } from '../../pipeline/store/file-reader.ts';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';

const { root, url } = inject('site');
const films = [...openData(join(root, 'dist', 'data')).entries('films')].map(([, film]) => film);
const famous = films.toSorted((a, b) => b.votes - a.votes).slice(0, 20);

/** As Letterboxd gives it: twenty films, ten of them rated, and one that no catalogue has. */
function letterboxdZip(): Buffer {
  const line = (title: string, year: number, rating = '') => `2020-01-01,"${title}",${year},u,${rating}`;
  const seen = famous.map(({ title, year }) => line(title, year));
  const rated = famous.slice(0, 10).map(({ title, year }, at) => line(title, year, at < 4 ? '4.5' : '2'));
  const header = 'Date,Name,Year,Letterboxd URI,Rating';
  return Buffer.from(
    zipSync({
      'watched.csv': strToU8([header, ...seen, line('No Such Film', 2024)].join('\n')),
      'ratings.csv': strToU8([header, ...rated].join('\n')),
    }),
  );
}

const kept = (page: Page, list: string): Promise<number[]> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem('filmoteca:biblioteca') ?? '{}')[name], list);

/** From an empty library to a shared list. @param act presses what has the focus, or is touched */
async function importMarkAndShare(page: Page, act: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/favoritas/');
  const chooser = page.waitForEvent('filechooser');
  await act('Importar');
  await (await chooser).setFiles({
    name: 'letterboxd.zip',
    mimeType: 'application/zip',
    buffer: letterboxdZip(),
  });
  const status = page.locator('.import [role=status]');
  await expect
    .poll(() => visibleText(status))
    .toBe('20 películas encontradas, de las que 4 te gustan; 0 dudosas; una que no está en este catálogo.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await act('Agregar a mis películas');
  await expect
    .poll(() => visibleText(page.locator('.said [role=status]')))
    .toContain('20 películas agregadas');
  expect(await kept(page, 'gusta')).toEqual(famous.slice(0, 4).map(({ id }) => id));
  expect(new Set(await kept(page, 'vista'))).toEqual(new Set(famous.map(({ id }) => id)));
  await expect.poll(() => page.locator('.joint b').count()).toBe(12);
  const title = (await page.locator('.joint b').first().textContent()) ?? '';
  await act(`Pendiente: ${title}`);
  await act('Pendientes (1)');
  await expect.poll(() => page.locator('.mine b').allTextContents()).toEqual([title]);
  await act('Copiar enlace');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${url}/favoritas/?ids=${(await kept(page, 'pendiente')).join()}&lista=pendiente`);
}

async function openWatched(options: BrowserContextOptions = {}) {
  const watched = await openPage(options);
  const sent: string[] = [];
  watched.page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
  });
  await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  return { ...watched, sent };
}

it('imports, marks and shares by keyboard alone, and sends nothing', async () => {
  const { page, problems, sent } = await openWatched();
  await importMarkAndShare(page, async (name) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.waitFor();
    // From wherever the focus is, by the key that everybody has.
    for (let stop = 0; stop < 200; stop++) {
      if (await button.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  });
  expect(sent).toEqual([]);
  expect(problems).toEqual([]);
});

it('imports, marks and shares on a touch screen, with targets of 44 pixels', async () => {
  const { page, problems, sent } = await openWatched({
    viewport: { width: 375, height: 700 },
    hasTouch: true,
    isMobile: true,
  });
  await importMarkAndShare(page, async (name) => {
    const button = page.getByRole('button', { name, exact: true });
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(44);
    await button.tap();
  });
  expect(sent).toEqual([]);
  expect(problems).toEqual([]);
});

it('lets the visitor say from which rating on films are loved, and what is doubtful', async () => {
  const { page } = await openWatched();
  await page.goto('/favoritas/');
  const [first, second] = famous;
  await page.locator('input[type=file]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Year,Rating10\n"${first?.title}",${first?.year},6\n"${second?.title}",,9\n`),
  });
  const status = page.locator('.import [role=status]');
  await expect
    .poll(() => visibleText(status))
    .toContain('1 película encontrada, de las que 0 te gustan; 1 dudosa;');
  await page.getByLabel('Te gustan las que tienen').selectOption('6');
  await expect.poll(() => visibleText(status)).toContain('1 te gusta;');
  await page.getByLabel(second?.title ?? '').selectOption({ index: 1 });
  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar el informe (CSV)' }).click();
  const text = readFileSync(await (await report).path(), 'utf8').split('\n');
  expect(text[0]).toBe('archivo,linea,titulo,anio,nota,lista,resultado,tmdb,pelicula');
  expect(text[2]).toContain('dudosa');
  await page.getByRole('button', { name: 'Agregar a mis películas' }).click();
  await expect.poll(() => kept(page, 'gusta')).toEqual([first?.id, second?.id]);
});

it('gives a list as the CSV that Letterboxd takes', async () => {
  const { page } = await openWatched();
  await page.goto('/favoritas/');
  await page.evaluate(() =>
    localStorage.setItem(
      'filmoteca:biblioteca',
      '{"version":2,"vista":[862],"notas":{"862":9},"fechas":{"862":"2020-02-29"}}',
    ),
  );
  await page.reload();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV para Letterboxd' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe(
    'tmdbID,imdbID,Title,Year,Rating10,WatchedDate\n862,tt0114709,Toy Story,1995,9,2020-02-29',
  );
});

it('says what is wrong with a file that is no list, and loses nothing', async () => {
  const { page } = await openWatched();
  await page.goto('/favoritas/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect
    .poll(() => visibleText(page.locator('.import [role=status]')))
    .toContain('x.csv no tiene ninguna columna de la que se sepa qué películas son.');
});
