/** Our reader of literals against Python's own. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../pipeline/raw/csv.ts';
import { type Literal, parseLiteral } from '../../../pipeline/raw/literal.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { canonical } from './canonical.ts';
import { pythonSource } from './printer.ts';
import { askPython, hasPython, NO_PYTHON, runPython, type Verdict } from './python.ts';

const SEED = 20_170_907;

/** The value in canonical form, null where the text is refused. */
function ourReading(text: string): string | null {
  try {
    return canonical(parseLiteral(text));
  } catch {
    return null;
  }
}

/** The same reading, or a refusal of what Python takes too but its `repr()` never writes. */
function agrees(text: string, verdict: Verdict): boolean {
  const ours = ourReading(text);
  return ours === verdict.value || (ours === null && !verdict.isRepr);
}

function soup(parts: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength }).map((chosen) => chosen.join(''));
}

const TOKENS = [
  ...['[', ']', '(', ')', '{', '}', ',', ',', ':', '-', '+', ' ', '\n', '\r', '\t', '\f', '_'],
  ...["'a'", '"b"', "u'c'", "r'\\d'", "'''e'''", '"', "'", "'\\x41'", 'None', 'True', 'False', 'nan'],
  ...['1', '1.5', '0x1F', '012', '1_0', '1e5', '.5', '1.', '-0'],
];

/** A correct literal with one character put in, taken out or changed. */
const damaged = fc
  .tuple(pythonSource(), fc.nat(), fc.constantFrom('', '', ...'[]{}(),:\'"\\ 0x_.\n\r\t-eNu'), fc.nat(1))
  .map(([{ source }, place, character, taken]) => {
    const at = place % (source.length + 1);
    return source.slice(0, at) + character + source.slice(at + taken);
  })
  .filter((text) => text.isWellFormed());

/** Without the integers that a double cannot tell apart: JSON has no other kind of number to send them as. */
const jsonValue = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) =>
    JSON.parse(JSON.stringify(value), (_, part: unknown) =>
      Number.isInteger(part) && !Number.isSafeInteger(part) ? 0 : part,
    ),
  );

describe('generated literals', () => {
  const families: [string, fc.Arbitrary<string>, number][] = [
    ['correct', pythonSource().map(({ source }) => source), 3000],
    ['damaged', damaged, 5000],
    ['tokens', soup(TOKENS, 6), 8000],
    ['numbers', soup([...'0012789_..eExobaF+-'], 6), 6000],
    ['strings', soup([...`''""\\\\aux4N01{}\n\r8rR `], 9).map((inside) => `'${inside}'`), 6000],
    ['blanks', soup([' ', '\t', '\n', '\r', '\f', '1', '[1]', ','], 5), 2000],
  ];

  test('are read as Python reads them, or refused as Python refuses them', { timeout: 60_000 }, async ({
    skip,
  }) => {
    skip(!hasPython, NO_PYTHON);
    const texts = families.map(([, texts, numRuns]) => fc.sample(texts, { seed: SEED, numRuns }));
    const { verdicts } = await askPython(texts.flat(), []);
    const judged = texts.flat().map((text, index) => ({ text, verdict: verdicts[index] as Verdict }));
    expect(judged.filter(({ text, verdict }) => !agrees(text, verdict))).toEqual([]);
    // The comparison says something only where both answers occur.
    const accepted = judged.filter(({ verdict }) => verdict.value !== null).length;
    expect(accepted).toBeGreaterThan(5000);
    expect(judged.length - accepted).toBeGreaterThan(5000);
    expect(judged.filter(({ verdict }) => verdict.isRepr).length).toBeGreaterThan(2000);
  });

  test("are read back from Python's repr()", { timeout: 60_000 }, async ({ skip }) => {
    skip(!hasPython, NO_PYTHON);
    const values = fc.sample(jsonValue, { seed: SEED, numRuns: 4000 });
    const { reprs } = await askPython([], values);
    for (const [index, value] of values.entries()) {
      expect(ourReading(reprs[index] ?? '')).toBe(canonical(value as Literal));
    }
  });
});

const NESTED = [
  ...['belongs_to_collection', 'genres', 'production_companies', 'production_countries', 'spoken_languages'],
  ...['cast', 'crew', 'keywords'],
];

/** One digest a row, of all its cells; those of the nested columns as what they hold, or null if they cannot be read. */
const ROW_DIGESTS = `
import ast, csv, hashlib, json, sys
path, nested = json.load(sys.stdin)
csv.field_size_limit(1 << 30)
with open(path, encoding='utf-8-sig', newline='') as file:
    rows = csv.reader(file)
    is_nested = [name in nested for name in next(rows)]
    def read(text):
        try: return ast.literal_eval(text)
        except Exception: return None
    for row in rows:
        cells = [read(cell) if deep else cell for cell, deep in zip(row, is_nested)]
        text = json.dumps(cells, sort_keys=True, separators=(',', ':'))
        print(hashlib.md5(text.encode()).hexdigest())
`;

async function rowDigests(path: string): Promise<string[]> {
  const digests: string[] = [];
  let isNested: boolean[] = [];
  const onHeader = (header: readonly string[]): void => {
    isNested = header.map((name) => NESTED.includes(name));
  };
  for await (const batch of readCsv(path, { onHeader })) {
    for (const { fields } of batch) {
      const cells = fields.map((cell, index) =>
        isNested[index] ? (ourReading(cell) ?? 'null') : canonical(cell),
      );
      digests.push(
        createHash('md5')
          .update(`[${cells.join(',')}]`)
          .digest('hex'),
      );
    }
  }
  return digests;
}

const folder = REAL_DATA_DIR;

describe.skipIf(folder === undefined)('every cell of the real files (needs MOVIES_DATA_DIR)', () => {
  test.for([
    ['movies', 45_466],
    ['credits', 45_476],
    ['keywords', 46_419],
  ] as const)('%s', { timeout: 240_000 }, async ([file, rows], { skip }) => {
    skip(!hasPython, NO_PYTHON);
    const path = findSources(process.cwd(), folder)[file] ?? '';
    const [ours, printed] = await Promise.all([rowDigests(path), runPython(ROW_DIGESTS, [path, NESTED])]);
    expect(ours).toHaveLength(rows);
    expect(ours).toEqual(printed.trimEnd().split('\n'));
  });
});
