/** Random literals in the forms that Python's `repr()` has: either quotes, its escapes, and any blanks between. */
import fc from 'fast-check';
import type { Literal } from '../../../pipeline/raw/literal.ts';

export interface Source {
  readonly value: Literal;
  readonly source: string;
}

/** Values together with one of the many ways of writing each. */
export function pythonSource(): fc.Arbitrary<Source> {
  return fc.letrec<{ any: Source; list: Source; tuple: Source; dict: Source }>((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, constant, integer, float, string, tie('list'), tie('tuple'), tie('dict')),
    list: fc.tuple(fc.array(tie('any'), { maxLength: 4 }), blank).map(([items, space]) => ({
      value: items.map((item) => item.value),
      source: `[${space}${items.map((item) => item.source).join(`${space},${space}`)}${space}]`,
    })),
    tuple: fc.tuple(fc.array(tie('any'), { maxLength: 3 }), blank).map(([items, space]) => ({
      value: items.map((item) => item.value),
      source: `(${space}${items.map((item) => `${item.source}${space},`).join(space)})`,
    })),
    dict: fc
      .tuple(
        fc.uniqueArray(fc.tuple(string, tie('any')), { selector: ([{ value }]) => value, maxLength: 4 }),
        blank,
      )
      .map(([entries, space]) => ({
        value: Object.fromEntries(entries.map(([name, item]) => [name.value, item.value])),
        source: `{${entries.map(([name, item]) => `${name.source}${space}:${space}${item.source}`).join(`,${space}`)}}`,
      })),
  })).any;
}

const constant: fc.Arbitrary<Source> = fc.constantFrom(
  { value: null, source: 'None' },
  { value: true, source: 'True' },
  { value: false, source: 'False' },
);

const integer: fc.Arbitrary<Source> = fc
  .oneof(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.bigInt({ min: -99n, max: 99n }))
  .map((value) => ({
    value: Number.isSafeInteger(Number(value)) ? Number(value) : value,
    source: String(value),
  }));

const float: fc.Arbitrary<Source> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => ({ value, source: /[.e]/.test(String(value)) ? String(value) : `${value}.0` }));

const blank = fc.constantFrom('', ' ', ' \t', '\n', '\r\n', '\f ');

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...`'"\\\n\r\t\0abé\u0085\u2028🎬`), maxLength: 8 }),
);

/** Each character has its own ways of being written; which is taken is drawn for each one. */
const string: fc.Arbitrary<{ value: string; source: string }> = fc
  .tuple(text, fc.constantFrom("'", '"'), fc.array(fc.nat(4), { minLength: 1 }))
  .map(([value, quote, styles]) => ({
    value,
    source: `${quote}${[...value]
      .map((character, index) => written(character, quote, styles[index % styles.length] ?? 0))
      .join('')}${quote}`,
  }));

const SHORT: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\\': '\\' };

function written(character: string, quote: string, style: number): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (width: number): string => code.toString(16).padStart(width, '0');
  if (style === 1) return `\\U${hex(8)}`;
  if (style === 2 && code <= 0xffff) return `\\u${hex(4)}`;
  if (style === 3 && code <= 0xff) return `\\x${hex(2)}`;
  const short = SHORT[character];
  if (short !== undefined) return `\\${short}`;
  if (character === quote) return `\\${character}`;
  return code === 0 ? '\\x00' : character;
}
