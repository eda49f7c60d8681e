import { describe, expect, it } from 'vitest';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';
import { slowRequests, watchShifts } from './shifts.ts';
import { TEMPLATES } from './templates.ts';

describe.each(Object.entries(TEMPLATES))('%s', (_, path) => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['dark', 375],
  ] as const)('has no accessibility problem in the %s theme, %d pixels wide', async (colorScheme, width) => {
    const { page } = await openPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('opens without errors and asks no other host for anything', async () => {
    const { page, problems } = await openPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(problems).toEqual([]);
  });

  it('says that this is the sample, and leads to how to load the rest', async () => {
    const { page } = await openPage();
    await page.goto(path);
    expect(await page.getByText('Estás viendo una muestra de').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: 'Cómo cargar el catálogo completo' });
    const [page_, id] = (await link.getAttribute('href'))?.split('#') ?? [];
    await page.goto(page_ ?? '');
    expect(await visibleText(page.locator(`#${id}`))).toContain('npm run data');
  });

  it('shows nothing that is marked as hidden', async () => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const seen = await page
      .locator('[hidden]')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(seen).toEqual([]);
  });

  it.each([375, 768, 1280])('fits in %d pixels', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 800 } });
    await page.goto(path, { waitUntil: 'networkidle' });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it.each([375, 1280])(
    'stays where it is in %d pixels, however late scripts and data come',
    async (width) => {
      const { page } = await openPage({ viewport: { width, height: 800 } });
      const shifts = await watchShifts(page);
      await slowRequests(page, /\.js$|\/data\//, 300);
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts()).toBeLessThanOrEqual(0.01);
    },
  );

  it.each([375, 768, 1280])('breaks no word of a poster in %d pixels', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 800 } });
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
  });

  it('has one search box, named Buscar', async () => {
    const { page } = await openPage();
    await page.goto(path);
    expect(await page.getByRole('combobox', { name: 'Buscar' }).count()).toBe(1);
  });
});
