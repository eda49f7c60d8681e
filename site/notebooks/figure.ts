/** Draws a notebook's figure with Plotly in the place of its picture. If it cannot, the picture stays. */
import Plotly from 'plotly.js-cartesian-dist-min';
import { type FigureLayout, type FigureTrace, layoutFor, type PageColors } from './figure-layout.ts';

interface FigureJson {
  readonly data: FigureTrace[];
  readonly layout: FigureLayout;
}

const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false };
/** Okabe and Ito's colours for the dark theme; for the light one the figures bring them. */
const ON_DARK = ['#6db3e8', '#ff9d5c', '#4cc9a0', '#e29ac6', '#d9bd4a', '#c9c7bd'];

/** @param figure with `data-figure`, the address of its JSON */
export async function drawFigure(figure: HTMLElement): Promise<void> {
  const picture = figure.querySelector('img');
  const answer = await fetch(figure.dataset.figure ?? '').catch(() => undefined);
  if (picture === null || answer?.ok !== true) return;
  const json = (await answer.json()) as FigureJson;
  const { height } = picture.getBoundingClientRect();
  const stage = document.createElement('div');
  stage.classList.add('drawing');
  // The picture's own text stays the figure's description; what Plotly draws is for the pointer.
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', picture.alt);
  stage.style.height = `${height}px`;
  picture.before(stage);
  await draw(json, stage, height);
  picture.remove();
  stage.classList.remove('drawing');
  figure.classList.add('drawn');
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    void draw(json, stage, height);
  });
}

function draw({ data, layout }: FigureJson, stage: HTMLElement, height: number): Promise<void> {
  // A finger that drags scrolls the page; a mouse looks closer.
  const dragmode = matchMedia('(pointer: fine)').matches ? 'zoom' : false;
  const drawn = layoutFor(layout, data, stage.clientWidth, colorsOf(stage, layout));
  return Plotly.newPlot(stage, data, { ...drawn, height, dragmode }, CONFIG);
}

function colorsOf(stage: HTMLElement, { template }: FigureLayout): PageColors {
  const style = getComputedStyle(stage);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    font: style.fontFamily,
    ink: style.color,
    line: style.borderTopColor,
    series: isDark ? ON_DARK : template.layout.colorway,
  };
}
