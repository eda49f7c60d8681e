import type { APIRoute } from 'astro';
import { sitemapIndex, sitemaps } from '../build/sitemap.ts';

/** The index of sitemaps: one may list no more than 50,000 addresses. */
export const GET: APIRoute = ({ site }) => new Response(sitemapIndex(site, [...sitemaps().keys()]));
