/**
 * Starts the tslab kernel for a Jupyter client. Jupyter runs this file through the kernelspec that
 * `runner/kernelspec.ts` writes; nobody calls it by hand.
 *
 * Three things differ from plain tslab. The kernel stands in the mirror of the project that `runner/mirror.ts`
 * builds, so that a notebook imports `'../pipeline/catalog/load'` with types that tslab's TypeScript 5.0 can
 * read. Cells are checked as strictly as the rest of the project. And an error reply carries the error, as Jupyter's protocol asks, where tslab only prints it.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareMirror } from './runner/mirror.ts';

/** What `run.ts` reads when a cell has failed. */
export interface CellFailure {
  /** Which of the notebook's non-empty code cells, from 1. */
  readonly cell: number;
  readonly error: string;
}

interface ExecuteReply {
  status: string;
  execution_count?: number;
  ename?: string;
  evalue?: string;
  traceback?: string[];
}
type WriteStream = (name: string, text: string) => void;
type HandleExecute = (request: unknown, writeStream: WriteStream, display: unknown) => Promise<ExecuteReply>;

const require = createRequire(import.meta.url);
makeStrict();
const { startKernel } = require('tslab/dist/main.js') as {
  startKernel: (options: { configPath: string; enableFindLocal: boolean; globalVersion: string }) => void;
};
const { JupyterHandlerImpl } = require('tslab/dist/jupyter.js') as {
  JupyterHandlerImpl: { prototype: { handleExecute: HandleExecute } };
};

const handleExecute = JupyterHandlerImpl.prototype.handleExecute;
JupyterHandlerImpl.prototype.handleExecute = async function handleAndReport(request, writeStream, display) {
  let errors = '';
  const listen: WriteStream = (name, text) => {
    if (name === 'stderr') errors += text;
    writeStream(name, text);
  };
  const reply = await handleExecute.call(this, request, listen, display);
  if (reply.status !== 'error') return reply;
  const report = process.env.NOTEBOOK_FAILURE_FILE;
  if (report !== undefined) {
    const failure: CellFailure = { cell: reply.execution_count ?? 0, error: errors.trim() };
    writeFileSync(report, JSON.stringify(failure));
  }
  return { ...reply, ename: 'Error', evalue: errors.split('\n')[0] ?? '', traceback: errors.split('\n') };
};

process.chdir(prepareMirror());
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
