import { describe, expect, it } from 'vitest';
import { readPage } from '../../../site/notebooks/page.ts';
import { NotebookError } from '../../../site/notebooks/problem.ts';
import { CHART, code, display, FIGURE, markdown, notebook, PICTURE, TABLE } from './sample.ts';

const TITLE = markdown('# El título\n\nPrimer *párrafo*.\n\nSegundo.');
const read = (...cells: object[]) => readPage('01-uno', notebook(TITLE, ...cells), ['01-uno', '02-dos']);

describe('a page', () => {
  it('has the first heading as its title and the first paragraph as its summary', () => {
    const page = read();
    expect([page.title, page.summary]).toEqual(['El título', 'Primer <em>párrafo</em>.']);
    expect(page.blocks).toEqual([{ kind: 'markup', html: '<p>Primer <em>párrafo</em>.</p><p>Segundo.</p>' }]);
  });

  it('says which data its figures come from, where the notebook does', () => {
    const told = markdown('# El título\n\nPrimero.\n\n> **Salen** de la muestra.\n\nSegundo.');
    expect(readPage('01-uno', notebook(told), ['01-uno']).source).toBe(
      '<strong>Salen</strong> de la muestra.',
    );
    expect(read().source).toBe('');
  });

  it('knows how many films the notebook tells of', () => {
    const json = JSON.stringify({ ...JSON.parse(notebook(TITLE)), metadata: { films: 45_346 } });
    expect(readPage('01-uno', json, ['01-uno']).films).toBe(45_346);
    expect(read().films).toBeNull();
  });

  it('lists its headings with ids of their words, each of them once', () => {
    const { headings } = read(markdown('## ¿Qué faltó?\n\n### C'), markdown('## Qué falto'));
    expect(headings).toEqual([
      { level: 2, id: 'que-falto', text: '¿Qué faltó?' },
      { level: 3, id: 'c-2', text: 'C' },
      { level: 2, id: 'que-falto-2', text: 'Qué falto' },
    ]);
  });

  it('keeps the order of code and outputs, in the richest form of each', () => {
    const { blocks } = read(
      code(
        'const a = 1;\na;\n',
        { output_type: 'stream', name: 'stdout', text: ['uno\n', 'dos\n'] },
        display({ 'text/plain': '1' }),
        display({ 'text/html': '<p>Mejor</p>', 'text/markdown': 'Peor', 'text/plain': 'Peor' }),
      ),
    );
    expect(blocks.slice(1)).toEqual([
      { kind: 'code', code: 'const a = 1;\na;', lines: 2 },
      { kind: 'text', text: 'uno\ndos' },
      { kind: 'text', text: '1' },
      { kind: 'markup', html: '<p>Mejor</p>' },
    ]);
  });

  it('has cells that follow one another without showing anything in one block', () => {
    const { blocks } = read(
      code('const a = 1;'),
      code('const b = a;\n'),
      code('b;', display({ 'text/plain': '1' })),
      code('a;'),
    );
    expect(
      blocks.slice(1).map((block) => (block.kind === 'code' ? [block.lines, block.code] : block.kind)),
    ).toEqual([[5, 'const a = 1;\n\nconst b = a;\n\nb;'], 'text', [1, 'a;']]);
  });

  it('leaves out cells without text', () => {
    expect(read(markdown(' '), code(''))).toEqual(read());
  });
});

describe('a figure', () => {
  const figures = (...cells: object[]) =>
    read(...cells).blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));

  it('joins the picture, the JSON and the table that follow one another', () => {
    const [figure, second] = figures(code('a;', PICTURE, CHART, TABLE), code('b;', PICTURE, CHART, TABLE));
    expect(figure).toMatchObject({
      number: 1,
      title: 'Una barra',
      alt: 'Una sola barra.',
      json: { data: FIGURE.data, layout: FIGURE.layout },
      picture: { width: 2, height: 1 },
    });
    expect(figure?.table).toContain('<caption>Una barra</caption>');
    expect(second?.number).toBe(2);
  });

  it('is one block: neither its picture nor its table is drawn again', () => {
    const { blocks } = read(code('a;', PICTURE, CHART, TABLE));
    expect(blocks.map(({ kind }) => kind)).toEqual(['markup', 'code', 'figure']);
  });
});

describe('a notebook that cannot be shown', () => {
  const problemOf = (json: string): string => {
    try {
      readPage('01-uno', json, ['01-uno']);
    } catch (error) {
      if (error instanceof NotebookError) return error.message;
      throw error;
    }
    throw new Error('the notebook was read');
  };
  const broken = (...cells: object[]) => problemOf(notebook(TITLE, ...cells));

  it.each([
    ['is no JSON', problemOf('{"cells": ['), 'no es JSON válido'],
    ['is of another format', problemOf('{"nbformat": 3, "cells": []}'), 'nbformat'],
    ['names where its form is wrong', broken(code('a;', display({ 'text/html': 3 }))), 'cells.1.outputs.0'],
    ['has no title', problemOf(notebook(markdown('Sin título'))), 'no tiene título'],
    [
      'holds an error',
      broken(code('a;', { output_type: 'error', ename: 'TypeError' })),
      '«celda» terminó en error (TypeError)',
    ],
    ['has a figure without picture', broken(code('a;', CHART, TABLE)), 'imagen fija'],
    ['has a figure without table', broken(code('a;', PICTURE, CHART)), 'su tabla'],
    ['leads nowhere', broken(markdown('[x](../README.md)')), '«../README.md»'],
  ])('says that it %s', (_, message, part) => {
    expect(message).toContain('01-uno');
    expect(message).toContain(part);
  });
});
