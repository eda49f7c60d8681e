import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, visibleText, type WatchedPage } from './browser.ts';
import { openPage, openSharedPage } from './pages.ts';
import { slowRequests, watchShifts } from './shifts.ts';
import { TEMPLATES } from './templates.ts';

describe.each(Object.entries(TEMPLATES))('%s', (_, path) => {
  // Opening a page takes longer than looking at it: one of each width serves all that is looked at.
  describe.each([375, 768, 1280])('in %d pixels', (width) => {
    let watched: WatchedPage;
    let page: Page;
    let shifts: () => Promise<number>;

    beforeAll(async () => {
      watched = await openSharedPage({ viewport: { width, height: 900 } });
      page = watched.page;
      shifts = await watchShifts(page);
      await slowRequests(page, /\.js$|\/data\//, 300);
      await page.goto(path, { waitUntil: 'networkidle' });
    });
    afterAll(() => page.context().close());

    it('stays where it is, however late scripts and data come', async () => {
      expect(await shifts()).toBeLessThanOrEqual(0.01);
    });

    it('opens without errors and asks no other host for anything', () => {
      expect(watched.problems).toEqual([]);
    });

    it('fits', async () => {
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });

    it('shows nothing that is marked as hidden', async () => {
      const seen = await page
        .locator('[hidden]')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
        );
      expect(seen).toEqual([]);
    });

    it('breaks no word of a poster', async () => {
      await page.evaluate(() => document.fonts.load('800 20px "Archivo Condensed"'));
      expect(await brokenWords(page)).toEqual([]);
    });

    it.each(['light', 'dark'] as const)(
      'has no accessibility problem in the %s theme',
      async (colorScheme) => {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityProblems(page)).toEqual([]);
      },
    );
  });

  it('has a title of the one pattern, also once its script has run', async () => {
    const { page } = await openPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    const social = await page.locator('meta[property="og:title"]').getAttribute('content');
    expect(social).not.toContain('Filmoteca');
    expect(await page.title()).toMatch(/^[^·]+ · Filmoteca$/);
    if (!path.startsWith('/buscar/')) expect(await page.title()).toBe(`${social} · Filmoteca`);
  });

  it('has one search box, and says that this is the sample, with how to load the rest', async () => {
    const { page } = await openPage();
    await page.goto(path);
    expect(await page.getByRole('combobox', { name: 'Buscar' }).count()).toBe(1);
    expect(await page.getByText('Estás viendo una muestra de').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'Cómo cargar el catálogo completo' });
    const [page_, id] = (await link.getAttribute('href'))?.split('#') ?? [];
    await page.goto(page_ ?? '');
    expect(await visibleText(page.locator(`#${id}`))).toContain('npm run data');
  });
});

/** The words of posters that stand on more than one line. */
function brokenWords(page: Page): Promise<string[]> {
  return page.locator('.p b').evaluateAll((titles) =>
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
}
