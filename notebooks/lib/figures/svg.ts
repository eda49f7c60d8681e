/**
 * A figure as a picture without plotly: for GitHub, which shows no script's output, for print, and as what stands
 * on a page until the reader asks for the interactive form. It draws what `charts.ts` makes and nothing more.
 */
import { FAINT, GRID, INK, PAPER } from './palette.ts';
import type { Axis, BarTrace, Cell, Figure, MarkerSymbol, ScatterTrace } from './types.ts';

/** In pixels; the height is the figure's own. */
export const WIDTH = 760;
/** Wide ones: labels that fit in these fit in others. */
const FONT = "'DejaVu Sans', Verdana, sans-serif";
const SIZE = 12;
/** Mean width of a character of the font, as a share of its size: enough to make room for labels. */
const CHARACTER = 0.6;
const LEGEND_LINE = 20;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One element a line, so that a change in the data is a change in a few lines. */
export function renderSvg(figure: Figure): string {
  const { layout } = figure;
  const named = figure.data.filter(({ showlegend }) => showlegend);
  const legend = legendOf(named);
  const turned = layout.xaxis.type === 'category' && isCrowded(layout.xaxis);
  const frame: Frame = {
    left: 44 + Math.max(24, longest(layout.yaxis.ticktext) * SIZE * CHARACTER),
    right: WIDTH - 18,
    top: 46 + legend.height,
    bottom: layout.height - 44 - (turned ? longest(layout.xaxis.ticktext) * SIZE * CHARACTER * 0.7 : 0),
  };
  const x = scaleOf(layout.xaxis, frame.left, frame.right);
  const y = scaleOf(layout.yaxis, frame.bottom, frame.top);
  const size = `width="${WIDTH}" height="${layout.height}" viewBox="0 0 ${WIDTH} ${layout.height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${FONT}" font-size="${SIZE}">`,
    `<title>${escapeText(layout.title.text)}</title>`,
    `<desc>${escapeText(layout.meta.alt)}</desc>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    text(layout.title.text, 16, 24, { size: 16, weight: 'bold' }),
    ...legend.elements,
    ...(layout.shapes ?? []).map((cell) => cellOf(cell, x, y)),
    ...xAxis(layout.xaxis, x, frame, layout.height, turned),
    ...yAxis(layout.yaxis, y, frame),
    ...bars(figure, x, y),
    ...figure.data.filter((trace) => trace.type === 'scatter').flatMap((trace) => scatter(trace, x, y)),
    '</svg>',
    '',
  ].join('\n');
}

type Scale = (value: number | string | null) => number;

function scaleOf(axis: Axis, start: number, end: number): Scale {
  const [low, high] = axis.range;
  const positions = new Map((axis.categoryarray ?? []).map((name, index) => [name, index]));
  return (value) => {
    if (value === null) return Number.NaN;
    const number = typeof value === 'number' ? value : (positions.get(value) ?? 0);
    const along = axis.type === 'log' ? Math.log10(number) : number;
    return start + ((along - low) / (high - low)) * (end - start);
  };
}

function isCrowded(axis: Axis): boolean {
  const room = (WIDTH - 120) / Math.max(1, axis.ticktext.length);
  return longest(axis.ticktext) * SIZE * CHARACTER > room;
}

function xAxis(axis: Axis, scale: Scale, frame: Frame, height: number, turned: boolean): string[] {
  const ticks = axis.tickvals.flatMap((value, index) => {
    const at = scale(value);
    const label = axis.ticktext[index] ?? '';
    const below = frame.bottom + 17;
    return [
      ...(axis.showgrid ? [line(at, frame.top, at, frame.bottom, GRID)] : []),
      turned
        ? `<text x="${n(at)}" y="${n(below)}" fill="${INK}" text-anchor="end" transform="rotate(-45 ${n(at)} ${n(below)})">${escapeText(label)}</text>`
        : text(label, at, below, { anchor: 'middle' }),
    ];
  });
  const title = text(axis.title.text, (frame.left + frame.right) / 2, height - 10, {
    anchor: 'middle',
    color: FAINT,
  });
  return [...ticks, line(frame.left, frame.bottom, frame.right, frame.bottom, FAINT), title];
}

function yAxis(axis: Axis, scale: Scale, frame: Frame): string[] {
  const ticks = axis.tickvals.flatMap((value, index) => {
    const at = scale(value);
    return [
      ...(axis.showgrid ? [line(frame.left, at, frame.right, at, GRID)] : []),
      text(axis.ticktext[index] ?? '', frame.left - 7, at + 4, { anchor: 'end' }),
    ];
  });
  const middle = (frame.top + frame.bottom) / 2;
  const title = `<text x="16" y="${n(middle)}" fill="${FAINT}" text-anchor="middle" transform="rotate(-90 16 ${n(middle)})">${escapeText(axis.title.text)}</text>`;
  return [...ticks, line(frame.left, frame.top, frame.left, frame.bottom, FAINT), title];
}

function cellOf({ x0, x1, y0, y1, fillcolor, line: { color, width } }: Cell, x: Scale, y: Scale): string {
  const [left, right] = [x(x0), x(x1)];
  const [top, bottom] = [Math.min(y(y0), y(y1)), Math.max(y(y0), y(y1))];
  const size = `width="${n(right - left)}" height="${n(bottom - top)}"`;
  return `<rect x="${n(left)}" y="${n(top)}" ${size} fill="${fillcolor}" stroke="${color}" stroke-width="${width}"/>`;
}

/** Bars of all series: beside one another, or one on top of the other. */
function bars(figure: Figure, x: Scale, y: Scale): string[] {
  const traces = figure.data.filter((trace): trace is BarTrace => trace.type === 'bar');
  const stacked = figure.layout.barmode === 'stack';
  const room = 1 - figure.layout.bargap;
  const thickness = stacked ? room : room / Math.max(1, traces.length);
  const tops = new Map<string, number>();
  return traces.flatMap((trace, series) => {
    const horizontal = trace.orientation === 'h';
    const [names, values] = horizontal ? [trace.y, trace.x] : [trace.x, trace.y];
    const [along, across] = horizontal ? [x, y] : [y, x];
    return names.map((name, index) => {
      const value = Number(values[index] ?? 0);
      const from = stacked ? (tops.get(String(name)) ?? 0) : 0;
      tops.set(String(name), from + value);
      const unit = Math.abs(across(1) - across(0));
      const centre =
        across(name ?? '') + (stacked ? 0 : (series - (traces.length - 1) / 2) * thickness * unit);
      const [a, b] = [along(from), along(from + value)];
      const box = horizontal
        ? { x: Math.min(a, b), y: centre - (thickness * unit) / 2, w: Math.abs(b - a), h: thickness * unit }
        : { x: centre - (thickness * unit) / 2, y: Math.min(a, b), w: thickness * unit, h: Math.abs(b - a) };
      return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.w)}" height="${n(box.h)}" fill="${trace.marker.color}"/>`;
    });
  });
}

function scatter(trace: ScatterTrace, x: Scale, y: Scale): string[] {
  const points = trace.x.map((value, index) => ({ x: x(value), y: y(trace.y[index] ?? null), index }));
  const elements: string[] = [];
  if (trace.mode.includes('lines') && trace.line !== undefined) {
    const { color, width, dash } = trace.line;
    const dashes = { solid: '', dash: ' stroke-dasharray="8 4"', dot: ' stroke-dasharray="2 4"' }[dash];
    // A gap in the points is a break in the line.
    const path = points
      .map((point, index) => {
        if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return '';
        const previous = points[index - 1];
        const starts = previous === undefined || !Number.isFinite(previous.x);
        return `${starts ? 'M' : 'L'}${n(point.x)} ${n(point.y)}`;
      })
      .join('');
    elements.push(`<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"${dashes}/>`);
  }
  const { marker, textfont } = trace;
  if (trace.mode.includes('markers') && marker !== undefined) {
    const opacity = marker.opacity === 1 ? '' : ` fill-opacity="${marker.opacity}"`;
    for (const { x: px, y: py, index } of points) {
      elements.push(
        `<${shape(marker.symbol, px, py, at(marker.size, index) / 2)} fill="${at(marker.color, index)}"${opacity}/>`,
      );
    }
  }
  if (trace.mode.includes('text')) {
    const raised = trace.textposition === 'top center' ? -8 : 4;
    for (const { x: px, y: py, index } of points) {
      const size = at(textfont?.size ?? 11, index);
      const lift = raised < 0 ? raised : size * 0.35;
      elements.push(
        text(trace.text?.[index] ?? '', px, py + lift, {
          anchor: 'middle',
          size,
          color: at(textfont?.color ?? INK, index),
        }),
      );
    }
  }
  return elements;
}

function shape(symbol: MarkerSymbol, x: number, y: number, r: number): string {
  const box = `x="${n(x - r)}" y="${n(y - r)}" width="${n(2 * r)}" height="${n(2 * r)}"`;
  switch (symbol) {
    case 'circle':
      return `circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"`;
    case 'square':
      return `rect ${box}`;
    case 'diamond':
      return `path d="M${n(x)} ${n(y - r * 1.3)}L${n(x + r * 1.3)} ${n(y)}L${n(x)} ${n(y + r * 1.3)}L${n(x - r * 1.3)} ${n(y)}Z"`;
    case 'triangle-up':
      return `path d="M${n(x)} ${n(y - r * 1.2)}L${n(x + r * 1.2)} ${n(y + r)}L${n(x - r * 1.2)} ${n(y + r)}Z"`;
    case 'cross':
      return `path d="M${n(x - r)} ${n(y - r / 3)}h${n(2 * r)}v${n((2 * r) / 3)}h${n(-2 * r)}Z"`;
  }
}

function legendOf(traces: Figure['data']): { elements: string[]; height: number } {
  let [left, row] = [16, 0];
  const elements = traces.flatMap((trace) => {
    const width = 34 + trace.name.length * SIZE * CHARACTER;
    if (left + width > WIDTH - 16) [left, row] = [16, row + 1];
    const y = 46 + row * LEGEND_LINE;
    const sample = legendMark(trace, left, y);
    left += width;
    return [...sample, text(trace.name, left - width + 20, y + 4)];
  });
  return { elements, height: traces.length === 0 ? 0 : (row + 1) * LEGEND_LINE };
}

function legendMark(trace: Figure['data'][number], x: number, y: number): string[] {
  if (trace.type === 'bar') {
    return [`<rect x="${n(x)}" y="${n(y - 6)}" width="12" height="12" fill="${trace.marker.color}"/>`];
  }
  const sample = {
    ...trace,
    x: [0, 1],
    y: [0, 0],
    mode: trace.mode.replace('+text', '') as ScatterTrace['mode'],
  };
  const middle = { ...sample, x: [0.5], y: [0] };
  const place: Scale = (value) => x - 1 + Number(value) * 16;
  return [
    ...(sample.mode.includes('lines') ? scatter({ ...sample, mode: 'lines' }, place, () => y) : []),
    ...(sample.mode.includes('markers') ? scatter({ ...middle, mode: 'markers' }, place, () => y) : []),
  ];
}

interface TextLook {
  readonly anchor?: 'middle' | 'end';
  readonly size?: number;
  readonly color?: string;
  readonly weight?: 'bold';
}

function text(content: string, x: number, y: number, look: TextLook = {}): string {
  const attributes = [
    `x="${n(x)}" y="${n(y)}" fill="${look.color ?? INK}"`,
    look.anchor === undefined ? '' : ` text-anchor="${look.anchor}"`,
    look.size === undefined ? '' : ` font-size="${n(look.size)}"`,
    look.weight === undefined ? '' : ` font-weight="${look.weight}"`,
  ];
  return `<text ${attributes.join('')}>${escapeText(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, color: string): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${color}"/>`;
}

/** A tenth of a pixel is as fine as a screen shows. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function at<Value>(values: Value | readonly Value[], index: number): Value {
  return Array.isArray(values) ? (values[index] as Value) : (values as Value);
}

function longest(labels: readonly string[]): number {
  return labels.reduce((most, label) => Math.max(most, label.length), 0);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
