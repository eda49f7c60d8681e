import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { openData } from '../../pipeline/store/file-reader.ts';
import { accessibilityProblems, visibleText } from './browser.ts';
import { openPage } from './pages.ts';
import { slowRequests, watchShifts } from './shifts.ts';

const { root, url } = inject('site');
let page: Page;
let problems: string[];
beforeEach(async () => {
  ({ page, problems } = await openPage());
});

const box = () => page.getByRole('searchbox', { name: 'Agregar una película' });
const button = (name: string) => page.getByRole('button', { name });
/** The mark of the film that the page is about, or of one on a card. */
const mark = (name: string, title: string) =>
  page.getByRole('button', { name: `${name}: ${title}`, exact: true });
const isPressed = (name: string, title: string) => mark(name, title).first().getAttribute('aria-pressed');
const chosen = () => page.locator('.mine b').allTextContents();
const recommended = () => page.locator('.joint b').allTextContents();
const said = () => visibleText(page.locator('.said [role=status]'));
const counted = () => page.locator('section[aria-busy] [role=status]').textContent();
/** The ids of a list as the browser keeps it. */
const kept = (list = 'gusta') =>
  page.evaluate((name) => JSON.parse(localStorage.getItem('filmoteca:biblioteca') ?? '{}')[name], list);
const focused = () => page.evaluate(() => document.activeElement?.textContent);

/** Opens the page with these films already kept in the browser, loved where nothing else is said. */
async function openWith(
  ids: readonly number[],
  lists: Record<string, readonly number[]> = {},
): Promise<void> {
  await page.goto('/favoritas/');
  await page.evaluate((stored) => localStorage.setItem('filmoteca:biblioteca', stored), stored(ids, lists));
  await page.reload();
}

function stored(ids: readonly number[], lists: Record<string, readonly number[]> = {}): string {
  return JSON.stringify({ version: 2, gusta: ids, ...lists });
}

it('keeps a film that was liked on its page, and recommends at once', async () => {
  await page.goto('/pelicula/862/');
  await mark('Me gusta', 'Toy Story').click();
  expect(await isPressed('Me gusta', 'Toy Story')).toBe('true');
  await expect.poll(said).toBe('Toy Story: te gusta.');
  await page.goto('/favoritas/');
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  expect(await recommended()).not.toContain('Toy Story');
});

it('adds and removes films by keyboard alone, and the recommendations and their reasons follow', async () => {
  await page.goto('/favoritas/');
  await box().focus();
  await page.keyboard.type('toy story');
  await button('+ Toy Story 1995').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  await expect.poll(said).toBe('Toy Story: te gusta.');
  await expect.poll(counted).toMatch(/^\d+ recomendaciones$/);
  const before = await recommended();
  await page.keyboard.type('pulp fiction');
  await button('+ Tiempos violentos').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(recommended).not.toEqual(before);
  const captions = await page.locator('.joint .cap').allTextContents();
  expect(captions.every((caption) => /Por «(Toy Story|Tiempos violentos)»/.test(caption))).toBe(true);
  expect(captions).toContainEqual(expect.stringContaining('«Tiempos violentos»'));
  await page.locator('.mine').getByRole('button', { name: 'Me gusta: Tiempos violentos' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(recommended).toEqual(before);
  await expect.poll(said).toContain('Tiempos violentos: ya no está entre las que te gustan.');
  // The button has gone with its card: the focus is at the way back.
  await expect.poll(focused).toBe('Deshacer');
  expect(problems).toEqual([]);
});

it('takes over the favourites of the first version', async () => {
  await page.goto('/favoritas/');
  await page.evaluate(() => localStorage.setItem('filmoteca:favoritas', '[862,13]'));
  await page.reload();
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
  await mark('Me gusta', 'Forrest Gump').click();
  await expect.poll(chosen).toEqual(['Toy Story']);
  expect(await kept()).toEqual([862]);
});

describe('marks', () => {
  it.each(['/', '/explorar/', '/genero/drama/'])(
    'stand under every film of %s, and are kept',
    async (path) => {
      await page.goto(path);
      const card = page.locator('.cards > li, .shelf > li').first();
      const title = (await card.locator('b').textContent()) ?? '';
      await card.getByRole('button', { name: `Vista: ${title}` }).click();
      await page.reload();
      await expect.poll(() => isPressed('Vista', title)).toBe('true');
      expect(await kept('vista')).toHaveLength(1);
      expect(await page.locator(':is(.cards, .shelf) > li:not(:has(.marks))').count()).toBe(0);
      expect(problems).toEqual([]);
    },
  );

  it('follow the films that the filter brings', async () => {
    await page.goto('/explorar/?genero=drama&orden=score');
    await expect.poll(() => page.locator('.cards > li').count()).toBeGreaterThan(10);
    await expect.poll(() => page.locator('.cards > li:not(:has(.marks))').count()).toBe(0);
  });

  it('are undone one by one', async () => {
    await page.goto('/pelicula/862/');
    await mark('Pendiente', 'Toy Story').click();
    await mark('Vista', 'Toy Story').click();
    expect(await isPressed('Pendiente', 'Toy Story')).toBe('false');
    await button('Deshacer').click();
    expect(await isPressed('Vista', 'Toy Story')).toBe('false');
    expect(await isPressed('Pendiente', 'Toy Story')).toBe('true');
    await button('Cerrar el aviso').click();
    expect(await page.locator('.said').isVisible()).toBe(false);
  });

  it.each([320, 375])('are large enough to touch on a screen of %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/', '/pelicula/862/', '/explorar/']) {
      await page.goto(path);
      await page.locator('.marks').first().waitFor();
      const sizes = await page.locator('.marks > button').evaluateAll((buttons) =>
        buttons.map((one) => {
          const { width: wide, height } = one.getBoundingClientRect();
          return Math.min(wide, height);
        }),
      );
      expect(Math.min(...sizes.filter((size) => size > 0)), path).toBeGreaterThanOrEqual(44);
    }
  });

  it.each([375, 1280])('move nothing when they come, %d pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const shifts = await watchShifts(page);
    await slowRequests(page, /_site\/.*\.js/, 700);
    for (const path of ['/', '/pelicula/862/', '/explorar/']) {
      await page.goto(path);
      await page.locator('.marks').first().waitFor();
      await page.waitForTimeout(200);
      expect(await shifts(), path).toBeLessThanOrEqual(0.01);
    }
  });
});

describe('what is of no interest', () => {
  const titles = () => page.locator('.recs > li:visible b').allTextContents();

  it('goes from a film’s page at once, with the way back in focus', async () => {
    await page.goto('/pelicula/862/');
    await page.locator('.recs .marks').first().waitFor();
    const before = await titles();
    const [first = ''] = before;
    await mark('No me interesa', first).focus();
    await page.keyboard.press('Enter');
    await expect.poll(titles).toEqual(before.slice(1));
    await expect.poll(focused).toBe('Deshacer');
    await page.reload();
    await expect.poll(titles).toEqual(before.slice(1));
    await mark('Vista', before[1] ?? '').click();
    await expect.poll(titles).toEqual(before.slice(2));
    await button('Deshacer').click();
    await expect.poll(titles).toEqual(before.slice(1));
  });

  it('goes from the joint recommendations, counts against its kind, and can be taken back', async () => {
    await openWith([862, 13]);
    await expect.poll(async () => (await recommended()).length).toBe(12);
    const before = await recommended();
    const [first = ''] = before;
    await mark('No me interesa', first).click();
    await expect.poll(recommended).not.toContain(first);
    await expect.poll(async () => (await recommended()).length).toBe(12);
    await button('No me interesan (1)').click();
    await expect.poll(chosen).toEqual([first]);
    await mark('No me interesa', first).click();
    await expect.poll(recommended).toEqual(before);
  });

  it('is never among them, nor is what was seen', async () => {
    await openWith([862]);
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
    const [first = '', second = ''] = await recommended();
    await mark('Vista', first).click();
    await mark('Me gusta', second).click();
    await expect.poll(recommended).not.toContain(first);
    await expect.poll(recommended).not.toContain(second);
  });
});

describe('the lists', () => {
  it('are counted, sorted and filtered', async () => {
    const films = [...openData(join(root, 'dist', 'data')).entries('films')].map(([, film]) => film);
    const vista = films.slice(0, 100);
    await openWith([], { vista: vista.map(({ id }) => id) });
    await button('Vistas (100)').waitFor();
    expect(await button('Vistas (100)').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(async () => (await chosen()).length).toBe(48);
    await button('Mostrar más').click();
    await expect.poll(async () => (await chosen()).length).toBe(96);
    const dramas = vista.filter(({ genres }) => genres.includes('Drama')).length;
    await page.getByLabel('Género').selectOption({ label: `Drama (${dramas})` });
    await expect.poll(async () => (await chosen()).length).toBe(Math.min(48, dramas));
    await page.getByLabel('Género').selectOption('Todas');
    await page.getByLabel('Orden').selectOption('Más recientes');
    const years = () => page.locator('.mine small').allTextContents();
    await expect
      .poll(async () => (await years())[0])
      .toBe(String(Math.max(...vista.map(({ year }) => year))));
    const nineties = vista.filter(({ year }) => year >= 1990 && year < 2000).length;
    await page.getByLabel('Década').selectOption({ label: `Años 1990 (${nineties})` });
    await expect.poll(async () => (await years()).every((year) => year.startsWith('199'))).toBe(true);
  });

  it('take what is added to the one that is shown', async () => {
    await openWith([862]);
    await button('Pendientes (0)').click();
    await box().fill('forrest gump');
    await button('+ Forrest Gump 1994').click();
    await button('Pendientes (1)').waitFor();
    expect(await kept('pendiente')).toEqual([13]);
  });

  it('with nothing in them offer twelve films of different kinds to tap', async () => {
    await page.goto('/favoritas/');
    const starters = page.locator('.starters > li');
    await expect.poll(() => starters.locator('b').count()).toBe(12);
    const title = (await starters.first().locator('b').textContent()) ?? '';
    await starters.first().getByRole('button', { name: 'Me gusta' }).click();
    await expect.poll(chosen).toEqual([title]);
    expect(await starters.count()).toBe(12);
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  });
});

it('gives back what was cleared', async () => {
  await openWith([862, 13]);
  await button('Vaciar').click();
  await expect.poll(chosen).toEqual([]);
  expect(await page.getByText('Todavía no has elegido ninguna').isVisible()).toBe(true);
  await button('Deshacer').click();
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
});

it('recommends from one film, and from thirty', async () => {
  await openWith([862]);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  const films = [...openData(join(root, 'dist', 'data')).entries('films')];
  const thirty = films.slice(0, 30).map(([, film]) => film.id);
  await openWith(thirty);
  await expect.poll(async () => (await chosen()).length).toBe(30);
  await expect.poll(async () => (await recommended()).length).toBe(12);
});

describe('a shared list', () => {
  it('is shown without touching the own one, until it is asked for', async () => {
    await openWith([550]);
    await page.goto('/favoritas/?ids=862,13');
    await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
    expect(await kept()).toEqual([550]);
    await button('Ver las mías').click();
    await expect.poll(chosen).toEqual(['El club de la pelea']);
    await page.goBack();
    await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
    await button('Agregarlas a las mías').click();
    await expect.poll(chosen).toEqual(['El club de la pelea', 'Toy Story', 'Forrest Gump']);
    expect(await kept()).toEqual([550, 862, 13]);
    await expect.poll(focused).toBe('Tus películas');
  });

  it('stands beside the own one, with what both would like and for whom each is', async () => {
    await openWith([550]);
    await page.goto('/favoritas/?ids=862,13');
    await expect.poll(() => page.locator('.beside b').allTextContents()).toEqual(['El club de la pelea']);
    await page.getByRole('heading', { name: 'Noche de dos' }).waitFor();
    await expect.poll(async () => (await recommended()).length).toBe(12);
    const captions = await page.locator('.joint .cap').allTextContents();
    const forMe = captions.filter(
      (caption) =>
        caption.includes('por «El club de la pelea»') || caption.includes('Por «El club de la pelea»'),
    );
    expect(forMe.length).toBeGreaterThanOrEqual(5);
    // A film may be for both; each list is served, and nothing is for nobody.
    const forThem = captions.filter((caption) => /para la otra lista/i.test(caption));
    expect(forThem.length).toBeGreaterThanOrEqual(5);
    expect(captions.filter((caption) => !/para (ti|la otra lista)/i.test(caption))).toEqual([]);
  });

  it('may be of films to see', async () => {
    await page.goto('/favoritas/?ids=862&lista=pendiente');
    await button('Agregarlas a las mías').click();
    await button('Pendientes (1)').waitFor();
    expect(await kept('pendiente')).toEqual([862]);
  });

  it('may hold films that the catalogue does not have', async () => {
    await page.goto('/favoritas/?ids=862,999999999,x');
    await expect.poll(chosen).toEqual(['Toy Story']);
    await page.getByText('Una película de la lista no está en este catálogo.').waitFor();
    await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  });

  it('travels by its address', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
    await openWith([862, 13]);
    await button('Copiar enlace').click();
    await expect.poll(said).toContain('Enlace copiado');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}/favoritas/?ids=862,13`);
  });

  it('is an address to copy by hand where the browser does not let pages copy', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no leave'));
    });
    await openWith([862]);
    await button('Copiar enlace').click();
    expect(await page.getByLabel('Copia este enlace:').inputValue()).toBe(`${url}/favoritas/?ids=862`);
  });
});

it('gives the list as a file and takes it back, with what was added since', async () => {
  await openWith([862, 13]);
  await expect.poll(chosen).toHaveLength(2);
  const saved = page.waitForEvent('download');
  await button('Exportar').click();
  const file = await (await saved).path();
  await openWith([550]);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(chosen).toEqual(['El club de la pelea', 'Toy Story', 'Forrest Gump']);
  await expect.poll(said).toContain('2 películas agregadas a las tuyas.');
});

it.each([
  ['no JSON', '{"favoritas": [862,'],
  ['another JSON', '{"films": [862]}'],
])('refuses a file of %s in so many words, and loses nothing', async (_, text) => {
  await openWith([862]);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(said).toContain('El archivo no es una lista de películas exportada desde aquí.');
  expect(await kept()).toEqual([862]);
  await expect.poll(chosen).toEqual(['Toy Story']);
});

it('says when recommendations cannot be fetched, keeps the list, and tries again', async () => {
  await page.route('**/recommendations/*.json', (route) => route.abort());
  await openWith([862]);
  await expect
    .poll(() => visibleText(page.getByRole('alert')))
    .toContain('No se pudieron cargar las películas ni sus recomendaciones.');
  expect(await kept()).toEqual([862]);
  await page.unroute('**/recommendations/*.json');
  await button('Reintentar').click();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
});

it('works, and says that nothing will be kept, where the browser refuses to keep anything', async () => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/favoritas/');
  await box().fill('toy story');
  await button('+ Toy Story 1995').click();
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(said).toContain('Este navegador no deja guardar nada');
  await page.goto('/pelicula/862/');
  await mark('Me gusta', 'Toy Story').click();
  await expect.poll(said).toContain('Este navegador no deja guardar nada');
  expect(await isPressed('Me gusta', 'Toy Story')).toBe('true');
});

it('follows what another tab does', async () => {
  await openWith([862]);
  await expect.poll(chosen).toEqual(['Toy Story']);
  const other = await page.context().newPage();
  await other.goto('/pelicula/13/');
  const liked = other.getByRole('button', { name: 'Me gusta: Forrest Gump' });
  await liked.click();
  await expect.poll(chosen).toEqual(['Toy Story', 'Forrest Gump']);
  await mark('Me gusta', 'Forrest Gump').click();
  await expect.poll(() => liked.getAttribute('aria-pressed')).toBe('false');
});

it('is as it was left when one comes back from a film', async () => {
  await openWith([862]);
  await page.locator('.joint a').first().click();
  await page.waitForURL('**/pelicula/*/');
  await page.goBack();
  await expect.poll(chosen).toEqual(['Toy Story']);
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
});

it.each([375, 1280])('moves nothing by itself on a slow network, %d pixels wide', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  const shifts = await watchShifts(page);
  await openWith([862, 13]);
  await slowRequests(page, /\/data\//, 700);
  await page.reload();
  await expect.poll(async () => (await recommended()).length).toBeGreaterThanOrEqual(5);
  await box().fill('pulp fiction');
  await button('+ Tiempos violentos').waitFor();
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await chosen()).length).toBe(3);
  expect(await shifts()).toBeLessThanOrEqual(0.01);
});

it.each(['/favoritas/', '/favoritas/?ids=862,13'])('has no accessibility problem at %s', async (path) => {
  await page.goto(path);
  await box().or(button('Ver las mías')).first().waitFor();
  if (path.includes('?')) await expect.poll(async () => (await recommended()).length).toBeGreaterThan(0);
  else {
    await box().fill('toy');
    await button('+ Toy Story 1995').waitFor();
  }
  expect(await accessibilityProblems(page)).toEqual([]);
});
