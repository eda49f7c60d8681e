/** Chromium for a file of tests, started once, and pages of the built site. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launch, openPage as openPageOf, type WatchedPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of its own context, as `browser.ts` opens it, that is closed when the test is over. */
export async function openPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openSharedPage(options);
  onTestFinished(() => watched.page.context().close());
  return watched;
}

/** A page for several tests, open as long as the browser. */
export function openSharedPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  return openPageOf(browser, inject('site').url, options);
}
