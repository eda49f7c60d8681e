/** Ways in which a raw file comes to be damaged. Each takes the file's bytes and gives others. */
import Papa from 'papaparse';
import type { Random } from '../../../bench/synthetic/random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const COMMA = 44;
const LINE_FEED = 10;
const QUOTE = 34;

/** Bytes with some of them, from `start` to `end`, replaced. */
function splice(bytes: Buffer, start: number, end: number, middle: Uint8Array | string = ''): Buffer {
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(middle), bytes.subarray(end)]);
}

/** Changes some single bytes, each at random or at one that has a meaning for CSV. */
function changeBytes(bytes: Buffer, random: Random, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  const count = 1 + random.below(20);
  for (let done = 0; done < count; done++) {
    const at = random.below(changed.length);
    changed[at] = change(changed[at] ?? 0);
  }
  return changed;
}

/** Somewhere in the file; half of the time at one of the signs that its structure is made of. */
function somewhere(bytes: Buffer, random: Random): number {
  const at = random.below(bytes.length);
  if (random.chance(0.5)) return at;
  const sign = bytes.indexOf(random.of([COMMA, LINE_FEED, QUOTE]) ?? COMMA, at);
  return sign === -1 ? at : sign + random.below(2);
}

/** Works on the table that the file is, where it is one. */
function onTable(change: (table: string[][], random: Random) => void): Mutation {
  return (bytes, random) => {
    const { data } = Papa.parse<string[]>(bytes.toString(), { skipEmptyLines: true });
    change(data, random);
    return Buffer.from(`${Papa.unparse(data, { newline: '\n' })}\n`);
  };
}

/** The cells of one column, header and all, or of some rows alone. */
function eachOf(table: string[][], random: Random, change: (row: string[]) => void): void {
  const rows = random.of([
    table,
    table.slice(0, 1),
    table.slice(1),
    table.slice(1).filter(() => random.chance(0.05)),
  ]);
  for (const row of rows ?? []) change(row);
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flipped bits': (bytes, random) => changeBytes(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  'other letters': (bytes, random) => changeBytes(bytes, random, () => 32 + random.below(95)),
  'NUL bytes': (bytes, random) => changeBytes(bytes, random, () => 0),
  'cut at the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'a piece missing': (bytes, random) => {
    const start = somewhere(bytes, random);
    return splice(bytes, start, start + random.below(random.of([20, 2000, 200_000]) ?? 20));
  },
  'a piece twice': (bytes, random) => {
    const start = somewhere(bytes, random);
    return splice(bytes, start, start, bytes.subarray(start, start + random.below(5000)));
  },
  'a quote more': (bytes, random) => {
    const at = somewhere(bytes, random);
    return splice(bytes, at, at, '"');
  },
  'a quote less': (bytes, random) => {
    const at = bytes.indexOf(QUOTE, random.below(bytes.length));
    return at === -1 ? bytes : splice(bytes, at, at + 1);
  },
  'a line break more': (bytes, random) => {
    const at = somewhere(bytes, random);
    return splice(bytes, at, at, random.of(['\n', '\r\n', '\r', '\n\n', '\u2028']));
  },
  'other line breaks': (bytes, random) =>
    Buffer.from(bytes.toString().replace(/\n/g, () => random.of(['\r\n', '\r\n', '\n']) ?? '\n')),
  CRLF: (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  'CR alone': (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r')),
  'Latin-1': (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  'Latin-1 in part': (bytes, random) => {
    const start = random.below(bytes.length);
    return splice(
      bytes,
      start,
      start + 5000,
      Buffer.from(bytes.toString('utf8', start, start + 5000), 'latin1'),
    );
  },
  'UTF-16': (bytes, random) => {
    const text = (random.chance(0.5) ? '\ufeff' : '') + bytes.toString();
    const little = Buffer.from(text, 'utf16le');
    return random.chance(0.5) ? little : little.swap16();
  },
  'ASCII in UTF-16': (bytes) => Buffer.from(bytes.toString().replace(/[^ -~\n]/g, ''), 'utf16le'),
  'read as Latin-1 twice': (bytes) => Buffer.from(bytes.toString('latin1')),
  BOM: (bytes, random) => Buffer.from('\ufeff'.repeat(1 + random.below(2)) + bytes.toString()),
  'a giant field': (bytes, random) => {
    const at = somewhere(bytes, random);
    return splice(
      bytes,
      at,
      at,
      (random.of(['x', '[', 'é', ' ', '""', "'"]) ?? 'x').repeat(random.below(3_000_000)),
    );
  },
  'a deep cell': onTable((table, random) => {
    const row = random.of(table.slice(1));
    if (row !== undefined)
      row[random.below(row.length)] = (random.of(['[', '{1:', '(', '-', "'a' "]) ?? '[').repeat(5000);
  }),
  'odd values': onTable((table, random) => {
    const odd = [
      '',
      ' ',
      '-1',
      '1e999',
      'NaN',
      '0x10',
      '99999999999999999999',
      "[{'id': 1}]",
      '{}',
      'None',
      '\0',
      '2001-02-30',
      '=',
    ];
    for (let count = random.below(50); count >= 0; count--) {
      const row = random.of(table.slice(1));
      if (row !== undefined) row[random.below(row.length)] = random.of(odd) ?? '';
    }
  }),
  'columns swapped': onTable((table, random) => {
    const [a, b] = [random.below(table[0]?.length ?? 0), random.below(table[0]?.length ?? 0)];
    eachOf(table, random, (row) => {
      [row[a], row[b]] = [row[b] ?? '', row[a] ?? ''];
    });
  }),
  'a column missing': onTable((table, random) => {
    const column = random.below(table[0]?.length ?? 0);
    eachOf(table, random, (row) => row.splice(column, 1));
  }),
  'a column twice': onTable((table, random) => {
    const column = random.below(table[0]?.length ?? 0);
    eachOf(table, random, (row) => row.splice(random.below(2) * column, 0, row[column] ?? ''));
  }),
  'a column named as another': onTable(([header = []], random) => {
    header[random.below(header.length)] = random.of(header) ?? '';
  }),
  'rows in another order, some again': onTable((table, random) => {
    const rows = table.splice(1);
    while (rows.length > 0) {
      const [row = []] = rows.splice(random.below(rows.length), 1);
      table.push(row, ...(random.chance(0.1) ? [[...row]] : []));
    }
  }),
  'almost empty': (bytes, random) =>
    Buffer.from(
      random.of(['', '\n', '\ufeff', '"', ',', '\0', bytes.toString().split('\n', 1)[0] ?? '']) ?? '',
    ),
  noise: (bytes, random) => Buffer.from(bytes.subarray(0, 10_000).map(() => random.below(256))),
};
