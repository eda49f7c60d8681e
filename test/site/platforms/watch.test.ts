import { describe, expect, it } from 'vitest';
import { visitorsCountry, watchAddress } from '../../../site/platforms/watch.ts';

describe('the link to what is offered today', () => {
  it.each([
    ['es-MX', 'MX'],
    ['en-US', 'US'],
    ['zh-Hant-TW', 'TW'],
    // A language alone says no country: the page's own stays.
    ['es', 'ES'],
    // Of Latin America as a whole there is no page.
    ['es-419', 'ES'],
  ])('leads a visitor whose language is %s to %s', (language, country) => {
    const link = { href: watchAddress(862, 'ES') } as HTMLAnchorElement;
    visitorsCountry(link, language);
    expect(link.href).toBe(`https://www.themoviedb.org/movie/862/watch?locale=${country}`);
  });
});
