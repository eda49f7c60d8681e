import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../notebooks/lib/figures/svg.ts';
import type { Axis, Figure, Trace } from '../../notebooks/lib/figures/types.ts';
import { NAMES, pathOf } from '../../notebooks/run.ts';
import { outputsOf, readNotebook } from '../../notebooks/runner/notebook.ts';
import { contrast, distance, VISIONS } from './colors.ts';
import { figuresOf } from './figures.ts';

/** Far more than the 2 that is just noticeable: series are told apart at a glance, by small marks. */
const MIN_DISTANCE = 15;
/** WCAG 2.2, 1.4.11. */
const MIN_CONTRAST = 3;

const figures = NAMES.flatMap((name) =>
  figuresOf(readNotebook(pathOf(name))).map(({ cell, figure }) => ({ place: `${name}#${cell}`, figure })),
);

it.each(NAMES)('shows each figure of %s as a picture, interactive, and as a table', (name) => {
  const notebook = readNotebook(pathOf(name));
  const cells = figuresOf(notebook).map(({ cell }) => cell);
  const pictures = outputsOf(notebook, 'image/png').map(({ cell }) => cell);
  const tables = outputsOf(notebook, 'text/html').filter(({ data }) => String(data).includes('<details>'));
  expect(cells.length).toBeGreaterThan(2);
  expect(pictures).toEqual(cells);
  expect(tables.map(({ cell }) => cell)).toEqual(cells);
});

describe.each(figures)('$place', ({ figure }) => {
  it('has a title and a description of its own', () => {
    expect(figure.layout.title.text).not.toBe('');
    expect(figure.layout.meta.alt.length).toBeGreaterThan(20);
    const titles = figures.map((other) => other.figure.layout.title.text);
    expect(titles.filter((title) => title === figure.layout.title.text)).toHaveLength(1);
  });

  it('names both axes with their units', () => {
    for (const axis of axesOf(figure)) expect(axis.title.text).toMatch(/^\p{Lu}.* \(.+\)$/u);
  });

  it('writes numbers as Spanish does', () => {
    expect(figure.config.locale).toBe('es');
    expect(figure.layout.separators).toBe(',.');
    for (const axis of axesOf(figure)) {
      expect(axis.ticktext).toHaveLength(axis.tickvals.length);
      for (const text of axis.ticktext) expect(text).not.toMatch(/\d\.\d{1,2}(?!\d)|\d,\d{3}/);
    }
  });

  it('has all its data within the axes', () => {
    for (const trace of figure.data) {
      for (const [axis, values] of [
        [figure.layout.xaxis, trace.x],
        [figure.layout.yaxis, trace.y],
      ] as const) {
        for (const value of values) if (value !== null) expect(isWithin(axis, value)).toBe(true);
      }
    }
  });

  it('has colours that all eyes tell apart, on a white that they stand out from', () => {
    const colors = seriesColors(figure.data);
    for (const color of colors) {
      expect(contrast(color, figure.layout.plot_bgcolor)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
    for (const vision of VISIONS) {
      for (const [a, b] of pairsOf(colors)) {
        expect(distance(a, b, vision), `${a} ${b} ${vision}`).toBeGreaterThan(MIN_DISTANCE);
      }
    }
  });

  it('tells the series of points and lines apart by more than colour', () => {
    const marks = figure.data.flatMap((trace) =>
      trace.type === 'scatter' && trace.showlegend && trace.marker !== undefined
        ? [`${trace.marker.symbol} ${trace.line?.dash ?? ''}`]
        : [],
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('has a table with a cell under each head', () => {
    const { head, rows } = figure.layout.meta.table;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const cell of row) expect(cell).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('can be drawn without plotly', () => {
    const svg = renderSvg(figure);
    expect(svg).toContain(`viewBox="0 0 760 ${figure.layout.height}"`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

function axesOf(figure: Figure): Axis[] {
  return [figure.layout.xaxis, figure.layout.yaxis];
}

function isWithin(axis: Axis, value: number | string): boolean {
  if (typeof value === 'string') return axis.categoryarray?.includes(value) ?? false;
  const along = axis.type === 'log' ? Math.log10(value) : value;
  return along >= Math.min(...axis.range) - 1e-9 && along <= Math.max(...axis.range) + 1e-9;
}

/** The colours that stand for a series each. Where every mark has its own, the colour repeats a written value. */
function seriesColors(traces: readonly Trace[]): string[] {
  const colors = traces.flatMap(({ marker }) => (typeof marker?.color === 'string' ? [marker.color] : []));
  return [...new Set(colors)];
}

function pairsOf(colors: readonly string[]): [string, string][] {
  return colors.flatMap((a, index) => colors.slice(index + 1).map((b): [string, string] => [a, b]));
}
