import { expect, inject, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';

const { url } = inject('site');

interface Answer {
  personas: { id: number; nombre: string }[];
}
const askApi = async (search: string): Promise<Answer> =>
  (await (await fetch(`${url}/api/ranking${search}`)).json()) as Answer;

it('lists films and people without JavaScript, people as the API does', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto('/ranking/');
  for (const table of await page.locator('table').all())
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(3);
  const { personas } = await askApi('?tipo=actor&k=25');
  const names = page.locator('[data-ranking=actor] tbody th a');
  expect(await names.allTextContents()).toEqual(personas.map(({ nombre }) => nombre));
});

it('changes the minimum and the order as one asks', async () => {
  const { page, problems } = await openPage();
  await page.goto('/ranking/');
  const section = page.locator('[data-ranking=actor]');
  await section.getByLabel('Películas con datos, al menos').selectOption('10');
  await section.getByLabel('Ordenar por').selectOption('recaudacion');
  const { personas } = await askApi('?tipo=actor&orden=recaudacion&minimo=10&k=25');
  await expect
    .poll(() => section.locator('tbody th a').allTextContents())
    .toEqual(personas.map(({ nombre }) => nombre));
  expect(await section.locator('thead th').nth(2).textContent()).toBe('Recaudación');
  expect(await visibleText(section.getByRole('status'))).toContain(`se muestran ${personas.length}`);
  expect(problems).toEqual([]);
});
