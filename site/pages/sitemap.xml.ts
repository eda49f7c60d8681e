import type { APIRoute } from 'astro';
import { SITEMAPS, sitemapIndex } from '../data/sitemap.ts';

/** The index of sitemaps: one may list no more than 50,000 addresses. */
export const GET: APIRoute = ({ site }) => new Response(sitemapIndex(site, Object.keys(SITEMAPS)));
