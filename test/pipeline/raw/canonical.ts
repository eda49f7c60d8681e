import type { Literal } from '../../../pipeline/raw/literal.ts';

/**
 * One text for one value, the same that `python.ts` prints: JSON in ASCII with sorted keys. Floats that are no
 * integer are their eight bytes, so that no printer's rounding hides a difference.
 */
export function canonical(value: Literal): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'string') return asciiJson(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value !== 'object') return String(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${asciiJson(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return `{"float":"${bytes.toString('hex')}"}`;
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
