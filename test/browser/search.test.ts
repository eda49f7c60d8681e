import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
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
  ['with one mistake', 'incpetion', 'El origen'],
  ['joined', 'walle', 'WALL·E'],
  ['by the original title', 'el laberinto del fauno', 'El laberinto del fauno'],
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
  await type("pan's labyrinth");
  expect(await visibleText(options().first())).toMatch(
    /^El laberinto del fauno\s+Pan's Labyrinth\s+Película · 2006$/,
  );
  expect(await options().first().locator('mark').allTextContents()).toEqual(["Pan's", 'Labyrinth']);
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
    await expect.poll(() => options().allTextContents()).toEqual(['El origen']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('El origen');
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
  await page.route('**/api/buscar?**', (route) => route.fulfill({ status: 503, body: '' }));
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
  await expect.poll(() => visibleText(options().first())).toContain('Matrix');
  expect(shown.filter((text) => text.includes('El origen'))).toEqual([]);
  expect(problems).toEqual([]);
});

it('answers from the most famous names while the rest is still on its way', async () => {
  await page.route(/tuples\/(films|people)\.json/, () => undefined);
  await page.goto('/');
  await box().focus();
  await page.keyboard.type('inception');
  await options().first().waitFor();
  expect(await visibleText(options().first())).toContain('El origen');
});

describe('names that the box has not loaded', () => {
  beforeEach(async () => {
    await page.route(/tuples\/(films|people)\.json/, () => undefined);
    await page.goto('/');
    await box().focus();
  });

  it.each([
    ['that few know', 'убить дракона', 'Убить дракона'],
    ['with a mistake', 'incpetion', 'El origen'],
    ['of a person', 'almodobar', 'Pedro Almodóvar'],
  ])('are found by the API: one %s', async (_, typed, name) => {
    await type(typed);
    expect(await visibleText(options().first())).toContain(name);
  });

  it('say so where the API fails, and are asked again', async () => {
    await page.unroute(/tuples\/(films|people)\.json/);
    await page.route(/tuples\/(films|people)\.json/, (route) => route.abort());
    await page.route('**/api/buscar?**', (route) => route.abort());
    await page.keyboard.type('убить дракона');
    const retry = page.getByRole('button', { name: 'Reintentar' });
    await retry.waitFor();
    await page.unroute('**/api/buscar?**');
    await retry.click();
    await options().first().waitFor();
    expect(await visibleText(options().first())).toContain('Убить дракона');
  });
});

describe('an answer that may not be the best', () => {
  it('says what is awaited, and never moves what can be chosen', async () => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/buscar?**', async (route) => {
      await held;
      await route.continue();
    });
    await page.route(/tuples\/(films|people)\.json/, () => undefined);
    await page.goto('/');
    await box().focus();
    await page.keyboard.type('star');
    await expect.poll(() => visibleText(page.locator('.drop .state'))).toContain('Buscando más…');
    const before = await options().allTextContents();
    expect(before.length).toBeGreaterThan(0);
    answer();
    await page.locator('[role=listbox][aria-busy=false]').waitFor();
    expect((await options().allTextContents()).slice(0, before.length)).toEqual(before);
    expect(await visibleText(page.locator('.drop .state'))).not.toContain('Buscando');
  });

  it('is under what it is where it is only a guess, with each film once and its year, and none chosen', async () => {
    await page.goto('/');
    await box().fill('zootopia 2');
    await expect.poll(() => visibleText(page.locator('.drop .state'))).toContain('Quizá buscabas');
    const guessed = await options().allInnerTexts();
    expect(guessed.length).toBeGreaterThan(0);
    expect(new Set(guessed).size).toBe(guessed.length);
    expect(await box().getAttribute('aria-activedescendant')).toBeNull();
  });
});

it('finds what is loaded without a connection, and says that it is not all', async () => {
  await page.goto('/');
  await box().focus();
  await type('toy');
  await page.context().setOffline(true);
  await box().fill('incpetion');
  await expect.poll(() => visibleText(options().first())).toContain('El origen');
  await expect.poll(() => visibleText(page.locator('.drop .state'))).toContain('Sin conexión');
});

it('goes on with the API where the worker’s script cannot be loaded, and starts it anew', async () => {
  await page.route('**/*search.worker*', (route) => route.abort());
  await page.goto('/');
  await box().focus();
  await page.keyboard.type('almodobar');
  await expect.poll(() => visibleText(options().first())).toContain('Pedro Almodóvar');
  await page.unroute('**/*search.worker*');
  await page.route('**/api/buscar?**', (route) => route.abort());
  await box().fill('inception');
  await expect.poll(() => visibleText(options().first())).toContain('El origen');
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
  await page.route('**/api/buscar?**', async (route) => {
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

const PAGES = [
  '/',
  '/pelicula/862/',
  '/persona/31/',
  '/estrenos/',
  '/buscar/?q=toy',
  '/favoritas/',
  '/datos/',
];

/** Waits until every option is what is under the pointer all over it. */
async function expectOnTop(): Promise<void> {
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
}

describe.each([375, 1280])('%d pixels wide', (width) => {
  it.each(PAGES)('lists above all else of %s', async (path) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path, { waitUntil: 'networkidle' });
    await box().fill('a');
    await expect.poll(() => options().count()).toBe(8);
    await expectOnTop();
  });

  it('lists the films to add above all else of /favoritas/', async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/favoritas/?ids=862,13', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Agregarlas a las mías' }).click();
    await page.goto('/favoritas/', { waitUntil: 'networkidle' });
    await page.locator('#add').fill('the');
    const buttons = page.locator('.picker .drop button');
    await expect.poll(() => buttons.count()).toBe(6);
    const covered = await buttons.evaluateAll(
      (all) =>
        all.filter((button) => {
          button.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height } = button.getBoundingClientRect();
          return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }).length,
    );
    expect(covered).toBe(0);
  });
});

it.each(['/', '/pelicula/862/', '/favoritas/'])(
  'has the box and its list in view of %s on a phone whose keyboard is open',
  async (path) => {
    await page.setViewportSize({ width: 375, height: 460 });
    await page.goto(path, { waitUntil: 'networkidle' });
    const input = path === '/favoritas/' ? page.locator('#add') : box();
    await input.focus();
    await page.keyboard.type('toy');
    const listed = path === '/favoritas/' ? page.locator('.picker .drop button') : options();
    await listed.first().waitFor();
    const inView = (target: ReturnType<Page['locator']>) =>
      target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    expect(await inView(input)).toBe(true);
    for (const place of [0, 1, 2]) expect(await inView(listed.nth(place))).toBe(true);
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
