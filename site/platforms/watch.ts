/** The link to what TMDB knows today of where a film can be seen. */

/** The address, for a country (ISO 3166-1 alpha-2). Its form is that of the links in TMDB's own API. */
export function watchAddress(film: number, country: string): string {
  return `https://www.themoviedb.org/movie/${film}/watch?locale=${country}`;
}

/** Makes the link lead to the visitor's country, as far as the browser's language says one. */
export function visitorsCountry(link: HTMLAnchorElement, language = navigator.language): void {
  const { region } = new Intl.Locale(language);
  // Of several countries together, "es-419", there is a number.
  if (region === undefined || !/^[A-Z]{2}$/.test(region)) return;
  const address = new URL(link.href);
  address.searchParams.set('locale', region);
  link.href = address.href;
}
