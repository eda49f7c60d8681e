import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PLOTLY } from '../../notebooks/lib/show.ts';
import { NAMES, pathOf } from '../../notebooks/run.ts';
import {
  formatNotebook,
  headingBefore,
  type Notebook,
  readNotebook,
} from '../../notebooks/runner/notebook.ts';
import { NOTEBOOKS, ROOT } from '../../notebooks/runner/places.ts';

const MAX_BYTES = 1_500_000;

/** What nbformat 4.5 asks of a notebook, as far as these use it, and nothing besides. */
const lines = z.array(z.string());
const output = z.discriminatedUnion('output_type', [
  z.strictObject({ output_type: z.literal('stream'), name: z.literal('stdout'), text: lines }),
  z.strictObject({
    output_type: z.literal('display_data'),
    data: z.record(z.string(), z.union([lines, z.record(z.string(), z.unknown())])),
    metadata: z.record(z.string(), z.unknown()),
  }),
]);
const id = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);
const metadata = z.strictObject({});
const cell = z.discriminatedUnion('cell_type', [
  z.strictObject({ cell_type: z.literal('markdown'), id, metadata, source: lines }),
  z.strictObject({
    cell_type: z.literal('code'),
    id,
    metadata,
    source: lines,
    execution_count: z.null(),
    outputs: z.array(output),
  }),
]);
const committed = z.strictObject({
  cells: z.array(cell),
  metadata: z.strictObject({
    title: z.string().min(1),
    films: z.int(),
    kernelspec: z.strictObject({
      display_name: z.string(),
      language: z.literal('typescript'),
      name: z.literal('tslab'),
    }),
    language_info: z.strictObject({ file_extension: z.string(), mimetype: z.string(), name: z.string() }),
  }),
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
});

it('commits the three notebooks and no other', () => {
  const found = readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb'));
  expect(found.sort()).toEqual(NAMES.map((name) => `${name}.ipynb`));
});

describe.each(NAMES)('%s, as committed', (name) => {
  const text = readFileSync(pathOf(name), 'utf8');
  const notebook = readNotebook(pathOf(name));

  it('is nbformat 4.5 without counts, times, errors or metadata that a client adds', () => {
    expect(() => committed.parse(notebook)).not.toThrow();
    const ids = notebook.cells.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is written in the one form that a run writes', () => {
    expect(text).toBe(formatNotebook(notebook));
  });

  it('is under 1.5 MB', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
  });

  it('names no folder of the machine that ran it', () => {
    const prose = withoutPictures(notebook);
    for (const folder of [ROOT, homedir(), '/tmp/', 'file:///', 'C:\\']) expect(prose).not.toContain(folder);
  });

  it('says which data its figures come from', () => {
    expect(text).toContain('De qué datos habla');
    expect(text).toContain('datos completos');
  });

  it('follows each figure with words before the section ends', () => {
    for (const [index, each] of notebook.cells.entries()) {
      if (each.outputs?.some(({ data }) => data?.[PLOTLY] !== undefined) !== true) continue;
      const words = notebook.cells.slice(index + 1).find(({ cell_type }) => cell_type === 'markdown');
      expect([words?.source].flat().join('').startsWith('## '), `after ${each.id}`).toBe(false);
    }
  });

  it('is divided by headings, each under its parent', () => {
    const levels = notebook.cells
      .filter(({ cell_type }) => cell_type === 'markdown')
      .flatMap(({ source }) => source as string[])
      .map((line) => /^(#+) /.exec(line)?.[1]?.length ?? 0)
      .filter((level) => level > 0);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level).toBeGreaterThan(1);
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    }
    const last = notebook.cells.at(-1);
    expect(last === undefined ? '' : headingBefore(notebook, last)).not.toBe('');
  });
});

function withoutPictures(notebook: Notebook): string {
  return JSON.stringify(notebook, (key, value) => (key === 'image/png' ? '' : value));
}
