import { expect, it } from 'vitest';
import { Ledger } from '../../../pipeline/catalog/ledger.ts';
import { isLeftOut, LEFT_OUT_RULES, REPAIR_RULES } from '../../../pipeline/common/rules.ts';

const ENTRY = { file: 'movies', row: 1, id: '9', rule: 'undated', field: 'release_date', value: '' } as const;

it('gives its entries by file, row, rule and field, whatever the order they came in', () => {
  const ledger = new Ledger();
  const entries = [
    { ...ENTRY, file: 'credits', row: 5, rule: 'repeated-cast', field: 'cast' },
    { ...ENTRY, row: 2, rule: 'invalid-number', field: 'budget' },
    { ...ENTRY, row: 2, rule: 'invalid-number', field: 'revenue' },
    { ...ENTRY, row: 2, rule: 'zero-runtime', field: 'runtime' },
    { ...ENTRY, row: 10 },
  ] as const;
  for (const entry of entries.toReversed()) ledger.add(entry);
  expect(ledger.entries()).toEqual(entries);
});

it('counts by rule, and the rows left out by file', () => {
  const ledger = new Ledger();
  ledger.add(ENTRY);
  ledger.add({ ...ENTRY, row: 2 });
  ledger.add({ ...ENTRY, row: 3, rule: 'zero-runtime' });
  ledger.add({ ...ENTRY, file: 'credits', rule: 'credits-repeated' });
  expect(ledger.counts()).toEqual({ undated: 2, 'zero-runtime': 1, 'credits-repeated': 1 });
  expect([ledger.leftOut('movies'), ledger.leftOut('credits'), ledger.leftOut('keywords')]).toEqual([
    2, 1, 0,
  ]);
});

it('keeps so many entries of a rule, and counts the rest', () => {
  const thread = new Ledger(3);
  for (let row = 1; row <= 5; row++) thread.add({ ...ENTRY, file: 'credits', row, rule: 'credits-repeated' });
  const ledger = new Ledger(3);
  ledger.add(ENTRY);
  ledger.addAll(thread.contents());
  expect(ledger.entries().map(({ row }) => row)).toEqual([1, 2, 3, ENTRY.row]);
  expect(ledger.counts()).toEqual({ undated: 1, 'credits-repeated': 5 });
  expect(ledger.leftOut('credits')).toBe(5);
  expect(ledger.summarised()).toEqual([{ rule: 'credits-repeated', shown: 3, all: 5 }]);
});

it('shortens what the source said to 80 characters', () => {
  const ledger = new Ledger();
  ledger.add({ ...ENTRY, id: 'i'.repeat(500), value: 'x'.repeat(81) });
  ledger.add({ ...ENTRY, row: 2, value: 'y'.repeat(80) });
  const [long, whole] = ledger.entries();
  expect(long?.value).toBe(`${'x'.repeat(79)}…`);
  expect(long?.id).toHaveLength(80);
  expect(whole?.value).toBe('y'.repeat(80));
});

it('tells the rules that leave a row out from those that repair it', () => {
  expect(LEFT_OUT_RULES.every(isLeftOut)).toBe(true);
  expect(REPAIR_RULES.some(isLeftOut)).toBe(false);
});
