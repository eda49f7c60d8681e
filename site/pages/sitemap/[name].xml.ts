import type { APIRoute } from 'astro';
import { SITEMAPS, sitemap } from '../../data/sitemap.ts';

export function getStaticPaths() {
  return Object.keys(SITEMAPS).map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ site, params }) =>
  new Response(sitemap(site, SITEMAPS[params.name ?? '']?.() ?? []));
