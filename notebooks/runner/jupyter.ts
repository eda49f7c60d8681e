/** Runs Jupyter's own programs. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import type { CellFailure } from '../kernel.ts';
import { readFound, withFigures } from './accept.ts';
import { RunError } from './errors.ts';
import { KERNEL } from './kernelspec.ts';
import { codeCells, headingBefore, type Notebook, readNotebook, sourceOf, stderrOf } from './notebook.ts';
import { ROOT } from './paths.ts';

/** Longer than any cell takes on a slow machine with the real data. */
const CELL_SECONDS = 240;

/** Whether `jupyter <command>` can be run. */
export function hasJupyter(command: string, environment: NodeJS.ProcessEnv): boolean {
  return spawnSync('jupyter', [command, '--version'], { env: environment, stdio: 'ignore' }).status === 0;
}

export interface Execution {
  /** With the outputs of the run. */
  readonly executed: Notebook;
  /** As it was read; with `accept`, with the figures of the run as the expected ones. */
  readonly source: Notebook;
}

/**
 * Executes one notebook with a real kernel. The file itself is not touched.
 * @param accept whether figures that are not as expected are accepted instead of failing
 * @throws {RunError} if a cell fails, or writes to stderr, or the kernel cannot be run
 */
export async function executeNotebook(
  file: string,
  environment: NodeJS.ProcessEnv,
  accept = false,
): Promise<Execution> {
  const notebook = readNotebook(file);
  const folder = mkdtempSync(join(tmpdir(), 'cuadernos-'));
  const failureFile = join(folder, 'failure.json');
  const figuresFile = join(folder, 'figures.jsonl');
  const name = basename(file);
  try {
    const { status, output } = await run(
      'jupyter',
      [
        'nbconvert',
        '--to=notebook',
        '--execute',
        `--ExecutePreprocessor.kernel_name=${KERNEL}`,
        `--ExecutePreprocessor.timeout=${CELL_SECONDS}`,
        '--ExecutePreprocessor.record_timing=False',
        `--output-dir=${folder}`,
        `--output=${name}`,
        file,
      ],
      // A user's own Jupyter configuration must not change what the notebooks say.
      {
        ...environment,
        NOTEBOOK_FAILURE_FILE: failureFile,
        ...(accept ? { NOTEBOOK_FIGURES_FILE: figuresFile } : {}),
        JUPYTER_CONFIG_DIR: join(folder, 'config'),
      },
      dirname(file),
    );
    if (existsSync(failureFile)) {
      throw cellFailure(name, notebook, JSON.parse(readFileSync(failureFile, 'utf8')) as CellFailure);
    }
    const executedFile = join(folder, name);
    if (status !== 0 || !existsSync(executedFile)) {
      throw new RunError({ kind: 'execution-failed', notebook: name, output: lastLines(output, 12) });
    }
    const executed = readNotebook(executedFile);
    refuseComplaints(name, executed);
    return { executed, source: accept ? withFigures(notebook, readFound(figuresFile)) : notebook };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens Jupyter's own window on a folder, and waits until it is closed. Answers its exit status. */
export async function openJupyter(
  command: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn('jupyter', [command, folder], { env: environment, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder: string,
): Promise<{ status: number; output: string }> {
  const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${output}\n${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

function cellFailure(name: string, notebook: Notebook, failure: CellFailure): RunError {
  const cell = codeCells(notebook)[failure.cell - 1];
  return new RunError({
    kind: 'cell-failed',
    notebook: name,
    cell: failure.cell,
    id: cell?.id ?? '',
    heading: cell === undefined ? '' : headingBefore(notebook, cell),
    source: cell === undefined ? '' : sourceOf(cell),
    error: withoutMachinery(failure.error),
  });
}

/** The error without the calls inside the kernel and Node, which say nothing of the cell, and without our folder. */
function withoutMachinery(error: string): string {
  const lines = error.split('\n').filter((line) => !/^\s+at .*(tslab|node:|anonymous|kernel\.ts)/.test(line));
  return lines
    .join('\n')
    .replaceAll(`file://${ROOT}/`, '')
    .replaceAll(`${ROOT}${sep}`, '')
    .replaceAll('evalmachine.<anonymous>:', 'línea ')
    .trim();
}

/** A rejected promise that nobody awaits does not fail its cell: tslab only prints it. Here that is a failure too. */
function refuseComplaints(name: string, executed: Notebook): void {
  for (const [index, cell] of codeCells(executed).entries()) {
    const text = withoutMachinery(stderrOf(cell));
    if (text === '') continue;
    const heading = headingBefore(executed, cell);
    throw new RunError({
      kind: 'cell-complained',
      notebook: name,
      cell: index + 1,
      id: cell.id ?? '',
      heading,
      text,
    });
  }
}

function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
