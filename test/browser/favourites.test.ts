import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { openData } from '../../pipeline/store/file-reader.ts';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';
import { slowRequests, watchShifts } from './shifts.ts';

const { root, url } = inject('site');
let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const box = () => page.getByRole('searchbox', { name: 'Agregar una película' });
const button = (name: string) => page.getByRole('button', { name });
const chosen = () => page.locator('.mine b').allTextContents();
const recommended = () => page.locator('.joint b').allTextContents();
const said = () => visibleText(page.locator('.said [role=status]'));
const kept = () => page.evaluate(() => localStorage.getItem('filmoteca:favoritas'));

/** Opens the page with these films already kept in the browser. */
async function openWith(ids: readonly number[]): Promise<void> {
  await page.goto('/favoritas/');
  await page.evaluate(
    (list) => localStorage.setItem('filmoteca:favoritas', JSON.stringify(list)),
    ids as number[],
  );
  await page.reload();
}

it('keeps a film that was liked on its page, and recommends at once', async () => {
  await page.goto('/pelicula/862/');
  await button('Agregar a favoritas').click();
  expect(await button('En favoritas').getAttribute('aria-pressed')).toBe('true');
  await page.goto('/favoritas/');
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  expect(await recommended()).not.toContain('Toy Story');
});

it('adds and removes films by keyboard alone, and the recommendations and their reasons follow', async () => {
  await page.goto('/favoritas/');
  await box().focus();
  await page.keyboard.type('toy story');
  await button('+ Toy Story 1995').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  // What is only read aloud stands apart from what is seen, so the browser gives it a line of its own.
  await expect.poll(said).toMatch(/^Toy Story: agregada\.\s\d+ recomendaciones$/);
  const before = await recommended();
  await page.keyboard.type('pulp fiction');
  await button('+ Tiempos violentos').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(recommended).not.toEqual(before);
  const captions = await page.locator('.joint .cap').allTextContents();
  expect(captions.every((caption) => /Por «(Toy Story|Tiempos violentos)»/.test(caption))).toBe(true);
  expect(captions).toContainEqual(expect.stringContaining('«Tiempos violentos»'));
  await button('Quitar Tiempos violentos').focus();
  await page.keyboard.press('Enter');
  await expect.poll(recommended).toEqual(before);
  await expect.poll(said).toContain('Tiempos violentos: quitada.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tus favoritas');
  expect(problems).toEqual([]);
});

it('gives back what was cleared', async () => {
  await openWith([862, 13]);
  await button('Vaciar').click();
  await expect.poll(chosen).toEqual([]);
  expect(await page.getByText('Todavía no has elegido ninguna').isVisible()).toBe(true);
  await button('Deshacer').click();
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
});

it('recommends from one film, and from thirty', async () => {
  await openWith([862]);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  const films = [...openData(join(root, 'dist', 'data')).entries('films')];
  const thirty = films.slice(0, 30).map(([, film]) => film.id);
  await openWith(thirty);
  await expect.poll(async () => (await chosen()).length).toBe(30);
  await expect.poll(async () => (await recommended()).length).toBe(12);
});

describe('a shared list', () => {
  it('is shown without touching the own one, until it is asked for', async () => {
    await openWith([550]);
    await page.goto('/favoritas/?ids=862,13');
    await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
    expect(await kept()).toBe('[550]');
    await button('Ver las mías').click();
    await expect.poll(chosen).toEqual(['El club de la pelea']);
    await page.goBack();
    await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
    await button('Agregarlas a las mías').click();
    await expect.poll(chosen).toEqual(['El club de la pelea', 'Toy Story', 'Forrest Gump']);
    expect(await kept()).toBe('[550,862,13]');
  });

  it('may hold films that the catalogue does not have', async () => {
    await page.goto('/favoritas/?ids=862,999999999,x');
    await expect.poll(chosen).toEqual(['Toy Story']);
    await page.getByText('Una película de la lista no está en este catálogo.').waitFor();
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  });

  it('travels by its address', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    await openWith([862, 13]);
    await button('Copiar enlace').click();
    await expect.poll(said).toContain('Enlace copiado');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/favoritas/?ids=862,13`);
  });

  it('is an address to copy by hand where the browser does not let pages copy', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no leave'));
    });
    await openWith([862]);
    await button('Copiar enlace').click();
    expect(await page.getByLabel('Copia este enlace:').inputValue()).toBe(`${url}/favoritas/?ids=862`);
  });
});

it('gives the list as a file and takes it back, with what was added since', async () => {
  await openWith([862, 13]);
  await expect.poll(chosen).toHaveLength(2);
  const saved = page.waitForEvent('download');
  await button('Exportar').click();
  const file = await (await saved).path();
  await openWith([550]);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(chosen).toEqual(['El club de la pelea', 'Toy Story', 'Forrest Gump']);
  await expect.poll(said).toContain('2 películas agregadas a tu lista.');
});

it.each([
  ['no JSON', '{"favoritas": [862,'],
  ['another JSON', '{"films": [862]}'],
])('refuses a file of %s in so many words, and loses nothing', async (_, text) => {
  await openWith([862]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(said).toContain('El archivo no es una lista de favoritas exportada desde aquí.');
  expect(await kept()).toBe('[862]');
  await expect.poll(chosen).toEqual(['Toy Story']);
});

it('says when recommendations cannot be fetched, keeps the list, and tries again', async () => {
  await page.route('**/recommendations/*.json', (route) => route.abort());
  await openWith([862]);
  await expect
    .poll(() => visibleText(page.getByRole('alert')))
    .toContain('No se pudieron cargar las películas ni sus recomendaciones.');
  expect(await kept()).toBe('[862]');
  await page.unroute('**/recommendations/*.json');
  await button('Reintentar').click();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
});

it('works, and says that nothing will be kept, where the browser refuses to keep anything', async () => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/favoritas/');
  await box().fill('toy story');
  await button('+ Toy Story 1995').click();
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(said).toContain('Este navegador no deja guardar nada');
  await page.goto('/pelicula/862/');
  await button('Agregar a favoritas').click();
  await button('Este navegador no deja guardar favoritas').waitFor();
});

it('follows what another tab does', async () => {
  await openWith([862]);
  await expect.poll(chosen).toEqual(['Toy Story']);
  const other = await page.context().newPage();
  await other.goto('/pelicula/13/');
  await other.getByRole('button', { name: 'Agregar a favoritas' }).click();
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
  await button('Quitar Forrest Gump').click();
  await other.getByRole('button', { name: 'Agregar a favoritas' }).waitFor();
});

it('is as it was left when one comes back from a film', async () => {
  await openWith([862]);
  await page.locator('.joint a').first().click();
  await page.waitForURL('**/pelicula/*/');
  await page.goBack();
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
});

it.each([375, 1280])('moves nothing by itself on a slow network, %d pixels wide', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  const shifts = await watchShifts(page);
  await openWith([862, 13]);
  await slowRequests(page, /\/data\//, 700);
  await page.reload();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  await box().fill('pulp fiction');
  await button('+ Tiempos violentos').waitFor();
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await chosen()).length).toBe(3);
  expect(await shifts()).toBeLessThanOrEqual(0.01);
});

it.each(['/favoritas/', '/favoritas/?ids=862,13'])('has no accessibility problem at %s', async (path) => {
  await page.goto(path);
  await box().or(button('Ver las mías')).first().waitFor();
  if (path.includes('?')) await expect.poll(async () => (await recommended()).length).toBeGreaterThan(0);
  else {
    await box().fill('toy');
    await button('+ Toy Story 1995').waitFor();
  }
  expect(await accessibilityProblems(page)).toEqual([]);
});
