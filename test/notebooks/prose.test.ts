/** What the notebooks say: every number of their text, and of their figures' titles and descriptions, is asserted. */
import { describe, expect, it } from 'vitest';
import { WRITTEN_NUMBER } from '../../notebooks/lib/check.ts';
import { NAMES, pathOf } from '../../notebooks/run.ts';
import { type Cell, readNotebook, sourceOf } from '../../notebooks/runner/notebook.ts';
import { figuresOf } from './figures.ts';

const NUMBER = new RegExp(WRITTEN_NUMBER, 'g');
/** The year in which the edition was made, which is no figure of its data. */
const OF_THE_EDITION = ['2026'];
const MOST_LINES = 30;
const MEDIAN_LINES = 8;

/** The cells from each heading of level 2 to the next; the first are those before any. */
function sectionsOf(name: string): Cell[][] {
  const sections: Cell[][] = [[]];
  for (const cell of readNotebook(pathOf(name)).cells) {
    if (cell.cell_type === 'markdown' && sourceOf(cell).startsWith('## ')) sections.push([]);
    sections.at(-1)?.push(cell);
  }
  return sections;
}

/** Text as it is read, without code, titles of works, names of measures, links and the numbers of a list's items. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/`[^`]*`/g, '')
    .replace(/\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)/g, '')
    .replace(/^\d+\. /gm, '')
    .replaceAll('NDCG@10', '');
}

function textsOf(cells: readonly Cell[]): string[] {
  const markdown = cells
    .filter(({ cell_type }) => cell_type === 'markdown')
    .map((cell) => proseOf(sourceOf(cell)));
  const drawn = figuresOf({ cells: [...cells], metadata: {}, nbformat: 4, nbformat_minor: 5 });
  return [...markdown, ...drawn.flatMap(({ figure: { layout } }) => [layout.title.text, layout.meta.alt])];
}

/** The number that each claim asserts: the first that its text holds. */
function assertedIn(cells: readonly Cell[]): string[] {
  const checks = cells.map(sourceOf).flatMap((source) => source.split(/^check\(/m).slice(1));
  const claims = checks.flatMap((source) =>
    [...source.matchAll(/'([^'\n]+)': /g)].map((match) => match[1] ?? ''),
  );
  return claims.map((claim) => WRITTEN_NUMBER.exec(claim)?.[0] ?? '').map(plain);
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => plain(number));
}

function plain(number: string): string {
  return number.replace(/\s/, ' ').replace(/ %$/, '%');
}

describe.each(NAMES)('%s', (name) => {
  const sections = sectionsOf(name);

  it('asserts every number of a section in that section', () => {
    const missing = sections.slice(1).flatMap((cells) => {
      const asserted = new Set(assertedIn(cells));
      const heading = sourceOf(cells[0] as Cell).split('\n')[0];
      return textsOf(cells)
        .flatMap(numbersIn)
        .filter((number) => !asserted.has(number))
        .map((number) => `${heading}: ${number}`);
    });
    expect(missing).toEqual([]);
  });

  it('asserts somewhere every number that its beginning states', () => {
    const asserted = new Set([...sections.flatMap(assertedIn), ...OF_THE_EDITION]);
    const numbers = textsOf(sections[0] ?? []).flatMap(numbersIn);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers.filter((number) => !asserted.has(number))).toEqual([]);
  });

  it('has claims in every section that shows something', () => {
    for (const cells of sections.slice(1)) {
      if (cells.some(({ outputs = [] }) => outputs.length > 0))
        expect(assertedIn(cells).length).toBeGreaterThan(0);
    }
  });

  it('says its own number of films in its metadata', () => {
    const { metadata } = readNotebook(pathOf(name));
    expect(sections.flatMap(assertedIn)).toContain(Number(metadata.films).toLocaleString('es'));
  });

  it('has cells that are read at a glance', () => {
    const code = sections.flat().filter(({ cell_type }) => cell_type === 'code');
    const lengths = code.map((cell) => sourceOf(cell).split('\n').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(MOST_LINES);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  });

  it('takes no synopsis or tagline of the source into its outputs', () => {
    const outputs = JSON.stringify(
      readNotebook(pathOf(name)).cells.map((cell) => cell.outputs?.map(({ data }) => data?.['text/html'])),
    );
    expect(outputs).not.toMatch(/Led by Woody|overview":|andy's birthday/i);
  });
});

it('the three say alike which data they tell of', () => {
  const told = NAMES.map((name) => sourceOf(sectionsOf(name)[0]?.[0] as Cell).match(/^> .+$/m)?.[0]);
  expect(told[1]).toBe(told[0]);
  expect(told[2]?.replace(', con sus palabras clave y 100.004 valoraciones de MovieLens', '')).toBe(told[0]);
});

it.each(['01-exploracion', '02-limpieza'])('uses danfojs in every section of %s', (name) => {
  for (const cells of sectionsOf(name).slice(1)) {
    const code = cells
      .filter(({ cell_type }) => cell_type === 'code')
      .map(sourceOf)
      .join('\n');
    if (code !== '')
      expect(code).toMatch(
        /DataFrame|readCSV|where\(|descending\(|countBy\(|groupby|films\[|\[('[^']+'|\w+)\]\.values/u,
      );
  }
});
