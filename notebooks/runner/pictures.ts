/** Still pictures of the figures, by plotly.js itself, for readers that run no script: GitHub, a printer. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { PLOTLY } from '../lib/show.ts';
import { RunError } from './errors.ts';
import { type Json, type Notebook, type Output, sorted } from './notebook.ts';

const PNG = 'image/png';
/** CSS pixels. */
const WIDTH = 760;
/** Pixels of the picture for each of CSS. */
const SHARPNESS = 2;
/** Of a palette as small as this a chart loses nothing to see. */
const COLORS = 96;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--no-first-run'];

interface PlotlyFigure {
  readonly data: Json[];
  readonly layout: { readonly height: number; readonly meta: { readonly alt: string } };
}

/**
 * The notebook with a picture before each figure. Where the committed notebook has the same figure, its picture is
 * kept: a picture's bytes depend on the fonts of the machine that drew it, and should change only when the figure does.
 * @throws {RunError} if a picture has to be drawn and there is no Chromium
 */
export async function withPictures(executed: Notebook, committed: Notebook): Promise<Notebook> {
  const outputs = executed.cells.flatMap((cell) => cell.outputs ?? []);
  const figures = outputs.flatMap(({ data }) => (data?.[PLOTLY] === undefined ? [] : [data[PLOTLY]]));
  const pictures = picturesByFigure(committed);
  const fresh = figures.filter((figure) => !pictures.has(keyOf(figure)));
  for (const [at, picture] of (await drawAll(fresh)).entries())
    pictures.set(keyOf(fresh[at] ?? null), picture);
  const pictured = (output: Output): Output[] => {
    const figure = output.data?.[PLOTLY];
    if (figure === undefined) return [output];
    const { alt } = (figure as unknown as PlotlyFigure).layout.meta;
    const data = { [PNG]: [pictures.get(keyOf(figure)) ?? ''], 'text/plain': [alt] };
    return [{ output_type: 'display_data', data, metadata: { [PNG]: { alt, width: WIDTH } } }, output];
  };
  return withEachOutput(executed, pictured);
}

/** The notebook without its pictures, to be compared with one that has none yet. */
export function withoutPictures(notebook: Notebook): Notebook {
  return withEachOutput(notebook, (output) => (output.data?.[PNG] === undefined ? [output] : []));
}

function withEachOutput(notebook: Notebook, change: (output: Output) => Output[]): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.outputs === undefined ? cell : { ...cell, outputs: cell.outputs.flatMap(change) },
  );
  return { ...notebook, cells };
}

function picturesByFigure({ cells }: Notebook): Map<string, Json> {
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  const pictures = new Map<string, Json>();
  for (const [at, { data }] of outputs.entries()) {
    const [figure, picture] = [data?.[PLOTLY], outputs[at - 1]?.data?.[PNG]];
    if (figure !== undefined && picture !== undefined) pictures.set(keyOf(figure), [picture].flat().join(''));
  }
  return pictures;
}

function keyOf(figure: Json): string {
  return JSON.stringify(sorted(figure));
}

/** PNGs of the figures, in base64. */
async function drawAll(figures: readonly Json[]): Promise<string[]> {
  if (figures.length === 0) return [];
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('plotly.js-cartesian-dist-min') });
    const pictures: string[] = [];
    for (const figure of figures) {
      const { data, layout } = figure as unknown as PlotlyFigure;
      const size = { format: 'png', width: WIDTH, height: layout.height, scale: SHARPNESS };
      const drawing = `Plotly.toImage(${JSON.stringify({ data, layout })}, ${JSON.stringify(size)})`;
      const address = await page.evaluate<string>(drawing);
      const png = sharp(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
      const small = await png.png({ palette: true, colours: COLORS, effort: 10, dither: 0 }).toBuffer();
      pictures.push(small.toString('base64'));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** The browser of `CHROME_PATH`, else a Chromium on the PATH. */
async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH = '', PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/bin'];
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const paths = [CHROME_PATH, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))];
  const executablePath = paths.find((path) => path !== '' && existsSync(path));
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: FLAGS });
  throw new RunError({ kind: 'program-missing', program: 'chromium', platform: process.platform });
}
