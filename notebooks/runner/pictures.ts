/** Still pictures of the figures, by plotly.js itself, for readers that run no script: GitHub, a printer. */
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
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
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
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
  const kept = picturesByFigure(committed);
  const studio = new Studio();
  try {
    const cells = [];
    for (const cell of executed.cells) {
      const outputs: Output[] = [];
      for (const output of cell.outputs ?? []) {
        const figure = output.data?.[PLOTLY];
        if (figure !== undefined) outputs.push(await pictureOf(figure, kept, studio));
        outputs.push(output);
      }
      cells.push(cell.outputs === undefined ? cell : { ...cell, outputs });
    }
    return { ...executed, cells };
  } finally {
    await studio.close();
  }
}

async function pictureOf(json: Json, kept: ReadonlyMap<string, Json>, studio: Studio): Promise<Output> {
  const figure = json as unknown as PlotlyFigure;
  const { alt } = figure.layout.meta;
  const picture = kept.get(keyOf(json)) ?? (await studio.draw(figure)).toString('base64');
  return {
    output_type: 'display_data',
    data: { [PNG]: picture, 'text/plain': [alt] },
    metadata: { [PNG]: { alt, width: WIDTH } },
  };
}

function picturesByFigure({ cells }: Notebook): Map<string, Json> {
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  return new Map(
    outputs.flatMap(({ data }, index) => {
      const [figure, picture] = [data?.[PLOTLY], outputs[index - 1]?.data?.[PNG]];
      return figure === undefined || picture === undefined
        ? []
        : [[keyOf(figure), [picture].flat().join('')]];
    }),
  );
}

function keyOf(figure: Json): string {
  return JSON.stringify(sorted(figure));
}

/** The notebook without its pictures, to be compared with one that has none yet. */
export function withoutPictures(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.outputs === undefined
      ? cell
      : { ...cell, outputs: cell.outputs.filter(({ data }) => data?.[PNG] === undefined) },
  );
  return { ...notebook, cells };
}

/** A page with plotly.js, opened when the first figure is to be drawn. */
class Studio {
  #browser: Browser | undefined;
  #page: Page | undefined;

  async draw({ data, layout }: PlotlyFigure): Promise<Buffer> {
    this.#page ??= await this.#open();
    const size = { format: 'png', width: WIDTH, height: layout.height, scale: SHARPNESS };
    const address = await this.#page.evaluate<string>(
      `Plotly.toImage(${JSON.stringify({ data, layout })}, ${JSON.stringify(size)})`,
    );
    const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    return sharp(png).png({ palette: true, colours: COLORS, effort: 10, dither: 0 }).toBuffer();
  }

  async #open(): Promise<Page> {
    const executablePath = findChromium();
    if (executablePath === undefined)
      throw new RunError({ kind: 'browser-missing', platform: process.platform });
    this.#browser = await chromium.launch({ executablePath, args: FLAGS });
    const page = await this.#browser.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('plotly.js-cartesian-dist-min') });
    return page;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}

/** `CHROME_PATH`, else a Chromium on the PATH; undefined if there is none. */
function findChromium(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/bin'].filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(CHROME_PATH ? [CHROME_PATH] : []), ...found].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
