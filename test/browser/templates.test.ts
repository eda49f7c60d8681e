import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, launch, openPage, visibleText } from './browser.ts';
import { slowRequests, watchShifts } from './shifts.ts';
import { TEMPLATES } from './templates.ts';

const { url } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(Object.entries(TEMPLATES))('%s', (_, path) => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['dark', 375],
  ] as const)('has no accessibility problem in the %s theme, %d pixels wide', async (colorScheme, width) => {
    const { page } = await openPage(browser, url, { colorScheme, viewport: { width, height: 900 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('opens without errors and asks no other host for anything', async () => {
    const { page, problems } = await openPage(browser, url);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says that this is the sample, and leads to how to load the rest', async () => {
    const { page } = await openPage(browser, url);
    await page.goto(path);
    expect(await page.getByText('Estás viendo una muestra de').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'Cómo cargar el catálogo completo' });
    const [page_, id] = (await link.getAttribute('href'))?.split('#') ?? [];
    await page.goto(page_ ?? '');
    expect(await visibleText(page.locator(`#${id}`))).toContain('npm run data');
    await page.context().close();
  });

  it.each([375, 768, 1280])('fits in %d pixels', async (width) => {
    const { page } = await openPage(browser, url, { viewport: { width, height: 800 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it.each([375, 1280])(
    'stays where it is in %d pixels, however late scripts and data come',
    async (width) => {
      const { page } = await openPage(browser, url, { viewport: { width, height: 800 } });
      const shifts = await watchShifts(page);
      await slowRequests(page, /\.js$|\/data\//, 300);
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts()).toBeLessThanOrEqual(0.01);
      await page.context().close();
    },
  );

  it.each([375, 768, 1280])('breaks no word of a poster in %d pixels', async (width) => {
    const { page } = await openPage(browser, url, { viewport: { width, height: 800 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.load('800 20px "Archivo Condensed"'));
    const broken = await page.locator('.p b').evaluateAll((titles) =>
      titles.flatMap(({ firstChild: text }) => {
        if (!(text instanceof Text)) return [];
        return [...text.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
          return lines.size > 1 ? [word] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('has one search box, named Buscar', async () => {
    const { page } = await openPage(browser, url);
    await page.goto(path);
    expect(await page.getByRole('combobox', { name: 'Buscar' }).count()).toBe(1);
    await page.context().close();
  });
});
