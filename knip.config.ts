import type { KnipConfig } from 'knip';

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

/** A notebook's code, as one module. */
function codeOfNotebook(notebook: string): string {
  const { cells } = JSON.parse(notebook) as { readonly cells: readonly Cell[] };
  const code = cells.filter((cell) => cell.cell_type === 'code');
  return code.map(({ source }) => [source].flat().join('')).join('\n');
}

/** A page's script, and what its template takes from the modules imported whole, which knip does not look at. */
function codeOfPage(page: string): string {
  const [, script = '', template = ''] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(page) ?? ['', '', page];
  const names = [...script.matchAll(/import \* as (\w+)/g)].map((match) => match[1]);
  const uses = names.flatMap((name) => template.match(new RegExp(`\\b${name}\\.\\w+`, 'g')) ?? []);
  const scripts = [...template.matchAll(/<script((?:[^>/]|\/(?!>))*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes, code]) => {
      const source = /\bsrc="([^"]+)"/.exec(attributes ?? '')?.[1];
      return source === undefined ? code : `import '${source}'`;
    },
  );
  return [script, ...uses, ...scripts].join(';\n');
}

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'site/functions/*.ts',
        'site/offline/worker.ts',
        'notebooks/*.ipynb',
        'notebooks/kernel.ts',
        'notebooks/tensors/index.ts',
      ],
      project: [
        'pipeline/**/*.{ts,js}',
        'site/**/*.{ts,tsx,astro}',
        'test/**/*.ts',
        'notebooks/**/*.{ts,ipynb}',
      ],
      // Run by test/run, whose commands are data; danfojs's other name for notebooks/tensors; and what the browser has
      // in the place of React, named in site/build/lighter.ts as text.
      ignoreDependencies: ['@astrojs/check', '@tensorflow/tfjs-node', 'preact'],
    },
    'test/bench': { project: ['**/*.{ts,ipynb,astro}'] },
    // Its programs are started by their paths.
    'test/standards': {
      ignoreDependencies: [
        '@modelcontextprotocol/conformance',
        '@modelcontextprotocol/inspector',
        '@redocly/cli',
      ],
    },
    'test/mutation': {
      entry: ['*.ts'],
      project: ['**/*.{ts,ipynb,astro}'],
      // Named in the options, as text.
      ignoreDependencies: ['@stryker-mutator/vitest-runner'],
    },
  },
  compilers: { ipynb: codeOfNotebook, astro: codeOfPage },
  ignoreBinaries: ['Rscript', 'apt-get', 'jupyter', 'unshare'],
  // The type of a public function's parameter is public too, whether or not another file names it.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
