/** Where films can be seen, in words. */
import type { Platform } from '../../common/platforms.ts';
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
