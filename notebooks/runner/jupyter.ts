/** Runs Jupyter's own programs. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { RunError } from './errors.ts';
import { headingBefore, type Notebook, readNotebook, sourceOf, stderrOf } from './notebook.ts';
import { CACHE, NOTEBOOKS, ROOT } from './places.ts';

/** The name that the notebooks ask for; tslab's own installer uses the same. */
const KERNEL = 'tslab';
/** Megabytes, within which the whole catalogue has room: left alone, Node would clean up later and take twice as much. */
const MEMORY = ['--max-old-space-size=1100', '--max-semi-space-size=16'];
/** Longer than any cell takes on a slow machine with the real data. */
const CELL_SECONDS = 240;

/** Writes the kernelspec for this Node and answers the environment in which Jupyter finds it. */
export function prepareKernelspec(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const home = join(CACHE, 'jupyter');
  const folder = join(home, 'kernels', KERNEL);
  mkdirSync(folder, { recursive: true });
  const spec = {
    argv: [process.execPath, ...MEMORY, join(NOTEBOOKS, 'kernel.ts'), '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
  };
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(spec, null, 2)}\n`);
  const others = environment.JUPYTER_PATH;
  return { ...environment, JUPYTER_PATH: others ? `${home}${delimiter}${others}` : home };
}

/** Whether `jupyter <command>` can be run. */
export function hasJupyter(command: string, environment: NodeJS.ProcessEnv): boolean {
  return spawnSync('jupyter', [command, '--version'], { env: environment, stdio: 'ignore' }).status === 0;
}

/**
 * Executes one notebook with a real kernel, and answers it with its outputs. The file itself is not touched.
 * @throws {RunError} if a cell fails, or writes to stderr, or the kernel cannot be run
 */
export async function executeNotebook(file: string, environment: NodeJS.ProcessEnv): Promise<Notebook> {
  const notebook = readNotebook(file);
  const folder = mkdtempSync(join(tmpdir(), 'cuadernos-'));
  const name = basename(file);
  const preprocessor = {
    kernel_name: KERNEL,
    timeout: CELL_SECONDS,
    record_timing: 'False',
    allow_errors: 'True',
  };
  const options = Object.entries(preprocessor).map(([key, value]) => `--ExecutePreprocessor.${key}=${value}`);
  try {
    const { status, output } = await run(
      [
        'nbconvert',
        '--to=notebook',
        '--execute',
        ...options,
        `--output-dir=${folder}`,
        `--output=${name}`,
        file,
      ],
      // A user's own Jupyter configuration must not change what the notebooks say.
      { ...environment, JUPYTER_CONFIG_DIR: join(folder, 'config') },
      dirname(file),
    );
    const executed = join(folder, name);
    if (status !== 0 || !existsSync(executed)) {
      const last = output.trim().split('\n').slice(-12).join('\n');
      throw new RunError({ kind: 'execution-failed', notebook: name, output: last });
    }
    const result = readNotebook(executed);
    refuseComplaints(name, result, notebook);
    return result;
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
  return (await run([command, folder], environment, folder, 'inherit')).status;
}

function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder: string,
  stdio: 'pipe' | 'inherit' = 'pipe',
): Promise<{ status: number; output: string }> {
  const child = spawn('jupyter', args, { cwd: folder, env: environment, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, output: `${output}\n${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** tslab tells errors by printing them, and one that nobody awaits does not even fail its cell. */
function refuseComplaints(name: string, executed: Notebook, source: Notebook): void {
  const cells = executed.cells.filter((cell) => cell.cell_type === 'code');
  for (const [index, cell] of cells.entries()) {
    const error = withoutMachinery(stderrOf(cell));
    if (error === '') continue;
    const heading = headingBefore(executed, cell);
    const id = source.cells[executed.cells.indexOf(cell)]?.id ?? '';
    throw new RunError({
      kind: 'cell-failed',
      notebook: name,
      cell: index + 1,
      id,
      heading,
      source: sourceOf(cell),
      error,
    });
  }
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
