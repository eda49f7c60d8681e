/** Draws a notebook's figure with Plotly in the place of its picture. If it cannot, the picture stays. */
import Plotly from 'plotly.js-basic-dist-min';
import { type FigureLayout, type FigureTrace, placesFor } from './figure-places.ts';

interface FigureJson {
  readonly data: FigureTrace[];
  readonly layout: FigureLayout;
}

const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false };

/** @param figure with `data-figure`, the address of its JSON */
export async function drawFigure(figure: HTMLElement): Promise<void> {
  const picture = figure.querySelector('img');
  const answer = await fetch(figure.dataset.figure ?? '').catch(() => undefined);
  if (picture === null || answer?.ok !== true) return;
  const { data, layout } = (await answer.json()) as FigureJson;
  const { height } = picture.getBoundingClientRect();
  const stage = document.createElement('div');
  stage.classList.add('drawing');
  // The picture's own text stays the figure's description; what Plotly draws is for the pointer.
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', picture.alt);
  stage.style.height = `${height}px`;
  picture.before(stage);
  // A finger that drags scrolls the page; a mouse looks closer.
  const dragmode = matchMedia('(pointer: fine)').matches ? 'zoom' : false;
  const { titleHeight, margin, ...places } = placesFor(layout, data, stage.clientWidth);
  const font = { ...layout.font, family: getComputedStyle(figure).fontFamily };
  const draw = (top: number) =>
    Plotly.newPlot(
      stage,
      data,
      { ...layout, ...places, height, dragmode, font, margin: { ...margin, t: top } },
      CONFIG,
    );
  await draw(margin.t);
  // How many rows a legend takes is known only once it is drawn.
  const legend = stage.querySelector('.legend')?.getBoundingClientRect().height ?? 0;
  if (titleHeight + legend > margin.t) await draw(titleHeight + legend);
  picture.remove();
  stage.classList.remove('drawing');
  figure.classList.add('drawn');
}
