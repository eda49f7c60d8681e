/** A figure as a PNG: the only kind of picture that every reader of notebooks shows. */
import sharp from 'sharp';
import { renderSvg } from './svg.ts';
import type { Figure } from './types.ts';

/** Pixels a CSS pixel, times the 72 of the SVG's own. */
const DENSITY = 144;

/** Draws the static picture, at twice its size. Its bytes depend on the machine's fonts. */
export async function renderPng(figure: Figure): Promise<Buffer> {
  const picture = sharp(Buffer.from(renderSvg(figure)), { density: DENSITY });
  return picture.png({ palette: true, colours: 64, compressionLevel: 9, effort: 3 }).toBuffer();
}
