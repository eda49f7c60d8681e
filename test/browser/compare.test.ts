import { describe, expect, it } from 'vitest';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';

describe('two side by side', () => {
  it('are chosen from a film’s page by the search box alone', async () => {
    const { page, problems } = await openPage();
    await page.goto('/pelicula/862/');
    await page.getByRole('link', { name: 'Comparar con…' }).click();
    await page.waitForURL('**/comparar/?a=pelicula-862');
    const box = page.getByRole('combobox', { name: 'Buscar' });
    await box.fill('toy story');
    const options = page.getByRole('option');
    await options.first().waitFor();
    // People are not offered beside films.
    for (const text of await options.allInnerTexts()) expect(text).toContain('Película');
    await options.filter({ hasText: 'Toy Story 2' }).click();
    await page.waitForURL('**/comparar/?a=pelicula-862&b=pelicula-863');
    expect(await visibleText(page.getByRole('heading', { level: 1 }))).toBe(
      'Comparar Toy Story y Toy Story 2',
    );
    const takings = page.getByRole('row', { name: /^Recaudación/ });
    expect(await takings.getByRole('cell').allInnerTexts()).toEqual([
      '373,6 millones de dólares',
      '497,4 millones de dólares',
    ]);
    expect(problems).toEqual([]);
  });

  it('are found without scripts too', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto('/comparar/?a=persona-31');
    await page.getByRole('searchbox', { name: 'Buscar' }).fill('tim allen');
    await page.getByRole('button', { name: 'Ver todos los resultados' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Tim Allen' }).click();
    expect(new URL(page.url()).search).toBe('?a=persona-31&b=persona-12898');
    const main = await visibleText(page.getByRole('main'));
    expect(main).toContain('Retorno por año');
    expect(main).toContain('Toy Story 3');
    expect(await page.locator('figure svg circle').count()).toBeGreaterThan(6);
    await page.getByText('Ver los datos en una tabla').click();
    const rows = page.locator('figure tbody tr');
    expect(await rows.count()).toBe(await page.locator('figure svg circle').count());
  });
});
