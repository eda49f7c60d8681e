import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Literal, LiteralError, parseLiteral } from '../../../pipeline/raw/literal.ts';
import { canonical } from './canonical.ts';
import { pythonSource } from './printer.ts';

describe('values', () => {
  it.each<[string, Literal]>([
    ['None', null],
    ['True', true],
    ['False', false],
    ['0', 0],
    ['-0', 0],
    ['-0.0', -0],
    ['862', 862],
    ['9'.repeat(4300), BigInt('9'.repeat(4300))],
    [String.raw`'\U0010ffff'`, '\u{10ffff}'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-123456789012345678901', -123456789012345678901n],
    ['21.946943', 21.946943],
    ['1e5', 100000],
    ['1.5e-07', 1.5e-7],
    ['1e+16', 1e16],
    ['1e999', Infinity],
    ["''", ''],
    ['""', ''],
    [`'it"s'`, 'it"s'],
    [`"it's"`, "it's"],
    ["'Amélie 千と千尋 🎬'", 'Amélie 千と千尋 🎬'],
    ['[]', []],
    ['()', []],
    ['(1,)', [1]],
    ['(1, 2)', [1, 2]],
    ['[1, [2, (3, 4)], ]', [1, [2, [3, 4]]]],
    ['{}', {}],
    ["{'id': 16, 'name': 'Animation'}", { id: 16, name: 'Animation' }],
    ["{1: 'a', None: 'b', True: 'c'}", { 1: 'a', None: 'b', True: 'c' }],
    ["{'a': 1, 'a': 2}", { a: 2 }],
    ["[{'a': 1, 'b': 2}, {'b': 3, 'a': 4}, {'a' : 5}]", [{ a: 1, b: 2 }, { b: 3, a: 4 }, { a: 5 }]],
    [' \t[\f1\r\n,\n2 ]\n \n', [1, 2]],
    ['\n\n1', 1],
  ])('%j', (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  it('keeps a key named __proto__ as a key', () => {
    const value = parseLiteral("{'__proto__': {'polluted': True}}");
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('reads 200 nested brackets, as many as Python', () => {
    expect(canonical(parseLiteral('['.repeat(200) + ']'.repeat(200)))).toBe(
      '['.repeat(200) + ']'.repeat(200),
    );
  });

  it('reads a list of 200,000 records without stopping at the stack', () => {
    const list = parseLiteral(`(${"{'id': 1},".repeat(200_000)})`);
    expect(list).toHaveLength(200_000);
  });
});

describe('escapes', () => {
  it.each([
    [String.raw`\\`, '\\'],
    [String.raw`\'`, "'"],
    [String.raw`\"`, '"'],
    [String.raw`\n`, '\n'],
    [String.raw`\r`, '\r'],
    [String.raw`\t`, '\t'],
    [String.raw`\x41`, 'A'],
    [String.raw`\xe9`, 'é'],
    [String.raw`\u00E9`, 'é'],
    [String.raw`\U0001F3ac`, '🎬'],
    [String.raw`\ud83c\udfac`, '🎬'],
    [String.raw`\ud83c`, '\ud83c'],
  ])('%j', (inside, value) => {
    expect(parseLiteral(`'${inside}'`)).toBe(value);
    expect(parseLiteral(`["${inside}", '${inside}']`)).toEqual([value, value]);
  });
});

describe('errors', () => {
  it.each([
    ['', 'unexpected-end', 0, ''],
    ['  ', 'unexpected-end', 2, ''],
    ['[1, 2', 'unexpected-end', 5, ''],
    ["{'a'", 'unexpected-end', 4, ''],
    ["{'a': ", 'unexpected-end', 6, ''],
    ['-', 'unexpected-end', 1, ''],
    ['null', 'unexpected-character', 0, 'n'],
    ['true', 'unexpected-character', 0, 't'],
    ['nan', 'unexpected-character', 0, 'n'],
    ['[1 2]', 'unexpected-character', 3, '2'],
    ['[1,, 2]', 'unexpected-character', 3, ','],
    ['[,]', 'unexpected-character', 1, ','],
    ['{1}', 'unexpected-character', 2, '}'],
    ['{1, 2}', 'unexpected-character', 2, ','],
    ['(1]', 'unexpected-character', 2, ']'],
    ['--1', 'unexpected-character', 1, '-'],
    ['-True', 'unexpected-character', 1, 'T'],
    ["-'a'", 'unexpected-character', 1, "'"],
    ['[🎬]', 'unexpected-character', 1, '🎬'],
    ["b'bytes'", 'unexpected-character', 0, 'b'],
    ["'a\0b'", 'unexpected-character', 2, '\0'],
    ['\n 1', 'unexpected-character', 1, ' '],
    ['\u00a01', 'unexpected-character', 0, '\u00a0'],
    ['1 2', 'trailing-text', 2, '2'],
    ['[] x', 'trailing-text', 3, 'x'],
    ["'a'\n'b'", 'trailing-text', 4, "'"],
    ['1 # one', 'trailing-text', 2, '#'],
    ["['abc", 'unclosed-string', 1, "'"],
    ["'a\nb'", 'unclosed-string', 0, "'"],
    ["'a\rb'", 'unclosed-string', 0, "'"],
    ["'a\\tb\rc'", 'unclosed-string', 0, "'"],
    [`'a\\'`, 'unclosed-string', 0, "'"],
    [String.raw`'ab\x4'`, 'bad-escape', 3, '\\'],
    [String.raw`'\u12'`, 'bad-escape', 1, '\\'],
    [String.raw`'\U00110000'`, 'bad-escape', 1, '\\'],
    [String.raw`'\N{DASH}'`, 'bad-escape', 1, '\\'],
    [String.raw`'\xg4'`, 'bad-escape', 1, '\\'],
    [String.raw`'\x4g'`, 'bad-escape', 1, '\\'],
    ['012', 'bad-number', 1, '1'],
    ['0012', 'bad-number', 1, '0'],
    ['1_0', 'bad-number', 1, '_'],
    ['1_', 'bad-number', 1, '_'],
    ['0xg', 'bad-number', 1, 'x'],
    ['1e', 'bad-number', 1, 'e'],
    ['1if', 'bad-number', 1, 'i'],
    ['1.2.3', 'bad-number', 3, '.'],
    ['1j', 'bad-number', 1, 'j'],
    ['9'.repeat(4301), 'bad-number', 0, '9'],
    ['{[]: 1}', 'bad-key', 1, '['],
    ['{{}: 1}', 'bad-key', 1, '{'],
    ['['.repeat(201), 'too-deep', 200, '['],
    ['['.repeat(10_000) + ']'.repeat(10_000), 'too-deep', 200, '['],
    ["{'a':".repeat(10_000), 'too-deep', 1000, '{'],
    ['('.repeat(10_000), 'too-deep', 200, '('],
  ])('%.40j: %s', (text, fault, offset, character) => {
    expect(faultOf(text)).toEqual({ fault, offset, character });
  });

  it.each([
    ['raw strings', String.raw`r'C:\new'`, 'unexpected-character', 0, 'r'],
    ['bytes', "[b'bytes']", 'unexpected-character', 1, 'b'],
    ['prefixed strings', "u'old'", 'unexpected-character', 0, 'u'],
    ['triple quotes', "['''long''']", 'unexpected-character', 3, "'"],
    ['triple double quotes', '"""long"""', 'trailing-text', 2, '"'],
    ['strings side by side', "['a' 'b']", 'unexpected-character', 5, "'"],
    ['strings on lines of their own', "{'a': 'b'\n'c'}", 'unexpected-character', 10, "'"],
    ['a sign apart', '- 7', 'unexpected-character', 1, ' '],
    ['a plus', '+7', 'unexpected-character', 0, '+'],
    ['parentheses around a value', '(1)', 'unexpected-character', 2, ')'],
    ['a sign before parentheses', '-(7)', 'unexpected-character', 1, '('],
    ['a tuple without parentheses', '1, 2', 'trailing-text', 1, ','],
    ['another base', '0x1F', 'bad-number', 1, 'x'],
    ['zeros in front', '00', 'bad-number', 1, '0'],
    ['digits in groups', '1_000', 'bad-number', 1, '_'],
    ['a point without digits after it', '1.', 'bad-number', 1, '.'],
    ['a point without digits before it', '.5', 'unexpected-character', 0, '.'],
    ['an ellipsis', '...', 'unexpected-character', 0, '.'],
    ['octal escapes', String.raw`'\101'`, 'bad-escape', 1, '\\'],
    ['escapes of C', String.raw`'\a'`, 'bad-escape', 1, '\\'],
    ['escapes that Python does not know', String.raw`'\q'`, 'bad-escape', 1, '\\'],
    ['a string on two lines', "'one\\\ntwo'", 'unclosed-string', 0, "'"],
  ])('refuses what repr() never writes: %s', (_, text, fault, offset, character) => {
    expect(faultOf(text)).toEqual({ fault, offset, character });
  });

  it('says where in one line', () => {
    expect(() => parseLiteral('[1; 2]')).toThrow('unexpected-character at offset 2: ";"');
    expect(() => parseLiteral('[1')).toThrow('unexpected-end at offset 2 (end of text)');
  });

  it('never ends in another kind of error, nor points outside the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...`[]{}(),:'"\\ \n-.019xuNoneTrue_`) }),
    );
    fc.assert(
      fc.property(text, (input) => {
        const error = errorOf(input);
        if (error === null) return;
        expect(error).toBeInstanceOf(LiteralError);
        const { offset, character } = error as LiteralError;
        expect(offset).toBeLessThanOrEqual(input.length);
        expect(input.startsWith(character, offset)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('any value', () => {
  it('comes back from any way of writing it', () => {
    fc.assert(
      fc.property(pythonSource(), ({ value, source }) => {
        expect(canonical(parseLiteral(source))).toBe(canonical(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('cut short is refused, save where a number or a tuple ends early', () => {
    fc.assert(
      fc.property(pythonSource(), fc.nat(), ({ source }, at) => {
        fc.pre(/^[[{]/.test(source));
        expect(errorOf(source.slice(0, at % source.length))).toBeInstanceOf(LiteralError);
      }),
    );
  });
});

function errorOf(text: string): unknown {
  try {
    parseLiteral(text);
    return null;
  } catch (error) {
    return error;
  }
}

function faultOf(text: string): { fault: string; offset: number; character: string } {
  const error = errorOf(text);
  if (!(error instanceof LiteralError)) throw new Error(`${text.slice(0, 40)} should have been refused`);
  return { fault: error.fault, offset: error.offset, character: error.character };
}
