import type { APIRoute } from 'astro';
import { notebookFile, notebooks } from '../../../notebooks/folder.ts';

export function getStaticPaths() {
  return notebooks().map(({ name }) => ({ params: { name, file: name } }));
}

/** The notebook's file, to be opened in Jupyter or VS Code. */
export const GET: APIRoute = ({ params }) => new Response(notebookFile(params.name ?? ''));
