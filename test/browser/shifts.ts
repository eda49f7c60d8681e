/** How much of a page moves by itself while somebody reads it. */
import type { Page } from 'playwright-core';

/** Watches from the next navigation on. @returns the cumulative layout shift so far; source: web.dev/cls, one window */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const held = window as unknown as { shifted: number };
    held.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        // What follows a key or a click within half a second is what the user asked for.
        if (!entry.hadRecentInput) held.shifted += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

/** Makes every request whose address matches take a while, as on a slow network. */
export async function slowRequests(page: Page, address: RegExp, milliseconds: number): Promise<void> {
  await page.route(address, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue().catch(() => undefined);
  });
}
