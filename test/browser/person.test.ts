import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';
import { PERSON_ON_DEMAND } from './templates.ts';

let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const title = () => page.getByRole('heading', { level: 1 });

it.each([
  ['with a file', '/persona/31/', 'Tom Hanks'],
  ['on demand', PERSON_ON_DEMAND, 'John Morris'],
])('shows a person %s, and scripts change nothing of what is said', async (_, path, name) => {
  const textWith = async (javaScriptEnabled: boolean): Promise<string> => {
    const { page: other } = await openPage({ javaScriptEnabled });
    await other.goto(path, { waitUntil: 'networkidle' });
    if (javaScriptEnabled) await other.locator('th button').first().waitFor();
    expect(await other.title()).toContain(name);
    // Without the charts, which another library draws again in its own time.
    return other.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const chart of copy.querySelectorAll('[data-chart]')) chart.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    });
  };
  const still = await textWith(false);
  expect(still).toContain(name);
  expect(await textWith(true)).toBe(still);
});

it('says that nobody has an unknown number, in the words of a person', async () => {
  await page.goto('/persona/987654321/');
  await expect.poll(() => visibleText(title())).toBe('No hay nadie con este número en el catálogo.');
});

it('sorts the filmography by a column, films without a figure last', async () => {
  await page.goto('/persona/31/');
  await page.getByRole('button', { name: 'Retorno', exact: true }).click();
  const figures = async () =>
    (await page.locator('tbody td:nth-child(3)').allInnerTexts()).map((text) =>
      text === '–' ? Number.NEGATIVE_INFINITY : Number(text.replace('×', '').replace(',', '.')),
    );
  const falling = await figures();
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  await page.getByRole('button', { name: 'Retorno', exact: true }).click();
  const known = (await figures()).filter(Number.isFinite);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect((await figures()).slice(known.length).every((figure) => !Number.isFinite(figure))).toBe(true);
});

it('makes the chart interactive when it is seen, and keeps its description', async () => {
  await page.goto('/persona/31/');
  const chart = page.locator('[data-chart=returns]');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('.js-plotly-plot').waitFor();
  expect(await chart.getByRole('img').first().getAttribute('aria-label')).toContain('Retorno por año');
  expect(problems).toEqual([]);
});
