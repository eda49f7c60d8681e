import type { APIRoute } from 'astro';
import { figurePaths } from '../../../../notebooks/folder.ts';
import type { Figure } from '../../../../notebooks/page.ts';

export const getStaticPaths = figurePaths;

/** A figure's still picture. */
export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(props.figure.picture.png, { headers: { 'content-type': 'image/png' } });
