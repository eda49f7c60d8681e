import type { APIRoute } from 'astro';
import { figurePaths } from '../../../../notebooks/folder.ts';
import type { Figure } from '../../../../notebooks/page.ts';

export const getStaticPaths = figurePaths;

/** What plotly draws: apart from the page, which is read without it. */
export const GET: APIRoute<{ figure: Figure }> = ({ props }) => Response.json(props.figure.json);
