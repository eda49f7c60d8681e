/** The notebooks as pages: read without scripts, alive with them, and each figure also as a table. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';

/** Bytes of HTML, gzipped: a document of many screens, without its code. */
const MOST = 30_000;
const MOST_SCRIPT = 30_000;

const { root, url } = inject('site');
const names = globSync('*.ipynb', { cwd: join(root, 'notebooks') }).map((file) => basename(file, '.ipynb'));

it('lists every notebook with a summary and the data its figures come from', async () => {
  const { page, problems } = await openPage({ javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('link', { name: 'Cuadernos', exact: true }).click();
  expect(names.length).toBeGreaterThanOrEqual(2);
  for (const name of names) {
    const entry = page.locator('main li', { has: page.locator(`a[href="/cuadernos/${name}/"]`) });
    expect((await visibleText(entry)).length).toBeGreaterThan(200);
    expect(await visibleText(entry)).toContain('datos completos');
  }
  expect(problems).toEqual([]);
});

it('says so where the site was built from other data than the notebooks tell of', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(`/cuadernos/${names[0]}/`);
  const said = await visibleText(page.locator('main header'));
  expect(said).toContain('Este sitio se construyó con 567 películas');
  expect(said).toContain('45.346');
});

it('draws figures in the colours of the theme', async () => {
  const { page } = await openPage({ colorScheme: 'dark' });
  await page.goto(`/cuadernos/${names[0]}/`);
  const figure = page.locator('figure').first();
  await figure.scrollIntoViewIfNeeded();
  const title = figure.locator('.gtitle');
  await title.waitFor();
  const ink = () => title.evaluate((text) => getComputedStyle(text).fill);
  const dark = await ink();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ink).not.toBe(dark);
});

it.each(['light', 'dark'] as const)(
  'lists them without accessibility problems in the %s theme',
  async (theme) => {
    const { page } = await openPage({ colorScheme: theme });
    await page.goto('/cuadernos/', { waitUntil: 'networkidle' });
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);

describe.each(names)('%s', (name) => {
  const path = `/cuadernos/${name}/`;

  it('is read without scripts: contents, prose, pictures, tables and folded code', async () => {
    const { page, problems } = await openPage({ javaScriptEnabled: false });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect((await visibleText(page.locator('article'))).length).toBeGreaterThan(2000);
    const contents = page.getByRole('navigation', { name: 'En este cuaderno' }).locator('a[href^="#"]');
    expect(await contents.count()).toBeGreaterThan(4);
    for (const link of await contents.all()) {
      const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
      expect(await visibleText(target)).toBe(await visibleText(link));
    }
    const code = page.locator('details.code');
    expect(await code.locator('pre').first().isVisible()).toBe(false);
    await code.locator('summary').first().click();
    expect(await code.locator('pre').first().isVisible()).toBe(true);
    expect(await code.locator('pre .k').count()).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });

  it('has for each figure a described picture and a table of its data', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(path);
    const figures = await page.locator('figure').all();
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      const picture = figure.getByRole('img');
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
      await picture.scrollIntoViewIfNeeded();
      const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBeGreaterThan(300);
      await figure.locator('summary').click();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
    }
  });

  it('draws each figure again, interactive, when it is seen, without moving the text', async () => {
    const { page, problems } = await openPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    for (const figure of await page.locator('figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('.js-plotly-plot .main-svg').first().waitFor();
      await expect.poll(() => figure.locator('img').count()).toBe(0);
      const json = await fetch(`${url}${await figure.getAttribute('data-figure')}`);
      const { layout } = (await json.json()) as { layout: { meta: { alt: string } } };
      expect(await figure.getByRole('img').first().getAttribute('aria-label')).toBe(layout.meta.alt);
    }
    expect(await height()).toBe(before);
    expect(problems).toEqual([]);
  });

  it('draws each figure as wide as a phone and as tall as it was meant', async () => {
    const { page, problems } = await openPage({
      viewport: { width: 375, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    for (const figure of await page.locator('figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await expect.poll(() => figure.locator('img').count()).toBe(0);
      const { beyond, tall } = await figure
        .locator('.scroll')
        .first()
        .evaluate((scroll) => ({
          beyond: scroll.scrollWidth - scroll.clientWidth,
          tall: scroll.clientHeight,
        }));
      expect(beyond).toBe(0);
      expect(tall).toBeGreaterThan(280);
    }
    expect(await height()).toBe(before);
    expect(problems).toEqual([]);
  });

  it('opens and folds all code at once', async () => {
    const { page } = await openPage();
    await page.goto(path);
    const shown = () => page.locator('details.code[open]').count();
    await page.getByRole('button', { name: 'Abrir todo el código' }).click();
    expect(await shown()).toBe(await page.locator('details.code').count());
    await page.getByRole('button', { name: 'Plegar todo el código' }).click();
    expect(await shown()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility problem in the %s theme, all unfolded',
    async (theme) => {
      const { page } = await openPage({ colorScheme: theme });
      await page.goto(path, { waitUntil: 'networkidle' });
      for (const figure of await page.locator('figure').all()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.locator('.js-plotly-plot').waitFor();
      }
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  it.each([375, 1280])('fits in %d pixels, all unfolded', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 800 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it('leads only to pages and anchors that exist', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(path);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of new Set(addresses.map((each) => each.replace(/#.*/, '')))) {
      expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    }
  });

  it('is light: figures and Plotly come when they are looked at', async () => {
    const html = readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
    const withoutCode = html.replace(/<details class="?code"?[^>]*>[\s\S]*?<\/details>/g, '');
    expect(gzipSync(withoutCode).length).toBeLessThan(MOST);
    const { page } = await openPage({ viewport: { width: 375, height: 300 } });
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const weight = (await Promise.all(scripts)).reduce((total, bytes) => total + bytes, 0);
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(MOST_SCRIPT);
  });

  it('gives the notebook itself to be downloaded, as committed', async () => {
    const file = await (await fetch(`${url}${path}${name}.ipynb`)).text();
    expect(file).toBe(readFileSync(join(root, 'notebooks', `${name}.ipynb`), 'utf8'));
  });
});
