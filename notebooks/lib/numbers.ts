/** Numbers as Spanish writes them: 45.346 films, 4,8 %. */

const LOCALE = 'es';

/** With thousands separated also in numbers of four digits, so that columns of figures agree. */
export function decimal(value: number, digits = 0): string {
  const written = value.toLocaleString(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  });
  return written.replace('-', '−');
}

/** A share from 0 to 1 as a percentage, with the non-breaking space that Spanish asks for. */
export function percent(share: number, digits = 1): string {
  return `${decimal(share * 100, digits)}\u00a0%`;
}

/** Dollars, in full below a million and in millions above. */
export function dollars(value: number): string {
  if (Math.abs(value) < 1e6) return `${decimal(value)}\u00a0$`;
  return `${decimal(value / 1e6, Math.abs(value) < 10e6 ? 1 : 0)}\u00a0M$`;
}

/** `count` and its noun in the right number. */
export function counted(count: number, one: string, many: string): string {
  return `${decimal(count)}\u00a0${count === 1 ? one : many}`;
}

/** To `digits` significant digits: what a chart can show, and the same bytes on every machine. */
export function rounded(value: number, digits = 4): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));
}

/** A list in words: "a, b y c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(items);
}
