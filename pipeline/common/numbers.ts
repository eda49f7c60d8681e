/** Numbers and lists as Spanish readers write them. */
import { lazily } from './lazily.ts';

/** To make a formatter takes a browser thirty milliseconds: each is made when it is first wanted. */
const formatters = [0, 1, 2, 3, 4, 5, 6].map((digits) =>
  lazily(() => new Intl.NumberFormat('es', { maximumFractionDigits: digits })),
);
const SIZES = ['bytes', 'kB', 'MB', 'GB'];

/** Before the sound of an i the conjunction is "e". English words whose first sound is another are let alone. */
const BEGINS_WITH_I =
  /^[^\p{L}\p{N}]*[ií](?![aeou])(?!(?:ce|cy|ron|sland|sle|vory|vy|rish|reland|'m|'ll|'ve)?(?![\p{L}\p{N}]))/iu;

/**
 * A whole number with dots between thousands; four digits stay together, as the Academy has it.
 * @example integer(13902) // => '13.902'
 */
export function integer(value: number): string {
  // Counts of a few results do not wait for a formatter.
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  return decimal(value, 0);
}

/**
 * With a comma, and at most so many decimals: 12.4518 → "12,45". @param digits 0–6
 * @example decimal(12.4518) // => '12,45'
 */
export function decimal(value: number, digits = 2): string {
  return formatters[digits]?.().format(value) ?? String(value);
}

/** "53 %". @param part of `whole` */
export function percent(part: number, whole: number): string {
  return `${integer(whole === 0 ? 0 : Math.round((100 * part) / whole))} %`;
}

/** Bytes in the unit that suits them: "82,4 MB". */
export function fileSize(bytes: number): string {
  const unit = bytes === 0 ? 0 : Math.min(SIZES.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${decimal(bytes / 1000 ** unit, unit === 0 ? 0 : 1)} ${SIZES[unit]}`;
}

/**
 * An amount in words a reader takes in: whole up to a million, in millions from there.
 * @example dollars(373_554_033) // => '373,6 millones de dólares'
 * dollars(850_000) // => '850.000 dólares'
 */
export function dollars(value: number): string {
  if (Math.abs(value) < 1_000_000) return `${integer(value)} ${value === 1 ? 'dólar' : 'dólares'}`;
  const millions = Math.round(value / 100_000) / 10;
  return `${decimal(millions)} ${millions === 1 ? 'millón' : 'millones'} de dólares`;
}

/**
 * A list in a sentence; its last conjunction is "e" before the sound of an i, also in quotes.
 * @example list(['Ana', 'Eva', 'Isabel']) // => 'Ana, Eva e Isabel'
 */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${BEGINS_WITH_I.test(last) ? 'e' : 'y'} ${last}`;
}

/**
 * A number with its noun.
 * @example counted(2, 'película', 'películas') // => '2 películas'
 */
export function counted(count: number, one: string, many: string): string {
  return `${integer(count)} ${count === 1 ? one : many}`;
}

/**
 * A film in a sentence, by its Spanish title where that is known.
 * @example titled({ title: 'Toy Story', year: 1995 }) // => '«Toy Story» (1995)'
 */
export function titled(film: { title: string; spanish?: string | undefined; year: number }): string {
  return `«${film.spanish ?? film.title}» (${film.year})`;
}
