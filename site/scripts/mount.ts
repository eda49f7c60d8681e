/**
 * Starts an island. Astro's own islands come with inline scripts, which the site's content security policy forbids:
 * each page with an island has a script file of its own that mounts it.
 */
import { type ReactElement, startTransition } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws an element in the page's `[data-island]`, in the place of what stood there. */
export function mount(draw: () => ReactElement): void {
  const host = document.querySelector<HTMLElement>('[data-island]');
  if (host === null) return;
  const root = createRoot(host);
  // In slices, so that a slow phone answers a touch in between.
  startTransition(() => root.render(draw()));
}
