/**
 * `npm run notebooks`: executes the notebooks with a real Jupyter kernel and says which cell fails.
 * Without `--write` the committed files are not touched.
 */
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { SAMPLE_FOLDER } from '../pipeline/raw/sources.ts';
import { isEdition, openData } from './lib/data.ts';
import { RunError } from './runner/errors.ts';
import { executeNotebook, hasJupyter, openJupyter, prepareKernelspec } from './runner/jupyter.ts';
import { prepareMirror } from './runner/mirror.ts';
import { formatNotebook, type Notebook, readNotebook, withOutputs } from './runner/notebook.ts';
import { withoutPictures, withPictures } from './runner/pictures.ts';
import { NOTEBOOKS } from './runner/places.ts';
import * as texts from './runner/texts.ts';

export const NAMES = ['01-exploracion', '02-limpieza', '03-recomendador'] as const;

const FLAGS = ['--write', '--sample', '--open', '--help'] as const;

export interface RunOptions {
  /** Paths of notebooks. */
  readonly notebooks: readonly string[];
  readonly flags: ReadonlySet<string>;
}

export interface Effects {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: string;
  readonly say: (line: string) => void;
}

const defaultEffects: Effects = { environment: process.env, platform: process.platform, say: console.log };

/** @throws {RunError} if there is an option that does not exist */
export function parseOptions(args: readonly string[]): RunOptions {
  const [flags, named] = [true, false].map((isFlag) => args.filter((arg) => arg.startsWith('-') === isFlag));
  const unknown = flags?.find((flag) => !FLAGS.some((known) => known === flag));
  if (unknown !== undefined) throw new RunError({ kind: 'unknown-option', option: unknown });
  const notebooks = named?.length ? named.map((name) => resolve(name)) : NAMES.map(pathOf);
  return { notebooks, flags: new Set(flags) };
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
  { notebooks, flags }: RunOptions,
  { environment, platform, say }: Effects = defaultEffects,
): Promise<ReadonlyMap<string, Notebook>> {
  const folder = flags.has('--sample') ? { MOVIES_DATA_DIR: SAMPLE_FOLDER } : {};
  const own = prepareKernelspec({ ...environment, ...folder, NOTEBOOK_RUN: '1' });
  const data = openData(own);
  const edition = isEdition(data);
  if (!hasJupyter('nbconvert', own))
    throw new RunError({ kind: 'program-missing', program: 'jupyter', platform });
  const write = flags.has('--write');
  if (write && !edition) throw new RunError({ kind: 'not-the-edition', folder: data.folder });
  say(texts.usingData(data.folder, edition));
  prepareMirror();
  const results = new Map<string, Notebook>();
  for (const file of notebooks) {
    const begun = performance.now();
    const committed = readNotebook(file);
    const notebook = withOutputs(committed, await executeNotebook(file, own));
    if (edition && !write) refuseStale(basename(file), notebook, withoutPictures(committed));
    say(texts.executed(basename(file), (performance.now() - begun) / 1000));
    if (write) {
      const formatted = formatNotebook(await withPictures(notebook, committed));
      writeFileSync(file, formatted);
      say(texts.written(basename(file), Buffer.byteLength(formatted)));
    }
    results.set(file, notebook);
  }
  return results;
}

function refuseStale(name: string, { cells }: Notebook, before: Notebook): void {
  const different = cells.find((cell, at) => textOf(cell) !== textOf(before.cells[at] ?? {}));
  if (different !== undefined) throw new RunError({ kind: 'stale', notebook: name, id: different.id ?? '' });
}

function textOf(part: object): string {
  return formatNotebook(part as Notebook);
}

/** Opens the notebooks in Jupyter's own window. @throws {RunError} if there is none */
export async function openNotebooks({
  environment,
  platform,
  say,
}: Effects = defaultEffects): Promise<number> {
  const own = prepareKernelspec(environment);
  const command = ['lab', 'notebook'].find((name) => hasJupyter(name, own));
  if (command === undefined) throw new RunError({ kind: 'program-missing', program: 'lab', platform });
  prepareMirror();
  say(texts.opening(`jupyter ${command}`));
  return openJupyter(command, NOTEBOOKS, own);
}

async function main(): Promise<void> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options.flags.has('--help')) console.log(texts.USAGE);
    else if (options.flags.has('--open')) process.exitCode = await openNotebooks();
    else await runNotebooks(options);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    console.error(texts.describe(error.problem));
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
