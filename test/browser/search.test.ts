import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../pipeline/store/manifest.ts';
import { describeSource } from '../../site/search/source.ts';
import { visibleText } from './browser.ts';
import { openPage } from './pages.ts';

let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const box = () => page.getByRole('combobox', { name: 'Buscar' });
const options = () => page.getByRole('option');
/** Waits for the answer from the whole index, which follows the one from the most famous names. */
const type = async (text: string) => {
  await page.keyboard.type(text);
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
  await options().first().waitFor();
};

it('goes from a search to a film, a recommendation and a person by keyboard alone', async () => {
  await page.goto('/');
  await page.keyboard.press('/');
  await type('toy story');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pelicula/862/');

  const recommendation = page
    .getByRole('heading', { name: 'Qué ver después' })
    .locator('..')
    .getByRole('link')
    .first();
  await pressTabUntil(recommendation);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => /^\/pelicula\/(?!862\/)\d+\/$/.test(address.pathname));

  const person = page.getByRole('heading', { name: 'Reparto' }).locator('..').getByRole('link').first();
  const name = await visibleText(person);
  await pressTabUntil(person);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/persona/*/');
  expect(await visibleText(page.getByRole('heading', { level: 1 }))).toBe(name);
  expect(problems).toEqual([]);
});

async function pressTabUntil(target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('not reached by 80 presses of Tab');
}

it('moves through the options with the arrows, round both ends', async () => {
  await page.goto('/');
  await box().focus();
  await type('toy');
  const selected = () => page.locator('[role=option][aria-selected=true]');
  const active = () => box().getAttribute('aria-activedescendant');
  expect(await selected().count()).toBe(1);
  const first = await selected().getAttribute('id');
  expect(await active()).toBe(first);
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(await options().nth(1).getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(await options().last().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(first);
});

it('closes with Escape, and clears with a second one', async () => {
  await page.goto('/');
  await box().focus();
  await type('toy');
  expect(await box().getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await box().getAttribute('aria-expanded')).toBe('false');
  expect(await options().first().isVisible()).toBe(false);
  expect(await box().inputValue()).toBe('toy');
  await page.keyboard.press('Escape');
  expect(await box().inputValue()).toBe('');
});

it('opens the best answer even when Enter comes before it, and once though a fuller one follows', async () => {
  await page.goto('/');
  let asked = 0;
  await page.route('**/pelicula/13/', async (route) => {
    asked++;
    // Time for the fuller answer to come before the page goes.
    await setTimeout(1000);
    await route.continue();
  });
  await box().focus();
  await page.keyboard.type('forrest gump');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pelicula/13/');
  expect(asked).toBe(1);
});

it('counts the answers aloud, in Spanish', async () => {
  await page.goto('/');
  await box().focus();
  await type('toy story 2');
  const status = page.getByRole('status');
  await expect.poll(() => visibleText(status)).toMatch(/^\d+ resultados?$/);
  await box().fill('qwrtzxcv');
  await expect.poll(() => visibleText(status)).toBe('Sin resultados');
});

it.each([
  ['without accents', 'amelie', 'Amélie'],
  ['with one mistake', 'incpetion', 'Inception'],
  ['joined', 'walle', 'WALL·E'],
  ['by the original title', 'el laberinto del fauno', "Pan's Labyrinth"],
  ['of one letter', 'z', 'Z'],
  ['of signs', '[rec]', '[REC]'],
  ['by a person', 'almodobar', 'Pedro Almodóvar'],
])('finds a name %s', async (_, typed, name) => {
  await page.goto('/');
  await box().focus();
  await page.keyboard.type(typed);
  await expect.poll(() => visibleText(options().first().locator('span').first())).toBe(name);
});

it('marks the match, with the year and what it is', async () => {
  await page.goto('/');
  await box().focus();
  await type('story toy');
  const first = options().first();
  expect(await first.locator('mark').allTextContents()).toEqual(['Toy', 'Story']);
  expect(await visibleText(first)).toMatch(/Película · 1995$/);
});

it('shows the original title where that is what was found', async () => {
  await page.goto('/');
  await box().focus();
  await type('el laberinto');
  expect(await visibleText(options().first())).toMatch(
    /^Pan's Labyrinth\s+El laberinto del fauno\s+Película · 2006$/,
  );
  expect(await options().first().locator('mark').allTextContents()).toEqual(['El', 'laberinto']);
});

describe('recent searches', () => {
  const openInception = async () => {
    await page.goto('/');
    await box().focus();
    await type('incep');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/pelicula/27205/');
  };

  it('are offered under the empty box, and asked again by keyboard', async () => {
    await openInception();
    await page.keyboard.press('/');
    await expect.poll(() => options().allTextContents()).toEqual(['Inception']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('Inception');
    await expect.poll(() => visibleText(options().first())).toContain('Película · 2010');
  });

  it('are forgotten when asked to', async () => {
    await openInception();
    await page.keyboard.press('/');
    await page.getByRole('button', { name: 'Borrar las búsquedas recientes' }).click();
    expect(await options().count()).toBe(0);
    await page.reload();
    await box().focus();
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate(() => localStorage.getItem('filmoteca:busquedas'))).toBe('[]');
  });
});

it('says what failed and tries again', async () => {
  await page.route('**/tuples/*.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/');
  await box().focus();
  await page.keyboard.type('toy');
  const retry = page.getByRole('button', { name: 'Reintentar' });
  await retry.waitFor();
  await page.unroute('**/tuples/*.json');
  await retry.click();
  await expect.poll(() => visibleText(options().first())).toContain('Toy Story');
});

it('shows the answers to what the box holds, and none of an earlier question', async () => {
  await page.goto('/');
  await box().focus();
  await page.keyboard.type('toy story');
  await expect.poll(() => visibleText(options().first())).toContain('Toy Story');
  const shown: string[] = [];
  await page.exposeFunction('keep', (text: string) => shown.push(text));
  await page.locator('[role=listbox]').evaluate((list) => {
    const { keep } = window as unknown as { keep: (text: string) => void };
    new MutationObserver(() => keep(list.textContent ?? '')).observe(list, { childList: true });
  });
  // Both are asked at once: the answer to the first comes when the box holds the second.
  await box().evaluate((input: HTMLInputElement) => {
    for (const text of ['incep', 'matrix']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
    }
  });
  await expect.poll(() => visibleText(options().first())).toContain('The Matrix');
  expect(shown.filter((text) => text.includes('Inception'))).toEqual([]);
  expect(problems).toEqual([]);
});

it('answers from the most famous names while the rest is still on its way', async () => {
  await page.route(/tuples\/(films|people)\.json/, () => undefined);
  await page.goto('/');
  await box().focus();
  await page.keyboard.type('inception');
  await options().first().waitFor();
  expect(await visibleText(options().first())).toContain('Inception');
});

describe('names too many to be loaded', () => {
  let read: string[];
  beforeEach(async () => {
    await page.goto('/');
    const manifest = (await (await page.request.get('/data/manifest.json')).json()) as Manifest;
    await page.locator('form.find').evaluate(
      (form, names) => {
        form.dataset.names = names;
      },
      describeSource({ ...manifest, films: 1_000_000 }),
    );
    read = [];
    page.on('request', (request) => read.push(new URL(request.url()).pathname));
    await box().focus();
  });

  it.each([
    ['that few know', 'убить дракона', 'Убить дракона'],
    ['with a mistake', 'incpetion', 'Inception'],
    ['of a person', 'almodobar', 'Pedro Almodóvar'],
  ])('are found in the shards: one %s', async (_, typed, name) => {
    await type(typed);
    expect(await visibleText(options().first())).toContain(name);
    expect(read.filter((path) => path.includes('/tuples/')).map((path) => path.split('/').at(-1))).toEqual([
      'head.json',
    ]);
    expect(read.filter((path) => path.includes('/search/')).length).toBeGreaterThan(0);
  });

  it('say so where a shard fails, and are asked again', async () => {
    await page.route('**/search/**', (route) => route.abort());
    await page.keyboard.type('убить дракона');
    const retry = page.getByRole('button', { name: 'Reintentar' });
    await retry.waitFor();
    await page.unroute('**/search/**');
    await retry.click();
    await options().first().waitFor();
    expect(await visibleText(options().first())).toContain('Убить дракона');
  });
});

it('keeps the question in the address of the results', async () => {
  await page.goto('/buscar/?q=toy+story');
  await expect.poll(() => page.locator('.results li').count()).toBeGreaterThanOrEqual(3);
  expect(await box().inputValue()).toBe('toy story');
  await page.locator('.results a').first().click();
  await page.waitForURL('**/pelicula/862/');
  await page.goBack();
  await expect.poll(() => page.locator('.results li').count()).toBeGreaterThanOrEqual(3);
});

it('says so while only the best known names were looked through', async () => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/tuples\/(?:films|people)\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/buscar/?q=toy+story');
  const said = page.locator('[role=status].lead');
  await expect
    .poll(() => said.textContent())
    .toMatch(/^(?:Los )?\d+ (?:primeros )?resultados? por ahora para «toy story»…$/);
  letThrough();
  await expect.poll(() => said.textContent()).toMatch(/^\d+ resultados? para «toy story»$/);
});

it.each(['/', '/pelicula/862/', '/estrenos/', '/buscar/?q=toy'])(
  'lists above all else of %s',
  async (path) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await box().fill('a');
    await expect.poll(() => options().count()).toBe(8);
    const covered = () =>
      options().evaluateAll(
        (all) =>
          all.filter((option) => {
            option.scrollIntoView({ block: 'nearest' });
            const { left, top, width, height } = option.getBoundingClientRect();
            return [0.1, 0.5, 0.9].some(
              (share) => !option.contains(document.elementFromPoint(left + share * width, top + height / 2)),
            );
          }).length,
      );
    await expect.poll(covered).toBe(0);
  },
);

it('gives a name its room beside a long original title', async () => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/');
  await box().fill('el laberinto del fauno');
  const option = options().first();
  await expect.poll(() => visibleText(option)).toContain('El laberinto del fauno');
  // The fuller answer takes the place of the first one, option and all.
  const share = () =>
    option.evaluate((element) => {
      const name = element.firstElementChild?.getBoundingClientRect().width ?? 0;
      return name / element.getBoundingClientRect().width;
    });
  await expect.poll(share).toBeGreaterThanOrEqual(0.4);
});
