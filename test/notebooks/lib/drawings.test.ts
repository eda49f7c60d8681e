import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../notebooks/lib/cloud.ts';
import { numericAxis } from '../../../notebooks/lib/figures/axes.ts';
import { barChart } from '../../../notebooks/lib/figures/charts.ts';
import { inkOn } from '../../../notebooks/lib/figures/palette.ts';
import { renderSvg } from '../../../notebooks/lib/figures/svg.ts';
import { placeNodes } from '../../../notebooks/lib/network.ts';
import { contrast } from '../colors.ts';

describe('an axis', () => {
  it('has a few round ticks within its range', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { range, tickvals, ticktext } = numericAxis({ title: 'T (u)' }, values);
        expect(tickvals.length).toBeGreaterThanOrEqual(1);
        expect(tickvals.length).toBeLessThanOrEqual(8);
        expect(new Set(ticktext).size).toBe(ticktext.length);
        for (const tick of tickvals) {
          expect(Number(tick)).toBeGreaterThanOrEqual(range[0] - 1e-6 * Math.abs(range[0]));
          expect(Number(tick)).toBeLessThanOrEqual(range[1] + 1e-6 * Math.abs(range[1]));
        }
      }),
    );
  });

  it('writes powers of ten, and years without a thousands mark', () => {
    const money = numericAxis({ title: 'T (u)', scale: 'log' }, [500, 2e9]);
    expect(money.ticktext).toEqual([
      '1.000',
      '10.000',
      '100.000',
      '1\u00a0M',
      '10\u00a0M',
      '100\u00a0M',
      '1.000\u00a0M',
    ]);
    const years = numericAxis({ title: 'T (u)', format: 'year' }, [1920, 2010]);
    expect(years.ticktext).toContain('1960');
  });

  it('of counts has no tick between whole numbers', () => {
    expect(numericAxis({ title: 'T (u)', whole: true }, [0, 2], true).tickvals).toEqual([0, 1, 2]);
  });
});

describe('a cloud', () => {
  it('has no two words on one another, nor any outside', () => {
    const word = fc.record({
      text: fc.string({ minLength: 2, maxLength: 12 }),
      weight: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const placed = placeWords(words, { width: 700, height: 380 });
        for (const [index, a] of placed.entries()) {
          expect(a.x).toBeGreaterThan(0);
          expect(a.x).toBeLessThan(700);
          for (const b of placed.slice(index + 1)) {
            const apart =
              Math.abs(a.y - b.y) >= (a.size + b.size) / 2 ||
              Math.abs(a.x - b.x) > Math.min(a.size, b.size) * 0.6;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('a network is drawn the same each time, with joined nodes nearer than others', () => {
  const edges = [
    [0, 1],
    [2, 3],
  ] as const;
  const places = placeNodes(4, edges);
  expect(placeNodes(4, edges)).toEqual(places);
  const between = (a: number, b: number): number =>
    Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
  expect(between(0, 1)).toBeLessThan(between(0, 2));
});

it('text on a coloured cell is read', () => {
  for (const color of ['#e2ecf5', '#003e6e', '#7f95aa', '#b24c00']) {
    expect(contrast(color, inkOn(color))).toBeGreaterThan(4.5);
  }
});

describe('a picture', () => {
  const figure = barChart({
    title: 'Películas < series & más',
    alt: 'Dos barras.',
    categoryTitle: 'Tipo (nombre)',
    categories: ['a', 'b'],
    value: { title: 'Cantidad (películas)' },
    series: [{ name: 'n', values: [10, 5] }],
  });

  it('escapes what it writes', () => {
    expect(renderSvg(figure)).toContain('<title>Películas &lt; series &amp; más</title>');
  });

  it('has bars as tall as their values', () => {
    const heights = [...renderSvg(figure).matchAll(/height="([\d.]+)" fill="#0072b2"/g)].map((match) =>
      Number(match[1]),
    );
    expect(heights).toHaveLength(2);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1);
  });
});
