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
  for (const choice of root.querySelectorAll<HTMLElement>('[data-mine]')) {
    void import('../platforms/recommended.ts').then(({ offerMine }) => offerMine(choice));
  }
  for (const chart of root.querySelectorAll('[data-chart]')) observer?.observe(chart);
}
