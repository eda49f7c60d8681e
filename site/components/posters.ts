/** Generated posters: which ground, figure and type size a film's poster has. The drawing itself is in poster.css. */
import { KNOWN_GENRES } from '../../pipeline/common/genres.ts';
import { shownTitle, type Titled } from '../../pipeline/store/titles.ts';

/**
 * Ground g1 of poster.css is the first genre's, g2 the second's. The commonest have further ones, so that a row of
 * dramas is not all of one colour.
 */
const FURTHER: ReadonlyMap<string, readonly number[]> = new Map([
  ['Drama', [21, 22]],
  ['Comedy', [23]],
]);
const FIGURES = 10;
const MIRRORS = 3;
/** Type sizes of poster.css, in hundredths of the poster's width, largest first. */
const SIZES = [24, 19, 15.5, 12.8, 10.5, 8.5, 6.8];
/** Widths of the condensed capitals, in parts of their size: most are alike, a few are not. */
const LETTER = 0.49;
/** Letters that the condensed capitals lack, such as Cyrillic, come from a wider face. */
const FOREIGN = 0.78;
const LAST_LATIN = '\u024f';
const OTHERS = { "I.,:'": 0.25, L: 0.42, J: 0.44, N: 0.52, GOQ: 0.54, M: 0.69, W: 0.71 };
const LETTERS: ReadonlyMap<string, number> = new Map(
  Object.entries(OTHERS).flatMap(([letters, width]) =>
    Array.from(letters, (letter) => [letter, width] as const),
  ),
);
/** Width inside the margins and height left to the title, in hundredths of the poster's width. */
const LINE = 86;
const BLOCK = 82;

/** In a list, so many posters before one are seen beside it or over it: no row has more. */
const AROUND = 6;

/** What a poster is drawn from. */
export interface PosterFilm extends Titled {
  readonly id: number;
  /** The first of its genres, as the source names it. */
  readonly genre: string | null | undefined;
}

/** The parts of a drawing, by their numbers in poster.css. */
interface Drawing {
  readonly ground: number;
  readonly figure: number;
  readonly mirror: number;
  readonly size: number;
}

/**
 * The classes of a film's poster. The genre picks the ground, the id the figure, so that a saga varies and a film
 * looks the same wherever it is; the title's length picks the largest size at which its longest word fits in a line
 * and the whole in the block.
 */
export function posterClass(film: PosterFilm): string {
  return classOf(drawingOf(film));
}

/** The same of a list's films: one that would look like another beside it takes the next figure. */
export function posterClasses(films: readonly PosterFilm[]): string[] {
  const drawings: Drawing[] = [];
  for (const film of films) {
    const { ground, figure, ...others } = drawingOf(film);
    const taken = drawings.slice(-AROUND).filter((other) => other.ground === ground);
    let next = figure;
    while (taken.some((other) => other.figure === next)) next = (next + 1) % FIGURES;
    drawings.push({ ground, figure: next, ...others });
  }
  return drawings.map(classOf);
}

function drawingOf({ id, genre, ...titled }: PosterFilm): Drawing {
  // Films of one year have neighbouring ids: mixed, so that they do not all look alike.
  const mixed = Math.imul(id, 0x9e3779b1) >>> 8;
  return {
    ground: groundOf(genre, mixed),
    figure: mixed % FIGURES,
    mirror: Math.floor(mixed / FIGURES) % MIRRORS,
    size: sizeOf(shownTitle(titled)),
  };
}

function classOf({ ground, figure, mirror, size }: Drawing): string {
  return [
    `p g${ground} k${figure}`,
    ...(mirror === 0 ? [] : [`f${mirror}`]),
    ...(size === 0 ? [] : [`s${size}`]),
  ].join(' ');
}

function groundOf(genre: string | null | undefined, mixed: number): number {
  if (genre === null || genre === undefined) return 0;
  const grounds = [(KNOWN_GENRES as readonly string[]).indexOf(genre) + 1, ...(FURTHER.get(genre) ?? [])];
  return grounds[Math.floor(mixed / (FIGURES * MIRRORS)) % grounds.length] ?? 0;
}

/** The place among SIZES of the largest that fits; the smallest where none does. */
function sizeOf(title: string): number {
  const longest = Math.max(...title.split(/[\s-]+/).map(widthOf));
  const whole = widthOf(title);
  const size = SIZES.findIndex((size) => {
    const lines = Math.ceil((whole * size * 1.15) / LINE);
    return longest * size <= LINE && lines * size * 0.92 <= BLOCK;
  });
  return size === -1 ? SIZES.length - 1 : size;
}

/** Of a text in capitals, in parts of their size. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.toUpperCase())
    width += LETTERS.get(letter) ?? (letter > LAST_LATIN ? FOREIGN : LETTER);
  return width;
}
