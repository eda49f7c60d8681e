import type { APIRoute } from 'astro';
import { openSearch } from '../agents/open-search.ts';

export const GET: APIRoute = ({ site, url }) => new Response(openSearch((site ?? url).href));
