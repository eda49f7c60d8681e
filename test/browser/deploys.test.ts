/** Tabs that are open across a deploy, and what a deploy brings anew: one project, built three times and served. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject, runScript, type ServedProject, serveProject } from '../site/project.ts';
import { launch, openPage } from './browser.ts';

let root: string;
let served: ServedProject;
let browser: Browser;
/** Hashes of all files of a build, by their paths. */
type Built = ReadonlyMap<string, string>;
let [yesterday, today]: Built[] = [];
/** Open since the first build. */
let tabs: Readonly<Record<'search' | 'chart' | 'favourites', Page>>;

async function build(env: Readonly<Record<string, string>> = {}): Promise<Built> {
  const { code, output } = await runScript(root, 'build', env);
  if (code !== 0) throw new Error(output);
  const files = globSync('**/*', { cwd: join(root, 'dist') });
  const isFile = (file: string): boolean => statSync(join(root, 'dist', file)).isFile();
  const hashOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, 'dist', file)))
      .digest('hex');
  return new Map(files.filter(isFile).map((file) => [file, hashOf(file)]));
}

async function change(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(root, file), 'utf8');
  expect(before).toContain(from);
  await writeFile(join(root, file), before.replace(from, to));
}

async function open(path: string, ready: string): Promise<Page> {
  // A window in which the charts are out of sight.
  const { page } = await openPage(browser, served.url, { viewport: { width: 375, height: 300 } });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator(ready).first().waitFor();
  return page;
}

beforeAll(async () => {
  root = await createProject();
  yesterday = await build();
  served = await serveProject(root);
  browser = await launch();
  tabs = {
    search: await open('/', '[role=combobox]'),
    chart: await open('/persona/31/', '[data-chart]'),
    favourites: await open('/favoritas/?ids=862', '.joint b'),
  };
  // A script that all pages have, one that they load when it is needed, a style of theirs, and a text of other pages.
  await change('site/scripts/enhance.ts', "'table[data-sortable]'", "'table.nueva, table[data-sortable]'");
  await change('site/person/charts.ts', 'const ROOM_FOR_FIGURE = 42', 'const ROOM_FOR_FIGURE = 43');
  await change('site/layouts/page.css', 'font-size: 0.85rem', 'font-size: 0.86rem');
  await change('site/releases/texts.ts', 'Estrenos', 'Novedades');
  today = await build();
  // Other data too: each film by its title in Spain.
  await build({ TITULOS_REGION: 'ES' });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(root, { recursive: true, force: true });
});

describe('a deploy of other scripts, styles and texts', () => {
  it('uploads those, and no page that does not say them', () => {
    const uploaded = [...(today ?? [])].filter(([file, hash]) => yesterday?.get(file) !== hash);
    const names = uploaded.map(([file]) => file);
    expect(names).toContain('_site/layouts-Page.js');
    expect(names).toContain('_site/Page.css');
    expect(names).toContain('estrenos/index.html');
    expect(names.filter((file) => /^(pelicula|persona)\//.test(file))).toEqual([]);
    expect(names.length).toBeLessThan(30);
    expect(today?.size).toBeGreaterThan(2000);
  });
});

describe('a tab that was open before', () => {
  it('searches, by itself, the names that stand now', async () => {
    const page = tabs.search;
    await page.route('**/api/buscar?*', (route) => route.abort());
    const box = page.getByRole('combobox', { name: 'Buscar' });
    await box.fill('toy story');
    await expect
      .poll(() => page.getByRole('option').allTextContents())
      .toContainEqual(expect.stringContaining('Toy Story'));
  });

  it('recommends from the data that stand now', async () => {
    const page = tabs.favourites;
    await page.goto('/favoritas/?ids=862');
    await page.locator('.joint b').first().waitFor();
    expect(await page.getByRole('button', { name: 'Reintentar' }).count()).toBe(0);
  });

  it('offers to load the page anew for a script that is gone, and then has it', async () => {
    const page = tabs.chart;
    const chart = page.locator('[data-chart=returns]');
    await chart.scrollIntoViewIfNeeded();
    await page.getByRole('status').filter({ hasText: 'Hay una versión nueva del sitio.' }).waitFor();
    await page.getByRole('button', { name: 'Recargar' }).click();
    await page.waitForLoadState('networkidle');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('.js-plotly-plot').waitFor();
    expect(await page.getByRole('button', { name: 'Recargar' }).count()).toBe(0);
  });
});

it('the functions that were running answer from the data that stand now', async () => {
  const manifest = (await (await fetch(`${served.url}/data/manifest.json`)).json()) as { spanish: object };
  expect(manifest.spanish).toMatchObject({ region: 'ES' });
  expect((await fetch(`${served.url}/api/score_titulo/Toy%20Story`)).status).toBe(200);
});
