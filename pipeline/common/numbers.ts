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

/** 13902 → "13.902"; four digits stay together, as the Academy has it. */
export function integer(value: number): string {
  // Counts of a few results do not wait for a formatter.
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  return decimal(value, 0);
}

/** With a comma, and at most so many decimals: 12.4518 → "12,45". @param digits 0–6 */
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

/** "373,6 millones de dólares", "850.000 dólares". */
export function dollars(value: number): string {
  if (Math.abs(value) < 1_000_000) return `${integer(value)} ${value === 1 ? 'dólar' : 'dólares'}`;
  const millions = Math.round(value / 100_000) / 10;
  return `${decimal(millions)} ${millions === 1 ? 'millón' : 'millones'} de dólares`;
}

/** "a, b y c"; "a e i", also where the last is in quotes. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${BEGINS_WITH_I.test(last) ? 'e' : 'y'} ${last}`;
}

/** "1 película", "2 películas". */
export function counted(count: number, one: string, many: string): string {
  return `${integer(count)} ${count === 1 ? one : many}`;
}

/** "«El padrino» (1972)": the Spanish title, where it is known. */
export function titled(film: { title: string; spanish?: string; year: number }): string {
  return `«${film.spanish ?? film.title}» (${film.year})`;
}
