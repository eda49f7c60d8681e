/**
 * The first year of a year's decade.
 * @example
 * decadeOf(1995) // => 1990
 */
export function decadeOf(year: number): number {
  return year - (year % 10);
}
