import { describe, expect, it } from 'vitest';
import { PLOTLY } from '../../../notebooks/lib/show.ts';
import {
  type Cell,
  formatNotebook,
  type Notebook,
  type Output,
  withOutputs,
} from '../../../notebooks/runner/notebook.ts';
import { withoutPictures, withPictures } from '../../../notebooks/runner/pictures.ts';

function notebookOf(source: string, outputs: Output[] = [], extra: Partial<Cell> = {}): Notebook {
  const cell: Cell = {
    cell_type: 'code',
    id: 'a',
    metadata: {},
    source,
    execution_count: null,
    outputs,
    ...extra,
  };
  return { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

const figure: Output = {
  output_type: 'display_data',
  data: {
    [PLOTLY]: { data: [{ type: 'bar', y: [1, 2] }], layout: { height: 300, meta: { alt: 'Dos barras.' } } },
  },
  metadata: {},
};

function picture(png: string): Output {
  return { output_type: 'display_data', data: { 'image/png': png }, metadata: {} };
}

describe('the committed form', () => {
  it('has nothing of the moment or the client', () => {
    const executed = notebookOf(
      '1',
      [
        { output_type: 'stream', name: 'stdout', text: 'uno\n' },
        { output_type: 'stream', name: 'stdout', text: ['dos\n'] },
        {
          output_type: 'display_data',
          data: { 'text/html': '<b>\n</b>' },
          metadata: {},
          ...({ transient: { display_id: 'x7' } } as object),
        },
      ],
      { execution_count: 7, metadata: { execution: { 'iopub.status.busy': '2026-01-01' } } },
    );
    const { cells } = withOutputs(notebookOf('1'), executed);
    expect(cells[0]?.execution_count).toBeNull();
    expect(cells[0]?.metadata).toEqual({});
    expect(cells[0]?.outputs).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['uno\n', 'dos\n'] },
      { output_type: 'display_data', data: { 'text/html': ['<b>\n', '</b>'] }, metadata: {} },
    ]);
  });

  it('does not depend on the order of keys', () => {
    const a = { b: 1, a: [{ d: 1, c: 2 }] };
    const b = { a: [{ c: 2, d: 1 }], b: 1 };
    const [one, other] = [a, b].map((metadata) => formatNotebook({ ...notebookOf('1'), metadata }));
    expect(one).toBe(other);
  });

  it('has long rows of figures in one line', () => {
    const text = formatNotebook({
      ...notebookOf('1'),
      metadata: { row: [1, -2.5, null, 3e21], words: ['a'] },
    });
    expect(text).toContain('"row": [1, -2.5, null, 3e+21]');
    expect(text).toContain('"words": [\n');
    expect(JSON.parse(text).metadata.row).toEqual([1, -2.5, null, 3e21]);
  });

  it('keeps the committed picture of a figure that has not changed, wherever it stands', async () => {
    const kept = await withPictures(notebookOf('', [figure]), notebookOf('', [picture('old'), figure]));
    expect(kept.cells[0]?.outputs?.map(({ data }) => data?.['image/png'])).toEqual([['old'], undefined]);
    expect(withoutPictures(kept)).toEqual(notebookOf('', [figure]));
  });

  it('has a picture drawn by plotly.js where the figure is new: the same bytes each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => withPictures(notebookOf('', [figure]), notebookOf(''))),
    );
    const png = Buffer.from(String(first?.cells[0]?.outputs?.[0]?.data?.['image/png']), 'base64');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1520, 600]);
    expect(second).toEqual(first);
    expect(first?.cells[0]?.outputs?.[0]?.metadata).toEqual({
      'image/png': { alt: 'Dos barras.', width: 760 },
    });
  });
});
