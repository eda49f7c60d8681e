/** How a notebook's figure is laid out, with the room of a page and with that of a phone. */
import { describe, expect, it } from 'vitest';
import { look } from '../../../notebooks/lib/look.ts';
import { type FigureLayout, layoutFor } from '../../../site/notebooks/figure-layout.ts';

const layout: FigureLayout = {
  title: { text: 'El promedio depende del mínimo que se exige; la mediana, no' },
  template: look() as FigureLayout['template'],
};
const data = [
  { type: 'scatter', name: 'promedio' },
  { type: 'scatter', name: 'mediana' },
];
const colors = { font: 'Archivo', ink: 'rgb(1, 2, 3)', line: 'rgb(4, 5, 6)', series: ['#111111', '#222222'] };

interface Laid {
  readonly title: { readonly text: string };
  readonly showlegend?: boolean;
  readonly template: {
    readonly layout: {
      readonly font: object;
      readonly colorway: readonly string[];
      readonly separators: string;
      readonly margin: { readonly t: number };
      readonly xaxis: object;
    };
  };
}
const laidOut = (width: number, traces = data) => layoutFor(layout, traces, width, colors) as Laid;

describe.each([343, 900])('at %d pixels', (width) => {
  it('has the colours and the letters of the page, and numbers as Spanish writes them', () => {
    const { font, colorway, separators, xaxis } = laidOut(width).template.layout;
    expect(font).toMatchObject({ family: 'Archivo', color: 'rgb(1, 2, 3)' });
    expect(colorway).toEqual(colors.series);
    expect(separators).toBe(',.');
    expect(xaxis).toMatchObject({ gridcolor: 'rgb(4, 5, 6)', automargin: true });
  });
});

it('on a page the title is one line, and the legend is Plotly’s', () => {
  const { title, showlegend } = laidOut(900);
  expect(title.text).toBe(layout.title.text);
  expect(showlegend).toBeUndefined();
});

it('on a phone the title and the names of the series, each in its colour, have lines of their own', () => {
  const { title, showlegend, template } = laidOut(343);
  const lines = title.text.split('<br>');
  const plain = lines.map((line) => line.replace(/<[^>]*>/g, ''));
  expect(plain.slice(0, -2).join(' ')).toBe(layout.title.text);
  expect(plain.length).toBeGreaterThan(3);
  expect(plain.slice(-2)).toEqual(['● promedio', '● mediana']);
  expect(lines.slice(-2).map((line) => /color:(#\w+)/.exec(line)?.[1])).toEqual(colors.series);
  expect(showlegend).toBe(false);
  expect(template.layout.margin.t).toBeGreaterThan(19 * lines.length);
});

it('on a phone the name of the axis below fits under the data', () => {
  const named = { ...layout, xaxis: { title: { text: 'Millones de dólares de cada época' } } };
  const { xaxis } = layoutFor(named, data, 343, colors) as { xaxis: { title: { text: string } } };
  expect(xaxis.title.text.split('<br>').length).toBeGreaterThan(1);
  expect(xaxis.title.text.replaceAll('<br>', ' ')).toBe(named.xaxis.title.text);
});

it('one series alone needs no name beside the title', () => {
  expect(laidOut(343, data.slice(0, 1)).title.text).not.toContain('●');
});
