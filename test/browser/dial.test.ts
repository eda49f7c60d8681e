/** "Como esta, pero…" on a film's page. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';

const cardsOf = (page: Page): Promise<string[]> =>
  page.locator('section:has([data-choice]) > ul.cards > li b').allTextContents();

it('turns the list at once, with one shard, and the address holds it', async () => {
  const { page, problems } = await openPage();
  await page.goto('/pelicula/862/', { waitUntil: 'networkidle' });
  const built = await cardsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByText('Como esta, pero…').click();
  await page.getByRole('combobox', { name: 'Qué tan conocidas' }).selectOption('mucho menos conocidas');
  await expect.poll(() => cardsOf(page)).not.toEqual(built);
  const rarer = await cardsOf(page);
  expect(new URL(page.url()).search).toBe('?fama=-2');
  await page.getByRole('checkbox', { name: 'Sin las de su saga' }).check();
  await expect.poll(() => cardsOf(page)).not.toContain('Toy Story 2');
  await page.getByRole('combobox', { name: 'Género' }).selectOption('Comedia');
  await expect.poll(() => new URL(page.url()).search).toBe('?fama=-2&sin_saga=1&genero=comedia');
  expect(asked.filter((path) => path.includes('/recommendations/'))).toHaveLength(1);
  expect(asked.filter((path) => path.startsWith('/data/') && !path.endsWith('manifest.json'))).toHaveLength(
    1,
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto('/pelicula/862/?fama=-2', { waitUntil: 'networkidle' });
  await expect.poll(() => cardsOf(page)).toEqual(rarer);
  await page.getByRole('combobox', { name: 'Qué tan conocidas' }).selectOption('como están');
  await expect.poll(() => cardsOf(page)).toEqual(built);
  expect(new URL(page.url()).search).toBe('');
  expect(problems).toEqual([]);
});

it('works by keyboard and on a phone', async () => {
  const { page, problems } = await openPage({ viewport: { width: 375, height: 800 }, hasTouch: true });
  await page.goto('/pelicula/862/', { waitUntil: 'networkidle' });
  await page.locator('.dial summary').focus();
  await page.keyboard.press('Enter');
  const fame = page.getByRole('combobox', { name: 'Qué tan conocidas' });
  await fame.waitFor();
  for (const field of await page.locator('.dial-form :is(select, .check), .dial summary').all())
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).search).toBe('?fama=1');
  expect(await visibleText(page.locator('.dial'))).toContain('Género');
  expect(problems).toEqual([]);
});
