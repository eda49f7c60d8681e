/** What the page's script adds to what is already drawn: tables that sort, charts that answer. */

// A chart's picture is in the page; the library that makes it interactive is heavy, so it waits to be looked at.
const observer =
  typeof IntersectionObserver === 'undefined'
    ? undefined
    : new IntersectionObserver((entries, self) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !(target instanceof HTMLElement)) continue;
          self.unobserve(target);
          void import('../person/charts.ts').then(({ enliven }) => enliven(target));
        }
      });

export function enhance(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    void import('./sortable.ts').then(({ makeSortable }) => makeSortable(table));
  }
  for (const host of root.querySelectorAll<HTMLElement>('[data-choice]')) {
    const offer = (): void => {
      void import('../film/choice.ts').then(({ offerChoice }) => offerChoice(host));
    };
    const dial = host.querySelector('details');
    // Without platforms, and with nothing asked for in the address, there is nothing to do until the dial is opened.
    if ('platforms' in host.dataset || location.search !== '' || dial?.open) offer();
    else dial?.addEventListener('toggle', offer, { once: true });
  }
  for (const chart of root.querySelectorAll('[data-chart]')) observer?.observe(chart);
}
