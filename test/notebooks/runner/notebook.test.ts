import { describe, expect, it } from 'vitest';
import { withFigures } from '../../../notebooks/runner/accept.ts';
import {
  type Cell,
  formatNotebook,
  type Notebook,
  type Output,
  sourceOf,
  withOutputs,
  withPicturesOf,
} from '../../../notebooks/runner/notebook.ts';

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

function drawn(png: string, figure: string): Notebook {
  return notebookOf('', [
    { output_type: 'display_data', data: { 'image/png': png }, metadata: {} },
    {
      output_type: 'display_data',
      data: { 'application/vnd.plotly.v1+json': { title: figure } },
      metadata: {},
    },
  ]);
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
          transient: { display_id: 'x7' },
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

  it('keeps the committed picture of a figure that has not changed', () => {
    const picture = (notebook: Notebook): unknown => notebook.cells[0]?.outputs?.[0]?.data?.['image/png'];
    expect(picture(withPicturesOf(drawn('old', 'A'), drawn('new', 'A')))).toBe('old');
    expect(picture(withPicturesOf(drawn('old', 'A'), drawn('new', 'B')))).toBe('new');
  });
});

describe('accepting figures', () => {
  const source =
    "claims.figure('films', n, { sample: 1, full: 2 });\nclaims.figure('people', m, { sample: 3, full: 4 }, decimal);";
  const accepted = (name: string, edition: 'sample' | 'full', value: number): string => {
    const [cell] = withFigures(notebookOf(source), [{ name, edition, value }]).cells;
    return cell === undefined ? '' : sourceOf(cell);
  };

  it('changes the value of that figure and edition alone', () => {
    expect(accepted('films', 'full', 45_346)).toBe(source.replace('full: 2', 'full: 45_346'));
    expect(accepted('people', 'sample', 0.5)).toBe(source.replace('sample: 3', 'sample: 0.5'));
    expect(accepted('nobody', 'sample', 5)).toBe(source);
  });
});
