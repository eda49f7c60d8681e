/** Where films can be seen, in words. */
import { list } from '../../common/numbers.ts';
import type { Platform } from '../../common/platforms.ts';
import type { Titled } from '../../store/titles.ts';
import { countryName } from './vocabulary.ts';

/**
 * A platform with its country and the date of what is known of it.
 * @example
 * platformName({ name: 'Netflix', country: 'US', year: 2021 }) // => 'Netflix (Estados Unidos, según la lista de 2021)'
 */
export function platformName({ name, country, year }: Omit<Platform, 'films'>): string {
  const said = [
    ...(country === null ? [] : [countryName(country)]),
    ...(year === null ? [] : [`según la lista de ${year}`]),
  ];
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

/**
 * Platforms in a line, those of one country and list together.
 * @example
 * platformsLine([{ name: 'Hulu', country: 'US', year: null }, { name: 'Max', country: 'US', year: null }]) // => 'Hulu y Max (Estados Unidos)'
 */
export function platformsLine(platforms: readonly Omit<Platform, 'films'>[]): string {
  const alike = Map.groupBy(platforms, ({ country, year }) => `${country} ${year}`);
  return Array.from(alike.values(), ([first, ...others]) => {
    if (first === undefined) return '';
    return platformName({ ...first, name: list([first, ...others].map(({ name }) => name)) });
  }).join('; ');
}

/** The line of a film's card: of the platforms at its places. @param all the manifest's; undefined where there are none */
export function cardLine(film: Titled, all: readonly Platform[] = []): string {
  const own = (film.platforms ?? []).map((place) => all[place]).filter((platform) => platform !== undefined);
  return platformsLine(own);
}

/** The year of a date, or of what is known of it. @example yearOf('2021-05-03') // => 2021 */
export function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
