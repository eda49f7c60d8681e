import type { APIRoute } from 'astro';
import { llmsTxt } from '../agents/docs.ts';

export const GET: APIRoute = ({ site, url }) => new Response(llmsTxt((site ?? url).href));
