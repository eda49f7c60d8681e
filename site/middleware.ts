import { defineMiddleware } from 'astro:middleware';
import { minify } from './minify.ts';

/** Runs over every page as it is built. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(minify(await response.text()), response);
});
