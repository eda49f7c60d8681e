/** On the page shown without a connection: links to the pages that can still be opened, the last one seen first. */
import { keepingOf, OFFLINE_PAGE } from './keeping.ts';

const SHOWN = 12;

export async function listKeptPages(section: HTMLElement): Promise<void> {
  const pages = (await keptPages()).toReversed().slice(0, SHOWN);
  section.querySelector('ul')?.append(
    ...pages.map(({ path, title }) => {
      const link = document.createElement('a');
      link.href = path;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  section.hidden = pages.length === 0;
}

async function keptPages(): Promise<{ path: string; title: string }[]> {
  const found: { path: string; title: string }[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname;
      if (keepingOf(request.url, location.origin) !== 'page' || path === OFFLINE_PAGE) continue;
      const html = await (await cache.match(request))?.text();
      const { title } = new DOMParser().parseFromString(html ?? '', 'text/html');
      if (title !== '') found.push({ path, title });
    }
  }
  return found;
}
