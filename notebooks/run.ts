/**
 * `npm run notebooks`: executes the notebooks with a real Jupyter kernel and says which cell fails.
 * Without `--write` the committed files are not touched.
 */
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openSources } from './lib/data.ts';
import { RunError } from './runner/errors.ts';
import { executeNotebook, hasJupyter, openJupyter } from './runner/jupyter.ts';
import { prepareKernelspec } from './runner/kernelspec.ts';
import { prepareMirror } from './runner/mirror.ts';
import {
  formatNotebook,
  type Notebook,
  readNotebook,
  withOutputs,
  withPicturesOf,
} from './runner/notebook.ts';
import { NOTEBOOKS } from './runner/paths.ts';
import * as texts from './runner/texts.ts';

export const NAMES = ['01-exploracion', '02-limpieza', '03-recomendador'] as const;

export interface RunOptions {
  /** Paths of notebooks. */
  readonly notebooks: readonly string[];
  readonly write: boolean;
  /** Whether figures that are not as expected become the expected ones. */
  readonly accept: boolean;
  readonly onlySample: boolean;
  readonly open: boolean;
  readonly help: boolean;
}

export interface Effects {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: string;
  readonly say: (line: string) => void;
}

const defaultEffects: Effects = {
  environment: process.env,
  platform: process.platform,
  say: (line) => console.log(line),
};

/** @throws {RunError} if there is an option that does not exist */
export function parseOptions(args: readonly string[]): RunOptions {
  const known = ['--write', '--cifras', '--muestra', '--abrir', '--help'];
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg));
  if (unknown !== undefined) throw new RunError({ kind: 'unknown-option', option: unknown });
  const named = args.filter((arg) => !arg.startsWith('-'));
  return {
    notebooks: named.length > 0 ? named.map((name) => resolve(name)) : NAMES.map(pathOf),
    write: args.includes('--write'),
    accept: args.includes('--cifras'),
    onlySample: args.includes('--muestra') || args.includes('--write'),
    open: args.includes('--abrir'),
    help: args.includes('--help'),
  };
}

/** The committed file of a notebook. */
export function pathOf(name: string): string {
  return join(NOTEBOOKS, `${name}.ipynb`);
}

/**
 * Executes the notebooks one after another, and answers them as they would be committed.
 * @throws {RunError} at the first that fails, or if Jupyter is missing
 */
export async function runNotebooks(
  options: RunOptions,
  effects: Effects = defaultEffects,
): Promise<ReadonlyMap<string, Notebook>> {
  const { say, platform } = effects;
  const chosen = options.onlySample ? { ...effects.environment, NOTEBOOK_SAMPLE: '1' } : effects.environment;
  const environment = prepareKernelspec(chosen);
  const sources = openSources(environment);
  if (!hasJupyter('nbconvert', environment)) throw new RunError({ kind: 'jupyter-missing', platform });
  say(texts.usingData(sources.kind, sources.folder));
  prepareMirror();
  const started = performance.now();
  const results = new Map<string, Notebook>();
  for (const file of options.notebooks) {
    const name = basename(file);
    const begun = performance.now();
    say(texts.executing(name));
    const committed = readNotebook(file);
    const { executed: outputs, source } = await executeNotebook(file, environment, options.accept);
    const executed = withPicturesOf(committed, withOutputs(source, outputs));
    results.set(file, executed);
    say(texts.executed(name, (performance.now() - begun) / 1000));
    const formatted = formatNotebook(executed);
    if (options.write) {
      writeFileSync(file, formatted);
      say(texts.written(name, Buffer.byteLength(formatted)));
    } else if (options.accept) {
      // Outputs are committed from the sample only.
      writeFileSync(file, formatNotebook(withOutputs(source, committed)));
    } else if (sources.kind === 'sample' && formatted !== formatNotebook(committed)) {
      say(texts.stale(name));
    }
  }
  say(texts.allDone(results.size, (performance.now() - started) / 1000));
  return results;
}

/** Opens the notebooks in Jupyter's own window. @throws {RunError} if there is none */
export async function openNotebooks(effects: Effects = defaultEffects): Promise<number> {
  const environment = prepareKernelspec(effects.environment);
  const command = ['lab', 'notebook'].find((name) => hasJupyter(name, environment));
  if (command === undefined) throw new RunError({ kind: 'lab-missing', platform: effects.platform });
  prepareMirror();
  effects.say(texts.opening(`jupyter ${command}`));
  return openJupyter(command, NOTEBOOKS, environment);
}

async function main(): Promise<void> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options.help) console.log(texts.USAGE);
    else if (options.open) process.exitCode = await openNotebooks();
    else await runNotebooks(options);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    console.error(texts.describe(error.problem));
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
