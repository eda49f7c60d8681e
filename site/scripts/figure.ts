/** Draws a notebook's figure with Plotly in the place of its picture. If it cannot, the picture stays. */
import Plotly from 'plotly.js-basic-dist-min';
import { NOTEBOOKS } from '../texts/notebooks.ts';

interface Titled {
  readonly title: object;
}

interface FigureJson {
  readonly data: object[];
  readonly layout: Titled & {
    readonly font: object;
    readonly legend: object;
    readonly margin: { readonly t: number };
    readonly xaxis: Titled;
    readonly yaxis: Titled;
  };
}

/** Title and legend one under the other at the left, as in the picture: Plotly's own places overlap. */
const TITLE = { x: 0, xanchor: 'left', y: 1, yanchor: 'top', pad: { t: 14, l: 14 }, font: { size: 16 } };
const LEGEND = { y: 1, yanchor: 'bottom', traceorder: 'normal' };
/** Pixels that the title takes. */
const TITLE_HEIGHT = 44;
/** Pixels between an axis's labels and its name. */
const STANDOFF = 12;
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
  const draw = (top: number) =>
    Plotly.newPlot(
      stage,
      data,
      {
        ...layout,
        height,
        dragmode,
        title: { ...layout.title, ...TITLE },
        legend: { ...layout.legend, ...LEGEND },
        margin: { ...layout.margin, t: top },
        font: { ...layout.font, family: getComputedStyle(figure).fontFamily },
        xaxis: withStandoff(layout.xaxis),
        yaxis: withStandoff(layout.yaxis),
      },
      CONFIG,
    );
  await draw(layout.margin.t);
  // How many rows a legend takes is known only once it is drawn.
  const legend = stage.querySelector('.legend')?.getBoundingClientRect().height ?? 0;
  if (TITLE_HEIGHT + legend > layout.margin.t) await draw(TITLE_HEIGHT + legend);
  picture.remove();
  stage.classList.remove('drawing');
  if (dragmode !== false) figure.querySelector('figcaption')?.append(`, ${NOTEBOOKS.live}`);
}

function withStandoff(axis: Titled): object {
  return { ...axis, title: { ...axis.title, standoff: STANDOFF } };
}
