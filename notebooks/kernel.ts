/**
 * Starts the tslab kernel for a Jupyter client. Jupyter runs this file through the kernelspec that
 * `runner/jupyter.ts` writes; nobody calls it by hand.
 *
 * Two things differ from plain tslab. The kernel stands in the mirror of the project that `runner/mirror.ts` builds,
 * so that a notebook imports `'../pipeline/catalog/load'` with types that tslab's TypeScript 5.0 can read. And cells
 * are checked as strictly as the rest of the project.
 */
import { createRequire } from 'node:module';
import { prepareMirror } from './runner/mirror.ts';

const require = createRequire(import.meta.url);
makeStrict();
const { startKernel } = require('tslab/dist/main.js') as {
  startKernel: (options: { configPath: string; enableFindLocal: boolean; globalVersion: string }) => void;
};

process.chdir(prepareMirror());
// By this the notebooks' first cell knows that their imports will be found.
process.env.FILMOTECA = '1';
startKernel({ configPath: process.argv[2] ?? '', enableFindLocal: false, globalVersion: '' });

/** tslab has no option for it, so its compiler is handed to it with the option set. */
function makeStrict(): void {
  interface Compiler {
    createWatchCompilerHost: (files: string[], options: object, ...others: unknown[]) => unknown;
  }
  const fromTslab = createRequire(require.resolve('tslab'));
  const path = fromTslab.resolve('@tslab/typescript-for-tslab');
  const compiler = fromTslab(path) as Compiler;
  const cached = fromTslab.cache[path];
  if (cached === undefined) return;
  cached.exports = {
    ...compiler,
    createWatchCompilerHost: (files: string[], options: object, ...others: unknown[]) =>
      compiler.createWatchCompilerHost(files, { ...options, strict: true }, ...others),
  };
}
