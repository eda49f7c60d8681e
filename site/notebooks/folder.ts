/** The project's notebooks, as committed, read once a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Block, type Figure, type NotebookPage, readPage } from './page.ts';
import { NotebookError } from './problem.ts';
import { PROBLEMS } from './texts.ts';

const EXTENSION = '.ipynb';
const NAME = /^[\w-]+$/;

/** @throws {NotebookError} if one of them cannot be shown */
export function readNotebooks(folder: string): NotebookPage[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => basename(file, EXTENSION))
    .sort();
  return names.map((name) => {
    if (!NAME.test(name)) throw new NotebookError(name, PROBLEMS.name());
    return readPage(name, readFileSync(fileOf(folder, name), 'utf8'), names);
  });
}

const FOLDER = join(process.cwd(), 'notebooks');
let read: NotebookPage[] | undefined;

export function notebooks(): readonly NotebookPage[] {
  read ??= readNotebooks(FOLDER);
  return read;
}

/** The file itself. */
export function notebookFile(name: string): string {
  return readFileSync(fileOf(FOLDER, name), 'utf8');
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}${EXTENSION}`);
}

export function figuresOf({ blocks }: NotebookPage): Figure[] {
  const isFigure = (block: Block): block is Extract<Block, { kind: 'figure' }> => block.kind === 'figure';
  return blocks.filter(isFigure).map(({ figure }) => figure);
}

/** Every figure of every notebook, with its address's parts, for Astro's getStaticPaths. */
export function figurePaths(): { params: { name: string; figure: string }; props: { figure: Figure } }[] {
  return notebooks().flatMap((notebook) =>
    figuresOf(notebook).map((figure) => ({
      params: { name: notebook.name, figure: String(figure.number) },
      props: { figure },
    })),
  );
}
