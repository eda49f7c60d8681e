/**
 * `npm run notebooks`: executes the notebooks with a real Jupyter kernel and says which cell fails.
 * Without `--write` the committed files are not touched.
 */
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { SAMPLE_FOLDER, type Sources } from '../pipeline/raw/sources.ts';
import { isEdition, openData } from './lib/data.ts';
import { RunError } from './runner/errors.ts';
import { executeNotebook, hasJupyter, openJupyter, prepareKernelspec } from './runner/jupyter.ts';
import { prepareMirror } from './runner/mirror.ts';
import { formatNotebook, type Notebook, readNotebook, withOutputs } from './runner/notebook.ts';
import { withoutPictures, withPictures } from './runner/pictures.ts';
import { NOTEBOOKS } from './runner/places.ts';
import * as texts from './runner/texts.ts';

export const NAMES = ['01-exploracion', '02-limpieza', '03-recomendador'] as const;

export interface RunOptions {
  /** Paths of notebooks. */
  readonly notebooks: readonly string[];
  readonly write: boolean;
  readonly sample: boolean;
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
  const known = ['--write', '--sample', '--open', '--help'];
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg));
  if (unknown !== undefined) throw new RunError({ kind: 'unknown-option', option: unknown });
  const named = args.filter((arg) => !arg.startsWith('-'));
  return {
    notebooks: named.length > 0 ? named.map((name) => resolve(name)) : NAMES.map(pathOf),
    write: args.includes('--write'),
    sample: args.includes('--sample'),
    open: args.includes('--open'),
    help: args.includes('--help'),
  };
}

/** The committed file of a notebook. */
export function pathOf(name: string): string {
  return join(NOTEBOOKS, `${name}.ipynb`);
}

/**
 * Executes the notebooks one after another, and answers them as they would be committed, but for their pictures.
 * @throws {RunError} at the first that fails or, on the data that they tell of, is stale; or if a program is missing
 */
export async function runNotebooks(
  options: RunOptions,
  effects: Effects = defaultEffects,
): Promise<ReadonlyMap<string, Notebook>> {
  const { say, platform } = effects;
  const chosen = options.sample
    ? { ...effects.environment, MOVIES_DATA_DIR: SAMPLE_FOLDER }
    : effects.environment;
  const environment = prepareKernelspec({ ...chosen, NOTEBOOK_RUN: '1' });
  const data = openData(environment);
  if (!hasJupyter('nbconvert', environment)) throw new RunError({ kind: 'jupyter-missing', platform });
  if (options.write && !isEdition(data)) throw new RunError({ kind: 'not-the-edition', data: data.folder });
  say(texts.usingData(options.sample ? 'sample' : data.kind, data.folder, isEdition(data)));
  prepareMirror();
  const started = performance.now();
  const results = new Map<string, Notebook>();
  for (const file of options.notebooks) {
    const begun = performance.now();
    say(texts.executing(basename(file)));
    const notebook = withOutputs(readNotebook(file), await executeNotebook(file, environment));
    results.set(file, notebook);
    await keepOrCompare(file, notebook, options, data, say);
    say(texts.executed(basename(file), (performance.now() - begun) / 1000));
  }
  say(texts.allDone(results.size, (performance.now() - started) / 1000));
  return results;
}

async function keepOrCompare(
  file: string,
  notebook: Notebook,
  { write }: RunOptions,
  data: Sources,
  say: Effects['say'],
): Promise<void> {
  const committed = readNotebook(file);
  if (write) {
    const formatted = formatNotebook(await withPictures(notebook, committed));
    writeFileSync(file, formatted);
    say(texts.written(basename(file), Buffer.byteLength(formatted)));
  } else if (isEdition(data)) {
    const [now, before] = [notebook, withoutPictures(committed)].map(({ cells, ...rest }) =>
      [...cells, rest].map(textOf),
    );
    const at = now?.findIndex((text, index) => text !== before?.[index]) ?? -1;
    if (at >= 0)
      throw new RunError({ kind: 'stale', notebook: basename(file), id: notebook.cells[at]?.id ?? '' });
  }
}

function textOf(part: object): string {
  return formatNotebook(part as Notebook);
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

if (import.meta.main) await main();
