/** Draws a notebook's figure with Plotly in the place of its picture. If it cannot, the picture stays. */
import Plotly from 'plotly.js-basic-dist-min';
import { NOTEBOOKS } from '../texts/notebooks.ts';

interface FigureJson {
  readonly data: object[];
  readonly layout: { readonly title: object; readonly legend?: object; readonly font?: object };
}

/** Title and legend one under the other at the left, as in the picture: Plotly's own places overlap. */
const TITLE = { x: 0, xanchor: 'left', y: 1, yanchor: 'top', pad: { t: 14, l: 14 }, font: { size: 16 } };
const LEGEND = { y: 1, yanchor: 'bottom', traceorder: 'normal' };

/** @param figure with `data-figure`, the address of its JSON */
export async function drawFigure(figure: HTMLElement): Promise<void> {
  const picture = figure.querySelector('img');
  const answer = await fetch(figure.dataset.figure ?? '').catch(() => undefined);
  if (picture === null || answer?.ok !== true) return;
  const { data, layout } = (await answer.json()) as FigureJson;
  const height = picture.getBoundingClientRect().height;
  const stage = document.createElement('div');
  stage.classList.add('drawing');
  // The picture's own text stays the figure's description; what Plotly draws is for the pointer.
  stage.setAttribute('role', 'img');
  stage.setAttribute('aria-label', picture.alt);
  stage.style.height = `${height}px`;
  picture.before(stage);
  // A finger that drags scrolls the page; a mouse looks closer.
  const dragmode = matchMedia('(pointer: fine)').matches ? 'zoom' : false;
  await Plotly.newPlot(
    stage,
    data,
    {
      ...layout,
      height,
      dragmode,
      title: { ...layout.title, ...TITLE },
      legend: { ...layout.legend, ...LEGEND },
      font: { ...layout.font, family: getComputedStyle(figure).fontFamily },
    },
    { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false },
  );
  picture.remove();
  stage.classList.remove('drawing');
  const caption = figure.querySelector('figcaption');
  if (caption !== null && dragmode !== false) caption.append(`, ${NOTEBOOKS.live}`);
}
