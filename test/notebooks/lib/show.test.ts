/** What a cell shows to a person who runs it by hand, in a page as plain as a notebook's. */
import { DataFrame } from 'danfojs-node';
import { chromium } from 'playwright-core';
import jupyter from 'tslab/dist/jupyter.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLOTLY, show, showTable, tableOf } from '../../../notebooks/lib/show.ts';
import { NAMES, pathOf } from '../../../notebooks/run.ts';
import { readNotebook, sourceOf } from '../../../notebooks/runner/notebook.ts';
import { findChromium } from '../../run/needs.ts';

let sent: Record<string, unknown>[] = [];
beforeEach(() => {
  sent = [];
  Object.assign(jupyter, {
    lastWriteDisplayData: ({ data }: { data: Record<string, unknown> }) => sent.push(data),
  });
});
afterEach(() => {
  delete process.env.NOTEBOOK_RUN;
});

const draw = (title: string) =>
  show(
    { data: [{ type: 'violin', y: [1, 2, 2.5] }], layout: { title, yaxis: { title: 'Puntaje' } } },
    { alt: 'Un violín.', table: new DataFrame({ n: [1] }) },
  );
const html = () => sent.map((data) => String(data['text/html']));

describe('by hand', () => {
  it('figures draw without an extension, and bring plotly.js along once', async () => {
    draw('Uno');
    draw('Dos </script>');
    const [first = '', second = ''] = html();
    expect(first.length).toBeGreaterThan(1_000_000);
    expect(second.length).toBeLessThan(10_000);
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage();
    // Classic notebooks have a module loader that would take the bundle for a module.
    await page.setContent(
      `<script>window.define = () => {}; window.define.amd = true</script>${first}${second}`,
    );
    await expect.poll(() => page.locator('.js-plotly-plot .violin').count()).toBe(2);
    expect(await page.locator('.gtitle').allTextContents()).toEqual(['Uno', 'Dos </script>']);
    await browser.close();
  });

  it.each(NAMES)('%s, opened with a plain kernel, says in a sentence what to do', (name) => {
    const [first] = readNotebook(pathOf(name)).cells.filter(({ cell_type }) => cell_type === 'code');
    const run = new Function('process', first === undefined ? '' : sourceOf(first));
    expect(() => run({ env: {} })).toThrow('npm run notebooks -- --open');
    expect(() => run({ env: { FILMOTECA: '1' } })).not.toThrow();
  });
});

describe('in the run that is committed', () => {
  beforeEach(() => {
    process.env.NOTEBOOK_RUN = '1';
  });

  it('a figure is its JSON, with numbers as short as they can be seen, and its table', () => {
    draw('Uno');
    expect(sent[0]?.[PLOTLY]).toMatchObject({
      data: [{ type: 'violin', y: [1, 2, 2.5] }],
      layout: { title: { text: 'Uno' }, yaxis: { title: { text: 'Puntaje' } }, meta: { alt: 'Un violín.' } },
    });
    expect(html()[1]).toContain('<details>');
  });

  it('a table writes numbers as Spanish does, years without a mark, and unknown as a dash', () => {
    showTable(
      tableOf([
        { año: 1995, votos: 5415, parte: 0.1234, nombre: '<Uno>' },
        { año: 2001, votos: Number.NaN, parte: 0.5, nombre: null },
      ]),
      'Una & otra',
    );
    const [table = ''] = html();
    expect(table).toContain('<caption>Una &amp; otra</caption>');
    for (const cell of ['>1995<', '>5.415<', '>0,123<', '>0,500<', '>&lt;Uno&gt;<', '>—<'])
      expect(table).toContain(cell);
  });
});
