/** Where a notebook's figure has its words, with the room of a page and with that of a phone. */
import { describe, expect, it } from 'vitest';
import { type FigureLayout, type FigureTrace, placesFor } from '../../../site/notebooks/figure-places.ts';

const axis = (text: string, ticktext: readonly string[], type = 'linear') => ({
  title: { text },
  type,
  tickvals: ticktext.map(Number),
  ticktext,
});
const layout: FigureLayout = {
  title: { text: 'Retorno medio y mediano según el mínimo que se exige' },
  font: {},
  legend: { orientation: 'h' },
  margin: { t: 92 },
  xaxis: axis('Mínimo exigido a presupuesto y recaudación (dólares)', ['1', '2', '3', '4', '5', '6', '7']),
  yaxis: axis('Retorno (veces lo invertido)', ['0', '10']),
};
const data: FigureTrace[] = [
  { type: 'bar', name: 'media', showlegend: true, marker: { color: '#0072b2' } },
  {
    type: 'scatter',
    mode: 'lines+markers',
    name: 'mediana',
    showlegend: true,
    marker: { color: '#d55e00', symbol: 'diamond' },
  },
  {
    type: 'scatter',
    mode: 'lines',
    name: 'nada',
    showlegend: true,
    line: { color: '#222222', dash: 'dash' },
  },
  { type: 'bar', name: 'sin leyenda', showlegend: false, marker: { color: '#000000' } },
];

const textOf = (part: object): string => (part as { text: string }).text;

describe('on a page', () => {
  const places = placesFor(layout, data, 700);

  it('the title is one line, and the axes and the legend are Plotly’s', () => {
    expect(textOf(places.title)).toBe(layout.title.text);
    expect(places.showlegend).toBe(true);
    expect(places.margin).toEqual({ t: 92 });
    expect(places.xaxis).toMatchObject({ ticktext: layout.xaxis.ticktext });
    expect(places.yaxis).toMatchObject({ title: { text: layout.yaxis.title.text } });
  });
});

describe('on a phone', () => {
  const places = placesFor(layout, data, 343);
  const lines = textOf(places.title).split('<br>');
  const plain = lines.map((line) => line.replace(/<[^>]*>/g, ''));

  it('everything said is still said: title, names of the data in their colours, both axes', () => {
    expect(plain).toEqual([
      'Retorno medio y mediano según el',
      'mínimo que se exige',
      '■ media',
      '◆ mediana',
      '╍ nada',
      '↕ Retorno (veces lo invertido)',
    ]);
    expect(lines.slice(2, 5).map((line) => /color:(#\w+)/.exec(line)?.[1])).toEqual([
      '#0072b2',
      '#d55e00',
      '#222222',
    ]);
    const below = textOf((places.xaxis as { title: object }).title);
    expect(below.replaceAll('<br>', ' ')).toBe(layout.xaxis.title.text);
    expect(below.split('<br>').length).toBeGreaterThan(1);
    expect(places.showlegend).toBe(false);
  });

  it('the data begin below the title’s last line', () => {
    expect(places.margin.t).toBeGreaterThan(places.titleHeight);
    expect(places.titleHeight).toBeGreaterThan(20 * lines.length);
  });

  it('of many figures along the axis every other is labelled, each by its own', () => {
    expect(places.xaxis).toMatchObject({ tickvals: [1, 3, 5, 7], ticktext: ['1', '3', '5', '7'] });
    expect(places.yaxis).toMatchObject({ title: { text: '' }, ticktext: ['0', '10'] });
  });

  it('of categories as many are labelled as there is room for', () => {
    const named = (count: number) => {
      const names = Array.from({ length: count }, (_, place) => String(place));
      return placesFor({ ...layout, xaxis: axis('Tramo', names, 'category') }, data, 343).xaxis;
    };
    expect(named(9)).toMatchObject({ ticktext: { length: 9 } });
    expect(named(20)).toMatchObject({ ticktext: { length: 10 } });
  });
});
