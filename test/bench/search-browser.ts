/**
 * The search box in a real Chromium, slowed as a cheap phone is: how long a key waits for its answer, whether the page
 * ever stands still, and how much is transferred before the first useful result. Chromium slows a page's main thread
 * only, not its workers: four times a key's wait in the browser that is not slowed bounds what a slowed worker adds.
 */
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { openData } from '../../pipeline/store/file-reader.ts';
import { launch, openPage } from '../browser/browser.ts';
import { serveProject } from '../site/project.ts';
import { round } from './child.ts';
import { randomFrom, sampleOf } from './search-questions.ts';
import type { Row } from './texts.ts';

const SEED = 20_170_727;
const FAMOUS = 1000;
/** Films typed with the whole index, and while it loads. */
const TITLES = 60;
/** Keys typed of each: an answer that comes later than that is no help. */
const KEYS = 5;
const SLOWDOWNS = [1, 4];
/** Begins names of any catalogue; the first sign of a title may be no letter. */
const FIRST_KEY = 't';
/** What is fetched after the first answer. */
const WHOLE = /\/tuples\/(?:films|people)\.json$/;

/** What the page's own script keeps while somebody types. */
interface Watched {
  readonly waits: number[];
  readonly longTasks: number[];
}

/** One row for each slowdown of the page's main thread. @param root a project's folder with a build in it */
export async function measureSearchInBrowser(root: string): Promise<Row[]> {
  const titles = famousTitles(root);
  const site = await serveProject(root);
  const browser = await launch();
  try {
    const rows: Row[] = [];
    for (const slowdown of SLOWDOWNS) rows.push(await measureAt(slowdown, browser, site.url, titles));
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measureAt(
  slowdown: number,
  browser: Browser,
  url: string,
  titles: readonly string[],
): Promise<Row> {
  const { page } = await openPage(browser, url);
  await page.addInitScript(watchKeys);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto('/', { waitUntil: 'networkidle' });
  // The network can be idle while a slowed page has yet to run its scripts.
  await page.getByRole('combobox').waitFor();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));

  const focused = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.type(FIRST_KEY);
  await page.getByRole('option').first().waitFor();
  const firstMs = performance.now() - focused;
  const firstBytes = await transferred(responses.filter((response) => !WHOLE.test(response.url())));

  const whole = page.locator('[role=listbox][aria-busy=false]');
  for (let next = 0; (await whole.count()) === 0; next++)
    await typeTitle(page, titles[next % titles.length] ?? '');
  const wholeMs = performance.now() - focused;
  const whileLoading = await takeWatched(page);

  for (const title of titles) await typeTitle(page, title);
  const { waits, longTasks } = await takeWatched(page);
  await page.context().close();
  const stopped = [...whileLoading.longTasks, ...longTasks];
  return {
    slowdown,
    keys: waits.length,
    p50Ms: percentile(waits, 0.5),
    p95Ms: percentile(waits, 0.95),
    p95MsWhileLoading: percentile(whileLoading.waits, 0.95),
    longTasks: stopped.length,
    longestTaskMs: Math.round(Math.max(0, ...stopped)),
    firstKb: round(firstBytes / 1000, 1),
    firstMs: Math.round(firstMs),
    wholeMs: Math.round(wholeMs),
  };
}

/** Types the beginning of a title over what is there, key by key, as a quick typist would: an empty box is not busy. */
async function typeTitle(page: Page, title: string): Promise<void> {
  const box = page.getByRole('combobox');
  await box.selectText();
  await box.pressSequentially(title.slice(0, KEYS), { delay: 90 });
}

/** Runs in the page: how long each key waits until the list shows an answer, and tasks over 50 ms. */
function watchKeys(): void {
  const held = window as unknown as { watched: Watched };
  held.watched = { waits: [], longTasks: [] };
  let typedAt: number | undefined;
  addEventListener(
    'input',
    (event) => {
      typedAt = event.timeStamp;
    },
    true,
  );
  const isInList = ({ target }: MutationRecord): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    return element !== null && element.closest('[role=listbox]') !== null;
  };
  // Options that stay show the next answer by their texts alone.
  new MutationObserver((mutations) => {
    if (typedAt === undefined || !mutations.some(isInList)) return;
    held.watched.waits.push(performance.now() - typedAt);
    typedAt = undefined;
  }).observe(document, { childList: true, characterData: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.watched.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** What was kept so far; from here on it is kept anew. */
function takeWatched(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const held = window as unknown as { watched: Watched };
    const taken = held.watched;
    held.watched = { waits: [], longTasks: [] };
    return taken;
  });
}

/** Bytes of the bodies as they travelled, compressed. */
async function transferred(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

function famousTitles(root: string): string[] {
  const films = [...openData(join(root, 'dist', 'data')).entries('films')].map(([, film]) => film);
  films.sort((a, b) => b.votes - a.votes || a.id - b.id);
  return sampleOf(films.slice(0, FAMOUS), TITLES, randomFrom(SEED)).map(({ title }) => title);
}

function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN, 1);
}
