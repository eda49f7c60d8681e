/** Where films can be seen, on a site of its own: the sample with lists of invented rows beside it. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { SAMPLE_FOLDER } from '../../pipeline/raw/sources.ts';
import { createProject, runScript, type ServedProject, serveProject } from '../site/project.ts';
import { accessibilityProblems, launch, openPage, visibleText, type WatchedPage } from './browser.ts';

const LIST = `show_id,type,title,director,cast,date_added,release_year,duration
s1,Movie,Toy Story,John Lasseter,,"May 3, 2021",1995,81 min
s2,Movie,Inception,Christopher Nolan,,,2010,148 min
s3,Movie,The Matrix,,Keanu Reeves,,1999,136 min
`;

let root: string;
let site: ServedProject;
let browser: Browser;

beforeAll(async () => {
  root = await createProject();
  const data = join(root, 'data');
  mkdirSync(data);
  cpSync(SAMPLE_FOLDER, data, { recursive: true });
  writeFileSync(join(data, 'netflix_titles.csv'), LIST);
  writeFileSync(join(data, 'plataformas.csv'), 'id,plataforma,pais,fecha\n27205,Filmin,ES,2024-05-01\n');
  expect(await runScript(root, 'build')).toMatchObject({ code: 0 });
  site = await serveProject(root);
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(root, { recursive: true, force: true });
});

async function open(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, site.url, options);
  onTestFinished(() => watched.page.context().close());
  return watched;
}

it('says on a film’s page in whose list it is, and leads to what the visitor’s country has today', async () => {
  const { page, problems } = await open({ locale: 'es-AR' });
  await page.goto('/pelicula/862/');
  expect(await visibleText(page.locator('.where'))).toContain(
    'Netflix (Estados Unidos, según la lista de 2021)',
  );
  const today = page.getByRole('link', { name: 'Ver su oferta de hoy en TMDB' });
  await expect
    .poll(() => today.getAttribute('href'))
    .toBe('https://www.themoviedb.org/movie/862/watch?locale=AR');
  expect(problems).toEqual([]);
});

it('filters the catalogue by platform, keeps it in the address, and remembers it', async () => {
  const { page, problems } = await open();
  await page.goto('/explorar/');
  const status = () => visibleText(page.locator('main').getByRole('status'));
  await page.getByRole('checkbox', { name: 'Netflix' }).check();
  await expect.poll(status).toContain('3 películas');
  expect(page.url()).toBe(`${site.url}/explorar/?plataforma=netflix`);
  const films = page.locator('[data-explore=films] > li');
  expect(await films.count()).toBe(3);
  for (const film of await films.all()) expect(await visibleText(film)).toContain('Netflix (Estados Unidos');
  await page.getByRole('checkbox', { name: 'Netflix' }).uncheck();
  await page.getByRole('checkbox', { name: 'Filmin' }).check();
  await expect.poll(status).toContain('1 película');
  await page.goto('/explorar/');
  expect(await page.getByRole('checkbox', { name: 'Filmin' }).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Solo en mis plataformas' }).click();
  await expect.poll(status).toContain('1 película');
  expect(page.url()).toContain('plataforma=filmin');
  expect(problems).toEqual([]);
});

it('leaves of a film’s recommendations those on the visitor’s platforms, on the next page too', async () => {
  const { page, problems } = await open();
  await page.goto('/pelicula/155/');
  const cards = page.locator('section:has([data-choice]) > ul.cards > li');
  const built = await cards.count();
  await page.getByRole('checkbox', { name: 'Netflix' }).check();
  await expect.poll(() => cards.count()).toBeLessThan(built);
  for (const card of await cards.all()) expect(await visibleText(card)).toContain('Netflix');
  await page.goto('/pelicula/862/');
  await expect.poll(() => page.getByRole('checkbox', { name: 'Netflix' }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: 'Netflix' }).uncheck();
  await expect.poll(() => cards.count()).toBe(built);
  expect(problems).toEqual([]);
});

it.each([375, 1280])('fits and is accessible in %d pixels, in both themes', async (width) => {
  const { page, problems } = await open({ viewport: { width, height: 900 } });
  for (const path of [
    '/',
    '/pelicula/27205/',
    '/explorar/?plataforma=netflix',
    '/genero/animacion/',
    '/datos/',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page), path).toEqual([]);
    }
  }
  expect(problems).toEqual([]);
});
