/** Small notebooks for the tests. */

/** A PNG of 4 × 2 pixels: its head, which is all that is read of it. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000040000000208060000007f9f5a1c', 'hex').toString(
  'base64',
);

export const FIGURE = {
  data: [{ type: 'bar', x: ['a'], y: [1] }],
  layout: { title: { text: 'Una barra' }, height: 300, meta: { alt: 'Una sola barra.' } },
  config: { locale: 'es' },
};

export const markdown = (source: string) => ({ cell_type: 'markdown', id: 'texto', metadata: {}, source });

export const code = (source: string, ...outputs: object[]) => ({
  cell_type: 'code',
  id: 'celda',
  metadata: {},
  execution_count: null,
  source,
  outputs,
});

export const display = (data: object, metadata: object = {}) => ({
  output_type: 'display_data',
  data,
  metadata,
});

export const PICTURE = display(
  { 'image/png': PNG, 'text/plain': 'Una barra' },
  { 'image/png': { width: 2 } },
);
export const CHART = display({ 'application/vnd.plotly.v1+json': FIGURE, 'text/plain': 'Interactiva' });
export const TABLE = display({
  'text/html': [
    '<details><summary>Los datos</summary>\n<table>\n',
    '<caption>Una barra</caption>\n<tr><td>1</td></tr></table></details>',
  ],
});

export const notebook = (...cells: object[]): string =>
  JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
