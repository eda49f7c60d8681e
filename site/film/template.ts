/**
 * The frame of the films' pages that are drawn on demand. The site's build draws it once, around marks
 * (`pages/pelicula/marco.astro`), and moves it to where only the function finds it; the function fills it.
 */
import { jsonLd } from '../build/schema.ts';
import { minify } from '../minify.ts';

/** Where the build leaves the frame, under the project's folder; netlify.toml's included_files name it. */
export const FRAME_FILE = '.netlify/frames/pelicula.html';

/** The frame's own address: where a film's address has its id. */
export const FRAME_PATH = '/pelicula/marco/';

/** What the frame is drawn with. With blanks, so that attributes keep their quotes. */
export const MARKS = {
  title: '% title %',
  description: '% description %',
  about: { '@type': '% about %' },
  main: '% main %',
} as const;

/** What takes the marks' place: plain text, but for the content of <main>, which is HTML. */
export interface Filling {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** In schema.org's words. */
  readonly about: object;
  readonly main: string;
}

export type Frame = (filling: Filling) => string;

/** A frame without one of its marks: of another version of the site. */
class FrameError extends Error {
  constructor(mark: string) {
    super(`the frame of films' pages lacks its mark ${mark}`);
    this.name = 'FrameError';
  }
}

/** What stands in the frame, and what takes its place. */
const SLOTS: readonly (readonly [mark: string, fill: (filling: Filling) => string])[] = [
  [`content="${MARKS.title}"`, ({ title }) => `content="${attribute(title)}"`],
  [`content="${MARKS.description}"`, ({ description }) => `content="${attribute(description)}"`],
  [`<title>${MARKS.title}`, ({ title }) => `<title>${text(title)}`],
  [jsonLd(MARKS.about), ({ about }) => jsonLd(about)],
  [MARKS.main, ({ main }) => main],
  [FRAME_PATH, ({ id }) => `/pelicula/${id}/`],
];

/** Takes the frame's HTML apart once, to be filled many times. @throws {FrameError} */
export function openFrame(html: string): Frame {
  let parts: (string | ((filling: Filling) => string))[] = [html];
  for (const [mark, fill] of SLOTS) {
    if (!html.includes(mark)) throw new FrameError(mark);
    parts = parts.flatMap((part) =>
      typeof part === 'string'
        ? part.split(mark).flatMap((piece, index) => (index === 0 ? piece : [fill, piece]))
        : part,
    );
  }
  return (filling) => minify(parts.map((part) => (typeof part === 'string' ? part : part(filling))).join(''));
}

/** Escapes as Astro does. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Escapes as Astro does: no more than a value in double quotes needs. */
function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
