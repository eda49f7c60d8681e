import type { APIRoute } from 'astro';
import { docsMarkdown } from '../agents/docs.ts';

export const GET: APIRoute = ({ site, url }) => new Response(docsMarkdown((site ?? url).href));
