import type { APIRoute } from 'astro';
import { sitemap, sitemaps } from '../../build/sitemap.ts';

interface Props {
  paths: readonly string[];
}

export function getStaticPaths() {
  return Array.from(sitemaps(), ([name, paths]) => ({ params: { name }, props: { paths } }));
}

export const GET: APIRoute<Props> = ({ site, props }) => new Response(sitemap(site, props.paths));
