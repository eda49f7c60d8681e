/** Numbers as Spanish readers write them: 45.346 films, 4,8 %. */

/** With its thousands separated, also of four digits, so that columns agree. */
export function decimal(value: number, digits = 0): string {
  const written = value.toLocaleString('es', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  });
  return written.replace('-', '−');
}

/** To `digits` significant digits: what a chart can show, and the same bytes on every machine. */
export function rounded(value: number, digits = 4): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));
}
