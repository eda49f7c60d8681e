import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../pipeline/common/rules.ts';
import { ledgerCells, ledgerOrder, ledgerSearch } from '../../../site/data/ledger.ts';
import { foundLine } from '../../../site/data/texts.ts';

const entries: readonly LedgerEntry[] = [
  { file: 'credits', row: 71, id: '11859', rule: 'repeated-cast', field: 'cast', value: 'Dan Hedaya' },
  { file: 'movies', row: 19_731, id: '82663', rule: 'invalid-id', field: 'id', value: '1997-08-20' },
  { file: 'movies', row: 30, id: '862', rule: 'implausible-budget', field: 'budget', value: '30' },
];

describe('a search in the ledger', () => {
  const rows = (query: string) => ledgerSearch(entries)(query).map(({ row }) => row);

  it.each([
    ['a reason, without its accents', 'inverosimil', [30]],
    ['part of a name', 'dan hed', [71]],
    ['a value of signs', '1997-08-20', [19_731]],
    ['an id', '862', [30]],
    ['a row as it is shown', '19.731', [19_731]],
    ['a row as it is typed', '19731', [19_731]],
    ['words of several columns', 'credits cast', [71]],
    ['nothing', ' ', [71, 19_731, 30]],
    ['what is not there', 'toy story', []],
  ])('finds by %s', (_, query, found) => {
    expect(rows(query)).toEqual(found);
  });
});

it('begins with the rows left out', () => {
  expect(ledgerOrder(entries).map(({ row }) => row)).toEqual([19_731, 71, 30]);
});

it('shows rows in figures of Spanish', () => {
  expect(entries.slice(1, 2).map(ledgerCells)).toEqual([
    ['movies', '19.731', '82663', 'Identificador no válido', 'id', '1997-08-20'],
  ]);
});

it('says how many entries are shown, of how many found', () => {
  expect(foundLine(400, 4532, 4532)).toBe('4532 anotaciones. Se muestran las primeras 400.');
  expect(foundLine(1, 1, 4532)).toBe('1 anotación de 4532.');
  expect(foundLine(12, 12, 12)).toBe('12 anotaciones.');
  expect(foundLine(0, 0, 4532)).toBe('Ninguna anotación dice eso.');
});

it('says in Spanish what is wrong with a list', () => {
  const cellOf = (value: string): string | undefined =>
    ledgerCells({ file: 'credits', row: 1, id: '862', rule: 'broken-literal', field: 'crew', value }).at(-1);
  expect(cellOf('unclosed-string at offset 2996: "\'"')).toBe(
    "unas comillas no se cierran (carácter 2997: «'»)",
  );
  expect(cellOf('unexpected-end at offset 11 (end of text)')).toBe('se acaba antes de tiempo (carácter 12)');
  expect(cellOf('Unterminated string in JSON at position 7')).toBe('no es JSON bien escrito');
  expect(cellOf('null')).toBe('null');
});
