import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isId,
  monthOf,
  ownText,
  parseDate,
  parseId,
  parseNumber,
  weekdayOf,
} from '../../../pipeline/catalog/values.ts';
import { hasPython, NO_PYTHON, runPython } from '../raw/python.ts';

describe('ids', () => {
  it.each([
    ['862', 862],
    [' 862 ', 862],
    ['862.0', 862],
    ['000862', 862],
    ['999999999999999', 999_999_999_999_999],
  ])('%j is %d', (text, id) => {
    expect(parseId(text)).toBe(id);
  });

  it.each([
    '',
    ' ',
    '0',
    '0.0',
    '-5',
    '+5',
    '8.5',
    '862.00',
    '1e3',
    '0x1F',
    '1997-08-20',
    'tt0114709',
    '٣',
    '1 2',
  ])('%j is none', (text) => {
    expect(parseId(text)).toBeNull();
  });

  it('is none with more digits than a number keeps', () => {
    expect(parseId('9'.repeat(16))).toBeNull();
  });

  it('in a nested cell is a positive integer', () => {
    expect([1, 2 ** 53 - 1].every(isId)).toBe(true);
    expect([0, -1, 1.5, 2 ** 53, Infinity, NaN, 12n, '1', null, undefined, []].some(isId)).toBe(false);
  });
});

describe('numbers', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['0', 0],
    ['-0', 0],
    ['81.0', 81],
    [' 21.946943 ', 21.946943],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1e3', 1000],
    ['.25', 0.25],
    ['1e+3', 1000],
    ['1e-1', 0.1],
    ['1e-12', 1e-12],
    ['100000', 100_000],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text, 0, 100_000)).toBe(value);
  });

  it.each([
    '-1',
    '100001',
    '1e999',
    'NaN',
    'Infinity',
    'abc',
    '1,000',
    '$5',
    '0x10',
    '1 000',
    '--1',
    '.',
    '1e',
  ])('%j is none, or out of bounds', (text) => {
    expect(parseNumber(text, 0, 100_000)).toBeNull();
  });
});

describe('texts', () => {
  it.each([
    ['  A  Film\n\tabout\u00a0x ', 'A Film about x'],
    ['', null],
    [' \n ', null],
    ['Вий 千 🎬', 'Вий 千 🎬'],
  ])('%j', (text, own) => {
    expect(ownText(text)).toBe(own);
  });
});

describe('calendar dates', () => {
  it.each(['1995-10-30', '2000-02-29', '1800-01-01', '2200-12-31', ' 2004-02-29 '])('%j is one', (text) => {
    expect(parseDate(text)).toBe(text.trim());
  });

  it.each([
    ...[
      '',
      '1',
      '1995',
      '1995-10',
      '1995-10-30T00:00',
      '1995/10/30',
      '30-10-1995',
      '95-10-30',
      '1995-1-5',
      '11995-10-30',
    ],
    ...['1995-00-10', '1995-13-10', '1995-10-00', '1995-10-32', '1995-04-31', '1900-02-29', '2001-02-29'],
    ...['1799-12-31', '2201-01-01', '0000-00-00', '-001-01-01'],
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  /** Every day from 1800 to 2200, counted on from a known one: 1 January 1800 was a Wednesday. */
  function eachDay(use: (date: string, month: number, weekday: number) => void): number {
    let count = 0;
    for (let year = 1800; year <= 2200; year++) {
      const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
      for (const [index, days] of [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
        for (let day = 1; day <= days; day++) {
          const [month, dayOfMonth] = [index + 1, day].map((part) => String(part).padStart(2, '0'));
          use(`${year}-${month}-${dayOfMonth}`, index + 1, ((2 + count++) % 7) + 1);
        }
      }
    }
    return count;
  }

  it('have their month and weekday on every day of four centuries', () => {
    let wrong = 0;
    const days = eachDay((date, month, weekday) => {
      if (parseDate(date) !== date || monthOf(date) !== month || weekdayOf(date) !== weekday) wrong++;
    });
    expect(days).toBe(146_462);
    expect(wrong).toBe(0);
  });

  it("have Python's weekday", async ({ skip }) => {
    skip(!hasPython, NO_PYTHON);
    const dates: string[] = [];
    eachDay((date) => {
      dates.push(date);
    });
    const program = `
import datetime, json, sys
json.dump([datetime.date.fromisoformat(d).isoweekday() for d in json.load(sys.stdin)], sys.stdout)`;
    expect(dates.map(weekdayOf)).toEqual(JSON.parse(await runPython(program, dates)));
  });

  it('exist only if the calendar has them', () => {
    const part = (max: number): fc.Arbitrary<string> =>
      fc.nat(max).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const time = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
        expect(parseDate(text)).toBe(exists ? text : null);
      }),
    );
  });

  it.each(['Pacific/Kiritimati', 'America/Argentina/Buenos_Aires', 'Pacific/Pago_Pago', 'Europe/Madrid'])(
    'are the same in %s',
    (zone) => {
      const module = new URL('../../../pipeline/catalog/values.ts', import.meta.url).href;
      const program = `
        const { monthOf, weekdayOf } = await import(process.argv[1]);
        const dates = process.argv[2].split(' ');
        console.log(JSON.stringify([new Date(0).getTimezoneOffset(), ...dates.map((d) => [monthOf(d), weekdayOf(d)])]));`;
      const dates = '1995-10-30 1970-01-01 2011-12-30 1892-07-04 2017-03-26 1999-12-31';
      const printed = execFileSync(
        process.execPath,
        ['--no-warnings', '--input-type=module', '-e', program, module, dates],
        { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
      );
      const [offset, ...found] = JSON.parse(printed) as [number, ...[number, number][]];
      expect(offset).not.toBe(0);
      expect(found).toEqual([
        [10, 1],
        [1, 4],
        [12, 5],
        [7, 1],
        [3, 7],
        [12, 5],
      ]);
    },
  );
});
