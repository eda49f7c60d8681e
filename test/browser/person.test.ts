import type { Page } from 'playwright-core';
import { beforeEach, expect, inject, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';

const { url } = inject('site');
let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const title = () => page.getByRole('heading', { level: 1 });

/** Has an address answered by the page that renders people in the browser, as for those without a file. */
async function openWithoutFile(id: number): Promise<void> {
  const fallback = await (await fetch(`${url}/persona/`)).text();
  await page.route(`${url}/persona/${id}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: fallback }),
  );
  await page.goto(`/persona/${id}/`);
}

/** Without the charts, which another library draws again in its own time, and what only stands where no script runs. */
const textBesidesCharts = () =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const chart of copy.querySelectorAll('[data-chart], noscript')) chart.remove();
    return copy.textContent?.replace(/\s+/g, ' ').trim();
  });

it('renders a person without a file just as one with a file', async () => {
  await page.goto('/persona/31/');
  const prerendered = await textBesidesCharts();
  await openWithoutFile(31);
  await title().filter({ hasText: 'Tom Hanks' }).waitFor();
  expect(await textBesidesCharts()).toBe(prerendered);
  expect(await page.title()).toContain('Tom Hanks');
});

it('says that nobody has an unknown number, in the words of a person', async () => {
  await page.goto('/persona/987654321/');
  await expect.poll(() => visibleText(title())).toBe('No hay nadie con este número en el catálogo.');
});

it('offers a retry when the shard fails, and recovers', async () => {
  await page.route('**/people/*.json', (route) => route.abort());
  await openWithoutFile(31);
  const retry = page.getByRole('button', { name: 'Reintentar' });
  await retry.waitFor();
  await page.unroute('**/people/*.json');
  await retry.click();
  await title().filter({ hasText: 'Tom Hanks' }).waitFor();
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
