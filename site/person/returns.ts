/** Which of a person's films a chart of returns shows, and what it says of them. Shared by the picture and by Plotly. */
import type { PersonFilm } from '../../pipeline/store/tables.ts';
import { shownTitle } from '../../pipeline/store/titles.ts';
import { outlierText } from './texts.ts';

export type KnownFilm = PersonFilm & { readonly ratio: number };

/** One film of a chart of returns, as its figure's `data-points` carries it to the browser. */
export type ReturnPoint = readonly [year: number, ratio: number, title: string, directed: 0 | 1];

/** Films named in the chart: the farthest from the median. */
const NAMED = 2;
/** Lines of text that fit one above another between the highest and the lowest point of a small chart. */
const LINES = 12;
/** Films of the list beside it. */
const LISTED = 6;

/** Films with a return that a logarithmic scale can show, by date. */
export function charted(films: readonly PersonFilm[]): KnownFilm[] {
  return films.filter((film): film is KnownFilm => film.ratio !== null && film.ratio > 0);
}

export function pointsOf(films: readonly KnownFilm[]): ReturnPoint[] {
  return films.map((film) => [film.year, film.ratio, shownTitle(film), film.directed ? 1 : 0]);
}

/** The points to name: the farthest from the median, but for those whose names would be written over another's. */
export function outliersOf(points: readonly ReturnPoint[], median: number): ReturnPoint[] {
  const height = ([, ratio]: ReturnPoint) => Math.log(ratio);
  const heights = points.map(height);
  const line = (Math.max(...heights) - Math.min(...heights)) / LINES;
  const named: ReturnPoint[] = [];
  for (const point of farthest(points, ([, ratio]) => ratio, median)) {
    if (named.length === NAMED) break;
    if (named.every((other) => Math.abs(height(other) - height(point)) > line)) named.push(point);
  }
  return named;
}

/** What those are called, each with its place among the points. */
export function namesOf(points: readonly ReturnPoint[], median: number): [at: number, text: string][] {
  return outliersOf(points, median).map((point) => [points.indexOf(point), outlierText(point[2], point[0])]);
}

/** Films of a list beside the chart: those farthest from the median, best return first. */
export function outlyingFilms(films: readonly KnownFilm[], median: number): KnownFilm[] {
  return farthest(films, (film) => film.ratio, median)
    .slice(0, LISTED)
    .sort((a, b) => b.ratio - a.ratio);
}

function farthest<Item>(items: readonly Item[], ratioOf: (item: Item) => number, median: number): Item[] {
  const distance = (item: Item) => Math.abs(Math.log(ratioOf(item) / median));
  return items.toSorted((a, b) => distance(b) - distance(a));
}
