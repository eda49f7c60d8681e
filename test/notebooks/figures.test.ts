import { describe, expect, it } from 'vitest';
import { COLORS } from '../../notebooks/lib/look.ts';
import { PLOTLY } from '../../notebooks/lib/show.ts';
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

it.each(NAMES)('shows each figure of %s as a picture, interactive, and as a table, side by side', (name) => {
  const { cells } = readNotebook(pathOf(name));
  let found = 0;
  for (const { outputs = [] } of cells) {
    for (const [at, { data }] of outputs.entries()) {
      if (data?.[PLOTLY] === undefined) continue;
      found += 1;
      expect(outputs[at - 1]?.data).toHaveProperty(['image/png']);
      expect([outputs[at + 1]?.data?.['text/html']].flat().join('')).toContain('<details>');
    }
  }
  expect(found).toBeGreaterThan(2);
  expect(outputsOf(readNotebook(pathOf(name)), 'image/png')).toHaveLength(found);
});

it('draws with at least six kinds of trace', () => {
  const kinds = new Set(figures.flatMap(({ figure }) => figure.data.map(({ type }) => type)));
  expect(kinds.size).toBeGreaterThanOrEqual(6);
});

it('has colours that all eyes tell apart, on a white that they stand out from', () => {
  for (const [at, color] of COLORS.entries()) {
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(MIN_CONTRAST);
    for (const other of COLORS.slice(at + 1)) {
      for (const vision of VISIONS) {
        expect(distance(color, other, vision), `${color} ${other} ${vision}`).toBeGreaterThan(MIN_DISTANCE);
      }
    }
  }
});

describe.each(figures)('$place', ({ figure: { data, layout } }) => {
  it('has a title and a description of its own', () => {
    expect(layout.title.text).not.toBe('');
    expect(layout.meta.alt.length).toBeGreaterThan(40);
    const titles = figures.map((other) => other.figure.layout.title.text);
    expect(titles.filter((title) => title === layout.title.text)).toHaveLength(1);
  });

  it('names its axes of figures, and shows none that means nothing', () => {
    for (const { type, x, y } of data) {
      if (type === 'pie') continue;
      const [xaxis, yaxis] = [layout.xaxis, layout.yaxis] as {
        title?: { text: string };
        visible?: boolean;
      }[];
      const isLying = Array.isArray(y) && typeof y[0] === 'string';
      const counts = type === 'heatmap' ? undefined : isLying ? xaxis : yaxis;
      if (counts !== undefined) expect(counts.title?.text).toMatch(/^\p{Lu}/u);
      if (type === 'heatmap' && x === undefined)
        expect([xaxis?.visible, yaxis?.visible]).toEqual([false, false]);
    }
  });

  it('writes numbers as Spanish does', () => {
    expect(layout.template.layout.separators).toBe(',.');
  });

  it('tells series of points and lines apart by more than colour', () => {
    const series = data.filter(({ type }) => type === 'scatter');
    const marks = series.map(({ mode, line, marker }) =>
      JSON.stringify([mode, line, (marker as { symbol?: string })?.symbol]),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('has no figure that is none', () => {
    expect(JSON.stringify(data)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
