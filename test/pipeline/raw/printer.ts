/** Random literals as a writer of Python would put them: any quotes, any escapes, any blanks, any base. */
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
        fc.uniqueArray(fc.tuple(key, tie('any')), { selector: ([{ value }]) => value, maxLength: 4 }),
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
  .tuple(
    fc.oneof(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.bigInt({ min: -99n, max: 99n })),
    fc.nat(4),
  )
  .map(([value, style]) => {
    const digits = value < 0n ? -value : value;
    const forms = [
      String(digits),
      `0x${digits.toString(16)}`,
      `0O${digits.toString(8)}`,
      `0b${digits.toString(2)}`,
      String(digits).replace(/\B(?=(?:\d{3})+$)/g, '_'),
    ];
    return {
      value: Number.isSafeInteger(Number(value)) ? Number(value) : value,
      source: `${value < 0n ? '-' : ''}${forms[style]}`,
    };
  });

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
const string: fc.Arbitrary<Source> = fc
  .tuple(
    text,
    fc.constantFrom("'", '"', "'''", '"""'),
    fc.constantFrom('', 'u', 'U'),
    fc.array(fc.nat(5), { minLength: 1 }),
  )
  .map(([value, quotes, prefix, styles]) => ({
    value,
    source: `${prefix}${quotes}${[...value]
      .map((character, index) => written(character, quotes, styles[index % styles.length] ?? 0))
      .join('')}${quotes}`,
  }));

const key: fc.Arbitrary<{ value: string; source: string }> = string.map(({ value, source }) => ({
  value: String(value),
  source,
}));

const SHORT: Readonly<Record<string, string>> = {
  '\x07': 'a',
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
};

function written(character: string, quotes: string, style: number): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (width: number): string => code.toString(16).padStart(width, '0');
  if (style === 1) return `\\U${hex(8)}`;
  if (style === 2 && code <= 0xffff) return `\\u${hex(4)}`;
  if (style === 3 && code <= 0xff) return `\\x${hex(2)}`;
  if (style === 4 && code <= 0xff) return `\\${code.toString(8).padStart(3, '0')}`;
  const short = SHORT[character];
  if (short !== undefined) return `\\${short}`;
  if (character === '\\' || quotes.startsWith(character)) return `\\${character}`;
  return code === 0 ? '\\x00' : character;
}
