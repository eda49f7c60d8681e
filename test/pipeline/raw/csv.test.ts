import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv } from '../../../pipeline/raw/csv.ts';
import type { InputProblem } from '../../../pipeline/raw/problems.ts';
import { problemOf } from './failure.ts';
import { csvText, folderWith } from './folder.ts';

type Table = readonly (readonly string[])[];

/** Header and rows of a file with this content. */
async function tableOf(content: string | Uint8Array, options: CsvOptions = {}): Promise<string[][]> {
  const table: string[][] = [];
  const path = join(folderWith({ 'movies.csv': content }), 'movies.csv');
  const onHeader = (header: readonly string[]): void => {
    table.push([...header]);
  };
  for await (const batch of readCsv(path, { ...options, onHeader })) {
    for (const { row, fields } of batch) {
      expect(row).toBe(table.length);
      table.push([...fields]);
    }
  }
  return table;
}

function refusalOf(content: string | Uint8Array, options?: CsvOptions): Promise<InputProblem> {
  return problemOf(() => tableOf(content, options));
}

describe('tables', () => {
  it.each<[string, string, Table]>([
    [
      'plain',
      'id,title\n862,Toy Story\n',
      [
        ['id', 'title'],
        ['862', 'Toy Story'],
      ],
    ],
    [
      'CRLF',
      'id,title\r\n862,"Toy\r\nStory"\r\n',
      [
        ['id', 'title'],
        ['862', 'Toy\r\nStory'],
      ],
    ],
    [
      'CR alone',
      'id,title\r862,"Toy\rStory"\r',
      [
        ['id', 'title'],
        ['862', 'Toy\rStory'],
      ],
    ],
    [
      'BOM',
      '\ufeffid,title\n862,Toy Story\n',
      [
        ['id', 'title'],
        ['862', 'Toy Story'],
      ],
    ],
    [
      'no break at the end',
      'id,title\n862,Toy Story',
      [
        ['id', 'title'],
        ['862', 'Toy Story'],
      ],
    ],
    [
      'quoted commas, breaks and quotes',
      'a,b\n"1,\n2","say ""hi"""\n',
      [
        ['a', 'b'],
        ['1,\n2', 'say "hi"'],
      ],
    ],
    [
      'only quotes',
      'a,b\n"""",""\n',
      [
        ['a', 'b'],
        ['"', ''],
      ],
    ],
    [
      'a quote inside an unquoted field',
      'a,b\n7" single,x\n',
      [
        ['a', 'b'],
        ['7" single', 'x'],
      ],
    ],
    [
      'empty fields',
      'a,b,c\n,,\n1,,3\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['1', '', '3'],
      ],
    ],
    [
      'empty lines',
      '\na,b\n\n1,2\n\n\n3,4\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['rows of other lengths', 'a,b\n1\n1,2,3\n4,5\n', [['a', 'b'], ['1'], ['1', '2', '3'], ['4', '5']]],
    [
      'blanks around column names',
      ' a , b\n 1 , 2\n',
      [
        ['a', 'b'],
        [' 1 ', ' 2'],
      ],
    ],
    [
      'LF inside a quoted name of a CRLF file',
      '"a\nb",c\r\n1,2\r\n',
      [
        ['a\nb', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF rows below an LF header',
      'a,b\n1,"2"\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'LF rows below a CRLF header, as in files put together',
      'a,b\r\n1,"2"\n3,"4\r\n5"\r\n6,7\n\r\n8,9\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4\r\n5'],
        ['6', '7'],
        ['8', '9'],
      ],
    ],
    ['only a header', 'a,b\n', [['a', 'b']]],
  ])('%s', async (_, content, table) => {
    expect(await tableOf(content)).toEqual(table);
  });

  it('are the same wherever the chunks are cut', async () => {
    const content = '\ufeffid,título\r\n1,"Amélie, ""la""\r\nde 🎬"\r\n\r\n2, "x" \r\n3,"" \r\n';
    const whole = await tableOf(content);
    expect(whole).toEqual([
      ['id', 'título'],
      ['1', 'Amélie, "la"\r\nde 🎬'],
      ['2', ' "x" '],
      ['3', ''],
    ]);
    for (let chunkBytes = 1; chunkBytes <= Buffer.byteLength(content); chunkBytes++) {
      expect(await tableOf(content, { chunkBytes })).toEqual(whole);
    }
  });

  it('come back from any correct writer', async () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'",\r\n é🎬a1\'\ufeff'), maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.tuple(fc.constant(['id', 'b', 'c', 'd'].slice(0, width)), fc.array(row, { maxLength: 6 }));
    });
    const style = fc.record({ newline: fc.constantFrom('\n', '\r\n'), quoteAll: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        table,
        style,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (made, written, bom, size) => {
          const rows = [made[0], ...made[1]];
          const content = (bom ? '\ufeff' : '') + csvText(rows, written);
          // A CR at the very end of a row cannot be told from that of a CRLF.
          const expected = rows.map((cells) => [...cells.slice(0, -1), cells.at(-1)?.replace(/\r$/, '')]);
          expect(await tableOf(content, { chunkBytes: size })).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are announced by their bytes', async () => {
    const seen: number[] = [];
    await tableOf('a,b\n1,2\n3,4\n', { chunkBytes: 5, onBytes: (bytes) => seen.push(bytes) });
    expect(seen).toEqual([5, 10, 12]);
  });
});

describe('files that cannot be used', () => {
  const file = 'movies.csv';

  it.each<[string, string | Uint8Array, InputProblem]>([
    ['empty', '', { kind: 'file-empty', file }],
    ['of empty lines', '\n\n\r\n', { kind: 'file-empty', file }],
    ['of a BOM', '\ufeff', { kind: 'file-empty', file }],
    ['cut in a row', 'a,b,c\n1,2,3\n\n4,5', { kind: 'truncated', file, row: 2, found: 2, expected: 3 }],
    ['cut after a quote', 'a,b,c\n1,2,3\n4,"5"', { kind: 'truncated', file, row: 2, found: 2, expected: 3 }],
    ['cut in a quoted field', 'a,b\n1,2\n\n3,"4\n', { kind: 'quote-unclosed', file, row: 2, quoting: null }],
    ['cut in a quoted name', 'a,"b\n', { kind: 'quote-unclosed', file, row: 0, quoting: null }],
    [
      'with a quote left open',
      'a,b\n1,"2\n3,"4"\n5,6\n',
      { kind: 'quote-unclosed', file, row: 1, quoting: null },
    ],
    [
      'with text after a quote',
      'a,b\n\n1,2\n3,"4"5\n6,7\n',
      { kind: 'quote-unclosed', file, row: 2, quoting: null },
    ],
    ['in Latin-1', Buffer.from('a,b\n1,x\n2,Amélie\n3,y\n', 'latin1'), { kind: 'not-utf8', file, row: 2 }],
    ['with a Latin-1 name', Buffer.from('año,b\n1,x\n', 'latin1'), { kind: 'not-utf8', file, row: 0 }],
    ['in UTF-16', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), { kind: 'not-a-table', file, what: 'utf-16' }],
    ['of ASCII in UTF-16', Buffer.from('a,b\n1,2\n', 'utf16le'), { kind: 'not-utf8', file, row: 0 }],
    ['cut in a character', Buffer.from('a,b\n1,é').subarray(0, -1), { kind: 'not-utf8', file, row: 1 }],
  ])('%s', async (_, content, problem) => {
    for (const chunkBytes of [1 << 20, 7, 1])
      expect(await refusalOf(content, { chunkBytes })).toEqual(problem);
  });

  it('missing, or a folder', async () => {
    const read = async (path: string): Promise<void> => {
      for await (const batch of readCsv(path)) expect(batch).toEqual([]);
    };
    const folder = folderWith({});
    expect(await problemOf(() => read(join(folder, file)))).toEqual({
      kind: 'file-unreadable',
      file,
      cause: 'ENOENT',
    });
    expect(await problemOf(() => read(folder))).toMatchObject({ kind: 'file-unreadable', cause: 'EISDIR' });
  });

  it('with a row beyond reason, without reading on', async () => {
    const row = `2,"${'x,\n'.repeat(12 << 20)}"\n`;
    const seen: number[] = [];
    const problem = await refusalOf(`a,b\n1,2\n${row}`, { onBytes: (bytes) => seen.push(bytes) });
    expect(problem).toEqual({ kind: 'row-too-large', file, row: 2, limit: 32 << 20 });
    expect(seen.at(-1)).toBeLessThan(34 << 20);
  });

  it('in the last row of many, told by its number', async () => {
    const rows = `${'1,"two\n""2"""\n'.repeat(200_000)}3,"four"\n`;
    const bytes = Buffer.concat([Buffer.from(`a,b\n${rows}`), Buffer.from([0x35, 0x2c, 0xe9, 0x0a])]);
    expect(await refusalOf(bytes)).toEqual({ kind: 'not-utf8', file, row: 200_002 });
    expect(await refusalOf(`a,b\n${rows}5`)).toMatchObject({ kind: 'truncated', row: 200_002 });
  });
});

describe('memory', () => {
  /** Reads the file in a process of its own and prints the rows, and the most memory it held, in MiB. */
  const READER = `
    const { readCsv } = await import(process.argv[1]);
    let rows = 0;
    for await (const batch of readCsv(process.argv[2])) rows += batch.length;
    console.log(JSON.stringify({ rows, peak: process.resourceUsage().maxRSS / 1024 }));
  `;

  function readApart(path: string): { rows: number; peak: number } {
    const module = new URL('../../../pipeline/raw/csv.ts', import.meta.url).href;
    const options = ['--max-old-space-size=48', '--no-warnings', '--input-type=module', '-e', READER];
    return JSON.parse(execFileSync(process.execPath, [...options, module, path], { encoding: 'utf8' }));
  }

  it('depends on the rows, not on the size of the file', { timeout: 60_000 }, () => {
    const folder = folderWith({});
    const row = `862,"[{'name': ""Tim 'Woody' Allen"", 'job': 'Director'}${' '.repeat(990)}\n]",é\n`;
    const block = Buffer.from(row.repeat(1000));
    const write = (name: string, blocks: number): string => {
      const path = join(folder, name);
      const file = openSync(path, 'w');
      writeSync(file, 'id,cast,title\n');
      for (let written = 0; written < blocks; written++) writeSync(file, block);
      closeSync(file);
      return path;
    };
    const small = readApart(write('small.csv', 20));
    const large = readApart(write('large.csv', 200));
    expect(large.rows).toBe(200_000);
    expect(block.length * 200).toBeGreaterThan(200 * 1000 * 1000);
    expect(large.peak).toBeLessThan(2 * small.peak);
    expect(large.peak).toBeLessThan(200);
  });
});
